import Analysis
import Languages
import PlanFormat
import PlanModel

// The words of the view of sites and drawdown.

extension TimelineWords {
  private func ofSites(_ key: String, _ values: [String: MessageValue] = [:]) -> String {
    wording("views.sites.\(key)", values)
  }

  /// `Camp (7)`.
  func sites(of kind: SiteKind?, _ count: Int) -> String {
    ofSites("kind", ["kind": .maybe(words: kind.map { wording.sentence(wording.word($0)) }), "n": .number(count)])
  }

  func units(inAll count: Int) -> String { ofSites("units", ["n": .number(count)]) }

  /// A site, or several that one entry stands for.
  func name(_ name: String, _ count: Int) -> String {
    count == 1 ? name.oneLine : ofSites("several", ["name": .name(name.oneLine), "n": .number(count)])
  }

  func name(_ name: String, people: Decimal?) -> String {
    people.map { ofSites("several", ["name": .name(name.oneLine), "n": .number($0)]) } ?? name.oneLine
  }

  var noClosingDate: String { ofSites("no-closing-date") }
  var noLeavingDate: String { ofSites("no-leaving-date") }
  var toWhomNotStated: String { ofSites("to-whom-not-stated") }
  var unitLeft: String { ofSites("unit-left") }
  func wasToLeave(_ date: PlanDate) -> String { ofSites("was-to-leave", ["date": .date(date)]) }
  func howItStands(_ standing: SiteStanding) -> String {
    ofSites("how-it-stands", ["standing": .words(wording.standing(standing))])
  }

  /// `closed, 30 Jun 2019`.
  func became(_ standing: String, _ date: PlanDate?) -> String {
    ofSites("became", ["standing": .words(standing), "date": .maybe(date)])
  }

  func sitesStillThere(_ count: Int, of all: Int, withoutClosing: Int) -> String {
    ofSites(
      "still-there",
      [
        "n": .number(count), "all": .number(all), "without": withoutClosing == 0 ? .none : .number(withoutClosing),
      ])
  }

  var sitesLeft: String { ofSites("left") }
  var ofSitesWithoutClosing: String { ofSites("of-open") }
  var unitsLeft: String { ofSites("units-left") }

  func noteOnSites(notKnown: Int, lost: Int) -> String {
    ofSites(
      "note-on-sites",
      ["not-known": notKnown == 0 ? .none : .number(notKnown), "lost": lost == 0 ? .none : .number(lost)])
  }

  func noteOnStrength(counted: PlanDate?, authorised: Decimal?) -> String {
    ofSites("note-on-strength", ["date": .maybe(counted), "authorised": .maybe(authorised)])
  }

  func noteOnUnits(undated: Int) -> String {
    ofSites("note-on-units", ["undated": undated == 0 ? .none : .number(undated)])
  }

  /// What a number of people is.
  enum StrengthKind: String { case authorised, actual, planned }

  func kind(_ kind: StrengthKind) -> String { ofSites("kinds.\(kind.rawValue)") }

  var captionOfSites: String { ofSites("tables.sites") }
  var captionOfUnits: String { ofSites("tables.units") }
  var captionOfStrength: String { ofSites("tables.strength") }
  var columnsOfSites: [String] { (1...7).map { ofSites("tables.columns-of-sites.\($0)") } }
  var columnsOfUnits: [String] { (1...4).map { ofSites("tables.columns-of-units.\($0)") } }
  var columnsOfStrength: [String] { (1...4).map { ofSites("tables.columns-of-strength.\($0)") } }
}
