import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

extension HandoversView {
  /// The handovers by date, then the load on receivers and the crowded days, in lines of at most 100 columns.
  public var text: String {
    lookingBackText(facts) + heading + days + closed + loads + crowds
  }

  private var heading: String {
    let day = facts.asOf.map { "as of \($0)" } ?? "without an as-of day"
    let departure = facts.departure.map { "; the mission leaves \(Wording.english.on($0))" } ?? ""
    guard !rows.isEmpty else { return "\(day)\(departure)\nthe plan has no handovers\n" }
    let counts = Forecast.allCases.compactMap { forecast -> String? in
      let count = ahead.count { $0.readiness?.forecast == forecast }
      return count == 0 ? nil : "\(count) \(forecast.words)"
    }
    let summary = counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))"
    return "\(day)\(departure)\n\(ahead.count) of \(rows.count) handovers are ahead\(summary)\n"
      + (shared.isEmpty ? "" : line(0, "in all of these: \(shared.joined(separator: "; "))"))
  }

  /// What is missing or not known in every one that is ahead, which is one thing and not many; nothing of a few.
  private var shared: [String] {
    let (first, others) = (ahead.first, ahead.dropFirst())
    guard let first, ahead.count >= 3 else { return [] }
    return others.reduce((first.missing + first.notKnown).map(lack)) { common, row in
      let own = Set((row.missing + row.notKnown).map(lack))
      return common.filter(own.contains)
    }
  }

  /// What is ahead, day by day.
  private var days: String {
    var text = ""
    var last: String?
    let shared = Set(shared)
    for row in ahead {
      let title = dayTitle(of: row)
      if title != last { text += "\n\(title)\n" }
      last = title
      text += lines(of: row, without: shared)
    }
    return text
  }

  private func dayTitle(of row: HandoverRow) -> String {
    guard let date = row.date else {
      return "without a day"
        + (row.readiness?.day.map { " (the giver leaves on \(Wording.english.day($0.lastDay)))" } ?? "")
    }
    let left = facts.asOf.map { asOf -> String in
      let days = date.lastDay - asOf
      return days < 0 ? ", passed" : days == 0 ? ", today" : days == 1 ? ", 1 day left" : ", \(days) days left"
    }
    return Wording.english.day(date.lastDay) + (left ?? "")
  }

  private func lines(of row: HandoverRow, without shared: Set<String>) -> String {
    guard let readiness = row.readiness else { return "" }
    let to = Wording.english.list(receivers(of: row.handover))
    var lines = [
      line(2, "\(row.title) (\(row.handover.id))"),
      line(
        4,
        "from \(giver(of: row.handover)) to \(to.isEmpty ? "nobody" : to); \(readiness.forecast.words)\(why(readiness))"
      ),
    ]
    for (word, results) in [("missing", row.missing), ("not known", row.notKnown)] {
      let words = results.map(lack).filter { !shared.contains($0) }
      if !words.isEmpty { lines.append(line(4, "\(word): \(words.joined(separator: "; "))")) }
    }
    if !row.underWay.isEmpty {
      let words = row.underWay.map { "\($0.precondition.words) \($0.state.date.map(Wording.english.on) ?? "")" }
      lines.append(line(4, "under way: \(words.joined(separator: "; "))"))
    }
    if let next = next(for: row) { lines.append(line(4, "next: \(next.who) to \(next.what)\(begin(next.by))")) }
    return lines.joined()
  }

  /// What of the forecast follows from dates, not from what is missing.
  private func why(_ readiness: Readiness) -> String {
    let words = readiness.reasons.compactMap { reason -> String? in
      switch reason {
      case .lacks: nil
      case .overdue(let date): "it was to be complete \(Wording.english.on(date)), and goes on"
      case .dayPassed(let date):
        "its day (\(Wording.english.date(date))) has passed, and nothing says whether it was kept"
      case .noDay: "it has no day"
      case .noDayOfPlan: "the plan has no day to look from"
      case .tooLate(let days): "it is computed \(days) \(days == 1 ? "day" : "days") too late"
      case .notThereTogether(let gap): Wording.english.cause(gap.cause)
      }
    }
    return words.isEmpty ? "" : ": \(words.joined(separator: "; "))"
  }

  private func begin(_ day: Day?) -> String {
    guard let day else { return "" }
    guard let asOf = facts.asOf, day < asOf else { return ", beginning by \(Wording.english.day(day))" }
    return ", at once: it had to begin by \(Wording.english.day(day))"
  }

  /// What is complete, and what came back.
  private var closed: String {
    let closed = rows.filter { $0.readiness == nil }
    guard !closed.isEmpty else { return "" }
    return "\ncomplete, failed or returned\n"
      + closed.map { row in
        let to = Wording.english.list(receivers(of: row.handover))
        return line(
          2,
          "\(row.title) (\(row.handover.id)), to \(to): \(row.completion?.words(Wording.english.date) ?? row.standing.state.rawValue)"
        )
      }.joined()
  }

  /// A paragraph that begins after some spaces; its further lines stand two further in.
  func line(_ indent: Int, _ text: String) -> String {
    let space = String(repeating: " ", count: indent)
    return space + wrapped(visible(text), from: indent, indent: indent + 2) + "\n"
  }
}

extension Precondition {
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
