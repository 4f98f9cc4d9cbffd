import Diagnostics
import Documents
import HostileText
import Testing
import TransitionKit

/// The schedule as spreadsheets read it.
@Suite struct SpreadsheetTests {
  private func csv(of tasks: String) -> String {
    let head = "plan: { title: T, as-of: 2027-04-01 }\nmission: { name: M, type: peacekeeping, host-state: XCA }\n"
    return ScheduleView(checkPlan(oneFile(head + tasks))).csv
  }

  /// Without the byte order mark Excel reads accents as other letters.
  @Test func aSpreadsheetKnowsTheLetters() {
    #expect(csv(of: "").utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// A cell has its text letter by letter, quoted where it has a comma, a quote or a line break, and none begins like a formula,
  /// whatever joins the sign or stands unseen before it.
  @Test func aTextInASpreadsheetIsThatText() {
    for text in HostileText.joined {
      let title = JSON.string(text).text()
      let rows = spreadsheetRows(csv(of: "tasks: { a: { title: \(title), start: 2027-04-04, duration: 1 day } }"))
      #expect(rows.map(\.count) == [27, 27], "\(title)")
      let cell = rows.last?[2] ?? ""
      let expected = [text.cleaned, "'" + text.cleaned].map { Array($0.unicodeScalars) }
      #expect(expected.contains(Array(cell.unicodeScalars)), "\(title)")
      let first = cell.unicodeScalars.first { $0.properties.isAlphabetic || $0.isASCII && $0 != " " } ?? "x"
      #expect(!"=+-@\t\r\n".unicodeScalars.contains(first), "\(title)")
    }
  }
}

/// The cells of a table as RFC 4180 has it, without the mark at its beginning.
private func spreadsheetRows(_ csv: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  var previous: Unicode.Scalar = " "
  for scalar in csv.unicodeScalars.dropFirst() {
    switch scalar {
    case "\"":
      // A quote that comes directly after one that ended a text stands for itself.
      if !isQuoted, previous == "\"" {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append("\"")
      }
      isQuoted.toggle()
    case "," where !isQuoted: rows[rows.count - 1].append("")
    case "\r" where !isQuoted: break
    case "\n" where !isQuoted: rows.append([""])
    default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    previous = scalar
  }
  return rows.filter { $0 != [""] }
}
