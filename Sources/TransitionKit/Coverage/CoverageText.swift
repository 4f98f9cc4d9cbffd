import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

extension CoverageView {
  /// From the day of the plan on who holds what, function by function and area by area, in lines of at most 100 columns.
  public var text: String {
    let day = facts.asOf.map { "as of \($0)" } ?? "without an as-of day, so from the beginning"
    let departure = facts.departure.map { "; the mission leaves \(Wording.english.on($0))" } ?? ""
    var text = lookingBackText(facts) + "\(day)\(departure)\n"
    guard !functions.isEmpty else { return text + "the plan has nothing that somebody could hold\n" }
    text += functions.map { "\n" + lines(of: $0, titled: "\(name(of: $0.subject)) (\($0.count))") }.joined()
    var last: Reference<Area>?
    for line in areas {
      guard let area = line.area else { continue }
      if area != last { text += "\n" + visible(name(of: area) + people(in: area)) + "\n" }
      last = area
      text += lines(of: line, titled: "  \(name(of: line.subject)) (\(line.count))", indent: 2)
    }
    return text + "\n" + wrapped(total) + "\n" + derived
  }

  /// ` (120,000 people live there, 12,000 are displaced)`.
  private func people(in area: Reference<Area>) -> String {
    let (people, wording) = (facts.people(in: [area]), Wording.english)
    let words = [
      people.living.map { "\(wording.number($0)) people live there" },
      people.displaced.map { "\(wording.number($0)) are displaced" },
      people.atRisk.map { "\(wording.number($0)) are at risk" },
      people.counted.map { "as counted \(wording.on($0))" },
    ].compactMap(\.self)
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  private func lines(of line: CoverageLine, titled title: String, indent: Int = 0) -> String {
    let spells = line.spells.filter { spell in facts.asOf.map { spell.until > $0 } ?? true }
    let space = String(repeating: " ", count: indent + 2)
    let rows = spells.map { spell -> String in
      let time = time(of: spell)
      let start = space + time + String(repeating: " ", count: max(2, 26 - time.count))
      let column = displayWidth(of: start)
      return start + wrapped(visible(words(of: spell)), from: column, indent: column) + "\n"
    }
    return visible(title) + "\n" + (rows.isEmpty ? space + "over\n" : rows.joined())
  }

  private func time(of spell: CoverageLine.Spell) -> String {
    let begins = spell.from > .distantPast && facts.asOf.map { spell.from > $0 } ?? true
    if spell.isUndated { return "from no stated day" }
    let ends = spell.until < .distantFuture
    let last = ends ? "\(spell.until + -1)" : ""
    return switch (begins, ends) {
    case (true, true): "\(spell.from) to \(last)"
    case (true, false): "from \(spell.from)"
    case (false, true): "to \(last)"
    case (false, false): "throughout"
    }
  }

  private func words(of spell: CoverageLine.Spell) -> String {
    var words: [String] = []
    if !spell.holders.isEmpty {
      words.append(spell.holders.map { "\(name(of: $0.party)) \($0.count)" }.joined(separator: ", "))
    }
    if spell.perhaps > 0 { words.append("how long is not known \(spell.perhaps)") }
    for certainty in GapCertainty.allCases where !spell[certainty].isEmpty {
      let strands = spell[certainty]
      let most = 3
      let named = zip(strands, titles(strands)).prefix(most).map { "\($1) (\(cause(of: $0, in: spell)))" }
      let more = strands.count > most ? "; and \(strands.count - most) more" : ""
      words.append(
        "\(Wording.english.nobody(certainty).uppercased()) \(facts.number(of: strands)): \(named.joined(separator: "; "))\(more)"
      )
    }
    return words.isEmpty ? "over" : words.joined(separator: ". ")
  }

  /// That what changes hands does so on days that the plan has worked out.
  private var derived: String {
    let dates = facts.derivedDaysOfHandovers
    guard dates.derived > 0 else { return "" }
    return wrapped(
      "of the \(dates.all) handovers ahead that have a day, \(dates.derived) are complete on a date that the plan derives: who holds "
        + "what before and after it rests on that") + "\n"
  }

  /// How much nobody holds, or is known to, some time from the day of the plan on.
  private var total: String {
    let ahead = functions.flatMap(\.spells).filter { spell in facts.asOf.map { spell.until > $0 } ?? true }
    // What nobody holds for some of the time counts with that, whatever else is open of it at other times.
    var told: Set<Int> = []
    let counts = GapCertainty.allCases.map { certainty -> Int in
      let strands = Set(ahead.flatMap { $0[certainty] }).subtracting(told)
      told.formUnion(strands)
      return facts.number(of: strands)
    }
    return
      "of \(functions.reduce(0) { $0 + $1.count }) things that somebody holds, nobody holds \(counts[0]) for some time ahead, "
      + "perhaps nobody \(counts[1]), and nobody is known to hold \(counts[2])"
  }
}
