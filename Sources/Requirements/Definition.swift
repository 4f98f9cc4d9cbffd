import Diagnostics
import PlanFormat

/// How far a plan shows an element of the definition of transition.
public struct ElementResult: Sendable {
  public enum Outcome: Sendable, Equatable {
    case evidenced
    case partlyEvidenced
    /// Something that decides is set aside: by whom, until when.
    case partlyEvidencedWaived(by: String, until: PlanDate)
    case notEvidenced
    /// Nothing that decides applies, for these reasons.
    case notApplicable(reason: Reason)
    /// What decides is otherwise met, but this is missing.
    case cannotTell(missing: Reason)
  }

  /// A requirement that decides, or the part of it that bears on the element.
  public struct Core: Sendable {
    public let requirement: Requirement
    public let part: String?
    public let outcome: Requirements.Outcome
    public let evidence: [Evidence]
    public let findings: [Diagnostic]
  }

  public let element: Element
  public let outcome: Outcome
  public let core: [Core]
  /// Requirements that bear on the element and have open points: gaps before advice.
  public let supporting: [RequirementResult]
  /// Contradictions of the plan with itself that keep the element from being evidenced.
  public let contradictions: [RequirementResult]

  public var meaning: String { element.meaning }
  /// The places in the plan that show the element.
  public var evidence: [Evidence] { core.flatMap(\.evidence) }
  /// What decides and could not be decided.
  public var undecided: [Core] { core.filter { if case .cannotTell = $0.outcome { true } else { false } } }
}

/// Puts the results of requirements together, element by element of the definition. Requirements without a result are
/// left out.
public func assessDefinition(results: [RequirementResult]) -> [ElementResult] {
  Element.allCases.map { element in
    var (core, supporting, contradictions): ([ElementResult.Core], [RequirementResult], [RequirementResult]) = (
      [], [], []
    )
    for result in results {
      for bearing in result.requirement.bearings where bearing.element == element {
        switch bearing {
        case .decides(_, let part): core.append(.init(result, part: part))
        case .supports where result.isOpen: supporting.append(result)
        case .blocks where result.isOpen: contradictions.append(result)
        case .supports, .blocks: break
        }
      }
    }
    return ElementResult(
      element: element, outcome: combine(core.map(\.outcome), for: element, isBlocked: !contradictions.isEmpty),
      core: core,
      supporting: supporting.filter { $0.requirement.severity >= .gap }
        + supporting.filter { $0.requirement.severity < .gap },
      contradictions: contradictions)
  }
}

extension ElementResult.Core {
  fileprivate init(_ result: RequirementResult, part name: String?) {
    requirement = result.requirement
    if let part = result.parts.first(where: { $0.name == name }) {
      self.part = name
      (outcome, evidence, findings) = (part.outcome, part.evidence, part.findings)
    } else {
      part = nil
      (outcome, evidence, findings) = (result.outcome, result.evidence, result.findings)
    }
  }
}

extension RequirementResult {
  /// Whether something is missing or wrong that nobody has set aside.
  public var isOpen: Bool {
    switch outcome {
    case .gap, .partly: true
    case .met, .waived, .notApplicable, .cannotTell: false
    }
  }
}

/// The rules by which what decides makes the outcome of an element; the numbers are those of the definition's rules.
private func combine(
  _ core: [Requirements.Outcome], for element: Element, isBlocked: Bool
) -> ElementResult.Outcome {
  var (met, partly, applying, undecidedCount) = (0, 0, 0, 0)
  var (reasons, undecided): ([Reason], [Reason]) = ([], [])
  var waiver: (by: String, until: PlanDate)?
  for outcome in core {
    switch outcome {
    case .met: met += 1
    case .partly: partly += 1
    case .gap: break
    case .cannotTell(let missing):
      undecidedCount += 1
      if !undecided.contains(missing) { undecided.append(missing) }
    case .waived(let by, _, let until):
      if waiver.map({ $0.until != until && PlanDate.isInOrder(until, $0.until) }) ?? true { waiver = (by, until) }
      continue
    case .notApplicable(let reason):
      if !reasons.contains(reason) { reasons.append(reason) }
      continue
    }
    applying += 1
  }
  if applying == 0 {
    // 6: only two elements carry the reservation "where relevant".
    if let waiver { return .partlyEvidencedWaived(by: waiver.by, until: waiver.until) }
    return element.qualifier != nil && !reasons.isEmpty
      ? .notApplicable(reason: .all(reasons)) : .notEvidenced
  }
  // 2: one that cannot be decided leaves the element open only where everything else is met.
  if !undecided.isEmpty, met + undecidedCount == applying, waiver == nil {
    return .cannotTell(missing: .all(undecided))
  }
  // 1, with 4 and 5, which lower the result.
  guard met + partly > 0 else { return .notEvidenced }
  if let waiver { return .partlyEvidencedWaived(by: waiver.by, until: waiver.until) }
  return met == applying && !isBlocked ? .evidenced : .partlyEvidenced
}

extension [ElementResult] {
  /// The result of the definition in one sentence; there is no total score.
  public var statement: String {
    var (evidenced, partly, not, undecided, applying) = (0, 0, 0, 0, 0)
    for result in self {
      switch result.outcome {
      case .evidenced: evidenced += 1
      case .partlyEvidenced, .partlyEvidencedWaived: partly += 1
      case .notEvidenced: not += 1
      case .cannotTell: undecided += 1
      case .notApplicable: continue
      }
      applying += 1
    }
    var sentence = "\(evidenced) of \(applying) elements that apply (of \(count) in all) are evidenced"
    if partly > 0 { sentence += ", \(partly) partly" }
    if not > 0 { sentence += ", \(not) not" }
    if undecided > 0 { sentence += ", and of \(undecided) nobody can tell" }
    return sentence
  }
}
