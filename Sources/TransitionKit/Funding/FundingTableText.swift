import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

extension FundingView {
  /// Use by use: the whole, then its functions and those who hold the work afterwards. Lines without any figure are told in one
  /// sentence.
  var tableText: String {
    guard let table else { return "\nnothing in the plan's money has a date\n" }
    var text = isInMillions ? "\nthe amounts of this table are in millions\n" : ""
    for use in MoneyUse.allCases {
      let lines = table.lines.filter { $0.group.use == use }
      let told = lines.filter(\.hasFigures)
      guard let whole = told.first(where: { $0.group.part == .all }) else { continue }
      text += "\n" + row(wording.use(use), ["needed", "firm", "pledged", "requested", "open"])
      text += rows(of: whole, table.span)
      let kinds = whole.total.firm.sorted { ($0.key?.rawValue ?? "~") < ($1.key?.rawValue ?? "~") }
        .filter { !$0.value.isZero }
      let given = kinds.map { kind, sum in "\(kind.map(wording.word) ?? "no known kind") \(figure(sum))" }
      if !given.isEmpty {
        text += "  " + wrapped("firm from: \(given.joined(separator: "; "))", from: 2, indent: 4) + "\n"
      }
      // Where the only part is the whole it is not told again.
      for (title, parts) in parts(of: told) where parts.count > 1 || isNamed(parts.first) {
        let most = 15
        for line in parts.prefix(most) {
          text += "  \(title): \(visible(name(of: line.group)))\n" + rows(of: line, table.span, isBrief: true)
        }
        if parts.count > most { text += "  and \(parts.count - most) more: --format csv has all\n" }
      }
      text += notes(on: whole, table.span, inEqualParts: Set(told.flatMap(\.inEqualParts)).sorted())
    }
    return text.isEmpty ? "\nno amount in the plan can be told by half-year\n" : text
  }

  private func parts(of lines: [FundingTable.Line]) -> [(String, [FundingTable.Line])] {
    let functions = lines.filter { if case .function = $0.group.part { true } else { false } }
    let holders = lines.filter { if case .holders = $0.group.part { true } else { false } }
    return [("function", functions), ("held afterwards by", holders)]
  }

  private func isNamed(_ line: FundingTable.Line?) -> Bool {
    switch line?.group.part {
    case .function(let function): function != nil
    case .holders(let parties): !parties.isEmpty
    case .all, nil: false
    }
  }

  /// From the first half-year with a figure to the last one, or only those with one, and all of them together.
  private func rows(of line: FundingTable.Line, _ span: FundingSpan, isBrief: Bool = false) -> String {
    let filled = line.cells.indices.filter { !line.cells[$0].isEmpty }
    guard let first = filled.first, let last = filled.last else { return "" }
    let shown = isBrief ? filled : Array(first...last)
    var text = shown.map { row("  \(span.halves[$0])", figures(line.cells[$0])) }.joined()
    if filled.count > 1 { text += row("  together", figures(line.total)) }
    return text
  }

  private func figures(_ cell: FundingCell) -> [String] {
    [
      cell.need.map(figure) ?? "?", figure(cell.firmInAll), figure(cell.pledged), figure(cell.requested),
      cell.open.map(figure) ?? "?",
    ]
  }

  private func figure(_ sum: MoneySum) -> String {
    guard let amount = sum.amount else { return "too large" }
    if sum.isZero { return "-" }
    return isInMillions ? wording.number(amount.inMillions) : wording.money(amount.inWholeUnits, nil)
  }

  private func row(_ label: String, _ figures: [String]) -> String {
    let width = displayWidth(of: label)
    var line = label + String(repeating: " ", count: max(0, 24 - width))
    for figure in figures { line += String(repeating: " ", count: max(1, 15 - displayWidth(of: figure))) + figure }
    return line + "\n"
  }

  /// What is left out of the half-years, and what the line lacks.
  private func notes(on line: FundingTable.Line, _ span: FundingSpan, inEqualParts: [Int]) -> String {
    var notes: [String] = []
    if !line.outside.isEmpty {
      let outside = [
        span.before.map { "before \(wording.day($0.upperBound + 1))" },
        span.after.map { "after \(wording.day($0.lowerBound + -1))" },
      ].compactMap(\.self)
      notes.append("not shown, \(outside.joined(separator: " and ")): firm \(figure(line.outside.firmInAll))")
    }
    notes += inEqualParts.map(sentences.undivided)
    if !line.uncosted.isEmpty {
      notes.append("what \(line.uncosted.count) task\(line.uncosted.count == 1 ? " costs" : "s cost") is not stated")
    }
    if !line.uncounted.isEmpty {
      notes.append("\(line.uncounted.count) allocation\(line.uncounted.count == 1 ? "" : "s") not counted, see below")
    }
    return notes.map { "  " + wrapped($0, from: 2, indent: 4) + "\n" }.joined()
  }
}

extension FundingTable {
  /// Whether figures would need more room than five columns have: from a hundred thousand million on.
  var hasLargeFigures: Bool {
    let cells = lines.filter { $0.group.part == .all }.flatMap { $0.cells + [$0.total, $0.outside] }
    let sums = cells.flatMap { [$0.need, $0.open, $0.firmInAll, $0.pledged, $0.requested].compactMap(\.self) }
    return sums.contains { sum in sum.amount.map { $0 >= .hundredThousandMillion } ?? false }
  }
}

extension FundingTable.Line {
  fileprivate var hasFigures: Bool { !cells.allSatisfy(\.isEmpty) || !outside.isEmpty }
}

extension Decimal {
  fileprivate static let hundredThousandMillion = Decimal(tenThousandths: 100_000_000_000 * scale)

  /// With one decimal.
  fileprivate var inMillions: Decimal {
    let tenth = Self.scale / 10
    return Decimal(tenThousandths: tenThousandths / 1_000_000 / tenth * tenth)
  }

  /// Rounded: what is spread over days has no meaning behind the point.
  fileprivate var inWholeUnits: Decimal {
    let rest = tenThousandths % Self.scale
    let up = rest * 2 >= Self.scale ? Self.scale : 0
    return Decimal(tenThousandths: tenThousandths - rest).adding(Decimal(tenThousandths: up)) ?? self
  }
}
