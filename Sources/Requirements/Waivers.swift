import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// The waivers of a plan that set nothing aside, or hold longer than anybody should set a requirement aside: whoever wrote one
/// believes that something is settled. `results` are those of the check that it is part of.
public func reviewWaivers(
  _ facts: PlanFacts, against requirements: [Requirement], results: [RequirementResult]
) -> [Diagnostic] {
  let ended = Dictionary(results.map { ($0.requirement.id, $0) }, uniquingKeysWith: { first, _ in first })
  let known = Dictionary(requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var earlier: [Waiver] = []
  return facts.plan.waivers.compactMap { waiver in
    guard let id = waiver.requirement.value?.plain else { return nil }
    func finding(_ message: String, at span: Span? = nil, notes: [Diagnostic.Note] = [], _ help: String) -> Diagnostic {
      Diagnostic(
        .waiver, "the waiver of \(id) \(message)", at: span ?? waiver.requirement.span, notes: notes, help: help)
    }
    guard let requirement = known[id] else {
      let near = nearest(to: id.uppercased(), among: known.keys.sorted()).map { "did you mean \($0)?" }
      return finding("names no requirement", near ?? "write a number such as TR-13; transition explain lists them")
    }
    // What was not asked of the plan is not judged by its waivers either.
    guard let result = ended[id] else { return nil }
    if requirement.severity == .error {
      return finding("has no effect: a contradiction of the plan with itself cannot be set aside", requirement.help)
    }
    // What is not complete or has run out TR-129 tells.
    guard waiver.fault(on: facts.asOf) == nil else { return nil }
    defer { earlier.append(waiver) }
    if let other = earlier.first(where: { $0.setsAside(whatIsSetAsideBy: waiver, facts.plan) }) {
      return finding(
        other.about.isWritten == waiver.about.isWritten ? "is there twice" : "sets aside what another one does already",
        notes: [.init("the other one stands here", at: other.requirement.span)], "keep the one that holds")
    }
    if !result.isTouched(by: waiver, facts.plan) {
      return finding(
        waiver.about.isWritten
          ? "sets nothing aside: nothing is found of \(id) in what it is about"
          : "sets nothing aside: the plan meets \(id) without it", "take it out")
    }
    guard waiver.kind.value != .notApplicable, let until = waiver.until.value else { return nil }
    if let on = waiver.on.value, on.months(to: until).exceeds(longestWaiver) == .yes {
      return finding(
        "holds for more than \(longestWaiver) months", at: waiver.until.span,
        "set a nearer date, on which somebody decides again")
    }
    return nil
  }
}

extension Waiver {
  /// Why a waiver has no effect.
  enum Fault {
    /// What it lacks.
    case incomplete([String])
    case ranOut(PlanDate)
  }

  /// Why it has no effect on a day; nothing where it is complete and has not run out. What does not apply needs no end.
  func fault(on day: Day?) -> Fault? {
    var missing: [String] = []
    if reason.value == nil { missing.append("'reason', why") }
    if by.value == nil { missing.append("'by', who decided it") }
    if on.value == nil { missing.append("'on', when") }
    let ends = kind.value != .notApplicable
    if ends, until.value == nil { missing.append("'until', to when it holds") }
    guard missing.isEmpty else { return .incomplete(missing) }
    guard ends, let until = until.value, let day, until.hasPassed(on: day) else { return nil }
    return .ranOut(until)
  }
}

extension Waiver {
  /// Whether all that another one sets aside is set aside by this one.
  fileprivate func setsAside(whatIsSetAsideBy other: Waiver, _ plan: Plan) -> Bool {
    guard requirement.value?.plain == other.requirement.value?.plain else { return false }
    guard about.isWritten else { return true }
    return other.about.isWritten && other.targets(in: plan).isSubset(of: targets(in: plan))
  }

  private func targets(in plan: Plan) -> Set<Target> { Set(about.compactMap { plan.targets[$0.text] }) }
}

extension RequirementResult {
  /// Whether a waiver of it changed something.
  fileprivate func isTouched(by waiver: Waiver, _ plan: Plan) -> Bool {
    guard waiver.about.isWritten else { return outcome != .met }
    let places = waiver.about.compactMap { plan.targets[$0.text] }.compactMap(plan.extent)
    return setAside.contains { finding in places.contains { $0.contains(finding.span) } }
  }
}

/// Months for which a requirement can be set aside without another decision: the tool's own yardstick, two years.
private let longestWaiver = 24

extension DiagnosticKind {
  public static let waiver = DiagnosticKind(
    "waiver", .gap, "A waiver has no effect, or holds too long",
    explanation: """
      A waiver sets one requirement aside: it names it by its number, says why, who decided it, on which day and until \
      when. One that names no requirement changes nothing, nor does one that is not complete or has run out, of which \
      TR-129 tells. 'about' limits it to some entries. One that sets nothing aside is no longer needed, and of two for the \
      same thing one is too many: nobody knows which reason counts. Contradictions of the plan with itself cannot be set \
      aside. More than two years are too long without another decision.
      """,
    example: (
      wrong:
        "waivers: [{ requirement: TR-470, reason: No lender works here., by: Chief of Staff, on: 2027-01-10, until: 2027-12-31 }]",
      right:
        "waivers: [{ requirement: TR-47, reason: No lender works here., by: Chief of Staff, on: 2027-01-10, until: 2027-12-31 }]"
    ))
}
