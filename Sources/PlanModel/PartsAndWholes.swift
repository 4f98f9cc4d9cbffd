import Diagnostics
import PlanFormat

// Parts are at most their whole: the women of the seats, seven of eighteen, a share of a hundred.

/// What measures an indicator: its baseline, a target, a reading.
public protocol Measured: PlanEntry {
  var value: Fact<Measure> { get }
  var count: Fact<Decimal> { get }
  var outOf: Fact<Decimal> { get }
  var women: Fact<Decimal> { get }
}

extension Baseline: Measured {}
extension IndicatorTarget: Measured {}
extension Reading: Measured {}

/// What cannot be among the figures of a plan, and where it stands.
struct PartFault {
  let kind: DiagnosticKind
  let message: String
  let span: Span
  let note: Diagnostic.Note?
  let help: String

  /// That a part is more than its whole, where it is.
  init?(_ part: Fact<Decimal>, of whole: Decimal?, _ noun: String, at place: Span?) {
    guard let value = part.value, let whole, value > whole else { return nil }
    self.init(value, above: whole, noun, at: part.span, wholeAt: place)
  }

  fileprivate init(_ part: Decimal, above whole: Decimal, _ noun: String, at span: Span, wholeAt place: Span? = nil) {
    kind = .partAboveWhole
    message =
      switch (noun.isEmpty, part < .zero) {
      case (true, false): "\(part) of \(whole) is more than its whole"
      case (true, true): "\(part) of \(whole) is less than nothing"
      default: "\(part) \(noun) are more than the \(whole) among whom they are counted"
      }
    self.span = span
    note = place.map { .init("the whole is given here", at: $0) }
    help = "correct the part or the whole"
  }

  fileprivate init(share: Decimal, at span: Span) {
    kind = .partAboveWhole
    message = "a share of \(share) per cent cannot be: expected 0 to 100"
    self.span = span
    note = nil
    help = "correct the share; a rate that can be below nought or above a hundred is a 'number' with a 'unit'"
  }

  fileprivate init(whole: Decimal, insteadOf other: Fact<Decimal>, at span: Span) {
    kind = .anotherWhole
    message = "the whole is \(whole) here, and \(other.value ?? whole) for the indicator"
    self.span = span
    note = .init("the indicator's whole is given here", at: other.span)
    help = "correct one of the two; where the whole changes over time leave 'out-of' away"
  }
}

extension Indicator {
  /// Whether the figures of an entry can be: no part is more than its whole, and the whole is the indicator's.
  public func isPossible(_ entry: some Measured) -> Bool { faults(of: entry).isEmpty }

  func faults(of entry: any Measured) -> [PartFault] {
    var faults: [PartFault] = []
    for fact in [entry.value] + entry.value.alternatives {
      switch fact.value {
      case .ratio(let part, let whole)?:
        if part > whole || part < .zero { faults.append(PartFault(part, above: whole, "", at: fact.span)) }
        if let outOf = outOf.value, outOf != whole {
          faults.append(PartFault(whole: whole, insteadOf: self.outOf, at: fact.span))
        }
        if let fault = PartFault(entry.women, of: entry.count.value ?? part, "women", at: nil) { faults.append(fault) }
      case .number(let number)?:
        if scale.value == .percentage {
          if number < .zero || number > Self.hundred { faults.append(PartFault(share: number, at: fact.span)) }
        } else if scale.value == .number || scale.value == .ratio {
          let (whole, place) = entry.outOf.value.map { ($0, entry.outOf.span) } ?? (outOf.value, outOf.span)
          if let whole, entry.count.value == nil, number > whole {
            faults.append(PartFault(number, above: whole, "", at: fact.span, wholeAt: place))
          }
          if let fault = PartFault(entry.women, of: entry.count.value ?? number, "women", at: nil) {
            faults.append(fault)
          }
        }
      case .flag?, .words?, nil: break
      }
    }
    if let fault = PartFault(entry.count, of: entry.outOf.value, "", at: entry.outOf.span) { faults.append(fault) }
    if scale.value == .percentage, let fault = PartFault(entry.women, of: entry.count.value, "women", at: nil) {
      faults.append(fault)
    }
    return faults
  }

  private static var hundred: Decimal { Decimal(tenThousandths: 100 * Decimal.scale) }
}

extension Member {
  public mutating func review(by reader: inout Reader) {
    if let fault = PartFault(women, of: seats.value, "women", at: seats.span) { reader.report(fault) }
  }
}

extension Participant {
  public mutating func review(by reader: inout Reader) {
    if let fault = PartFault(women, of: count.value, "women", at: count.span) { reader.report(fault) }
  }
}

extension Reader {
  mutating func report(_ fault: PartFault) {
    report(fault.kind, fault.message, at: fault.span, notes: fault.note.map { [$0] } ?? [], help: fault.help)
  }
}

extension DiagnosticKind {
  static let partAboveWhole = DiagnosticKind(
    "part-above-whole", .error, "A part is more than its whole",
    explanation: """
      Seven of eighteen can be, nineteen of eighteen cannot; there are at most as many women as seats, and a share lies \
      between 0 and 100 per cent. A reading with such a figure is shown as written and never counts as met.
      """,
    example: (wrong: "is: 19 of 18", right: "is: 18 of 18"))

  static let anotherWhole = DiagnosticKind(
    "another-whole", .error, "A ratio has another whole than its indicator",
    explanation: """
      Where an indicator gives its whole with `out-of`, each of its values has that whole: otherwise they cannot be \
      compared. Leave `out-of` away where the whole changes over time; ratios are then compared as fractions.
      """,
    example: (wrong: "out-of: 18\nbaseline: { is: 6 of 13 }", right: "out-of: 18\nbaseline: { is: 6 of 18 }"))
}
