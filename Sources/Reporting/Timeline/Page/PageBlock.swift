import Analysis
import Documents

/// Rows that belong together, under a title at the left edge of the page.
struct PageBlock {
  let title: String
  /// How many lines its title has at most.
  var linesOfTitle = 2
  /// What is to be known of all of it, below the title where there is room.
  var note = ""
  let lines: [PageLine]
  /// What of it stands on no page at all, by standing.
  var leftOut: [WorkStanding?: Int] = [:]
  /// What is read aloud of it.
  let told: String
}

/// One row of a page. It is drawn once its height is settled.
struct PageLine {
  /// Where a row with its parts, of which all or none are shown, begins anew.
  let begins: Bool
  /// What is shown first where not all can be: the lower, the sooner.
  let rank: Int
  /// What of it is rolled up rather than cost a further page.
  var weight = RowWeight.ordinary
  /// Under which it is counted where it is not shown; what stands nowhere is counted all the same.
  let standing: WorkStanding?
  /// How many lines of text its name has.
  let lines: Int
  let draw: (Place) -> [Shape]

  /// Where a row stands on its page.
  struct Place {
    let height: Double
    var middle: Double { height / 2 }
    var bar: Double { min(height - PageHeight.aroundBar, PageHeight.tallestBar) }
  }

  func height(at pitch: Double) -> Double { pitch + Double(max(lines, 1) - 1) * PageHeight.furtherLine }
}
