import Diagnostics
import PlanFormat
import YAMLSyntax

/// The value of an indicator: what it can be follows from the indicator's scale.
public enum Measure: Sendable, Hashable {
  case number(Decimal)
  /// A count out of a whole: `7 of 18`.
  case ratio(Decimal, of: Decimal)
  case flag(Bool)
  case words(Text)
}

extension Measure: PlanScalar {
  public static var form: Form { .measure }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Measure? {
    guard node.kind == .scalar else { return Text.parse(node, by: &reader).map { .words($0) } }
    let text = node.text
    if text == "true" || text == "false" { return .flag(text == "true") }
    if let number = Decimal(text) { return .number(number) }
    let parts = text.split(separator: " ")
    if parts.count == 3, parts[1] == "of", let part = Decimal(String(parts[0])), let whole = Decimal(String(parts[2])) {
      return .ratio(part, of: whole)
    }
    return .words(Text(text))
  }

  /// The number that stands for the value where values are compared: the count of a ratio, the number of a step.
  public var comparable: Decimal? {
    switch self {
    case .number(let number): number
    case .ratio(let part, _): part
    case .flag(let flag): Decimal(flag ? 1 : 0)
    case .words: nil
    }
  }

  /// Whether a value is one of a scale.
  func fits(_ scale: Scale, steps: Int) -> Bool {
    switch (scale, self) {
    case (.number, .number), (.percentage, .number), (.ratio, .ratio), (.yesNo, .flag), (.words, _): true
    case (.ratio, .number): true
    case (.steps, .number(let step)): (step.whole ?? -1) >= 0 && (steps == 0 || (step.whole ?? 0) <= steps)
    default: false
    }
  }
}

extension Indicator {
  /// Every baseline, target and reading of the indicator.
  var measured: [any Measured] {
    var all: [any Measured] = []
    if let baseline = baseline.entry { all.append(baseline) }
    if let target = target.entry { all.append(target) }
    all += earlierTargets.map { $0 as any Measured }
    all += readings.map { $0.entry as any Measured }
    return all
  }

  public mutating func review(by reader: inout Reader) {
    let measured = measured
    if let scale = scale.value {
      for measure in measured.map(\.value) {
        guard let value = measure.value, !value.fits(scale, steps: steps.count) else { continue }
        reader.report(
          .measureOffScale, "this is no value of the scale '\(scale.rawValue)'", at: measure.span,
          notes: [.init("the scale is given here", at: self.scale.span)], help: scale.advice(for: value))
      }
    }
    for entry in measured { for fault in faults(of: entry) { reader.report(fault) } }
  }
}

extension Scale {
  fileprivate func advice(for value: Measure) -> String {
    if case .words(let text) = value, text.plain.hasSuffix("%") { return "write the number without the sign" }
    return switch self {
    case .number, .percentage: "write a number in plain digits; words go into 'text'"
    case .ratio: "write a count and its whole, such as '7 of 18'"
    case .steps: "write the number of the step, beginning with 1; words go into 'text'"
    case .yesNo: "write true or false"
    case .words: "write a text"
    }
  }
}

extension DiagnosticKind {
  static let measureOffScale = DiagnosticKind(
    "measure-off-scale", .error, "A value of an indicator does not fit its scale",
    explanation: """
      An indicator's `scale` says what its values are: numbers, percentages, ratios (`7 of 18`), ordered steps by \
      their number, yes or no (`true`, `false`), or words. Only values of one scale can be compared over time. What \
      there is to say in words about a number goes into `text`.
      """,
    example: (
      wrong: "scale: number\nbaseline: { is: draft only }",
      right: "scale: number\nbaseline: { is: 0, text: draft only }"
    ))
}

/// What reading can find wrong with the sense of single values, beyond their form.
public let modelDiagnostics: [DiagnosticKind] = [
  .measureOffScale, .partAboveWhole, .anotherWhole, .reversedDates, .undatedShare, .disagreement, .changesNothing,
  .contested, .sourcesDisagree, .laterSource, .noDay, .olderParagraph, .oddClearance,
  .lateClearance,
]
