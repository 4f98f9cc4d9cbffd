import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Requirements
import Templates

/// Conformity with S/RES/2594 (2021): the elements of its definition, and the requirements paragraph by paragraph.
struct ConformitySection {
  let elements: [ElementResult]
  private let counts: [ElementOutcome: Int]
  /// What the plan does not show at all: of the resolution first, then of other texts. The check of the plan tells the rest.
  let open: [RequirementResult]
  /// How many more are on scheduling: they say nothing about whether the plan conforms.
  private let scheduling: Int

  init(_ dossier: Dossier) {
    elements = dossier.elements
    counts = Dictionary(grouping: elements) { ElementOutcome($0.outcome) }.mapValues(\.count)
    let gaps = dossier.results.filter { $0.outcome == .gap }
    scheduling = gaps.count(where: \.requirement.isOfScheduling)
    open = gaps.filter { !$0.requirement.isOfScheduling }.enumerated().sorted {
      ($0.element.requirement.rank ?? .max, $0.offset) < ($1.element.requirement.rank ?? .max, $1.offset)
    }.map(\.element)
  }

  private func count(_ outcomes: ElementOutcome...) -> Count { Count(outcomes.reduce(0) { $0 + (counts[$1] ?? 0) }) }

  static let names = TemplateNames<ConformitySection>([
    "elements": .list(of: .element) { section, _ in section.elements },
    "evidenced": .count { section, _ in section.count(.evidenced) },
    "partly": .count { section, _ in section.count(.partly, .waived) },
    "not-evidenced": .count { section, _ in section.count(.gap) },
    "undecided": .count { section, _ in section.count(.undecided) },
    "not-applicable": .count { section, _ in section.count(.notApplicable) },
    "scheduling": .count { section, _ in Count(section.scheduling) },
    "open": .list(of: .requirement) { section, _ in section.open },
  ])
}

extension TemplateNames<RequirementResult> {
  static let requirement =
    TemplateNames([
      "id": .text { result, _ in .code(result.requirement.id) },
      "summary": .text { result, press in .text(press.wording.summary(of: result.requirement)) },
      "mend": .text { result, press in .text(press.wording.mend(of: result.requirement)) },
      "paragraphs": .text { result, _ in .text(result.requirement.resolutionParagraphs) },
      "sources": .text { result, press in
        .text(
          result.requirement.sources.map(press.wording.paragraph).joined(separator: press.wording("lists.semicolon")))
      },
      "addressee": .text { result, press in .text(press.wording.addressee(of: result.requirement)) },
      "verb": .text { result, press in .text(press.wording.verb(of: result.requirement)) },
      "qualifier": .text { result, press in
        press.wording.qualifier(of: result.requirement).map { .text($0) } ?? .absent
      },
      "outcome": .text { result, press in
        .evidenced(
          .status(RequirementOutcome(result.outcome).status, press.wording.word(RequirementOutcome(result.outcome))),
          by: press.evidence(
            at: result.evidence.isEmpty ? result.findings.flatMap(\.places) : result.evidence.map(\.span)))
      },
      "there": .text { result, press in
        if case .partly(let there, _) = result.outcome { .text(press.wording.number(there)) } else { .absent }
      },
      "whole": .text { result, press in
        if case .partly(_, let whole) = result.outcome { .text(press.wording.number(whole)) } else { .absent }
      },
      "reason": .text { result, press in
        result.outcome.reason.map { .text(press.wording.reason($0)) } ?? .absent
      },
      "findings": .count { result, press in
        Count(result.findings.count, press.evidence(at: result.findings.flatMap(\.places)))
      },
    ]) + .flags("is-") { RequirementOutcome($0.outcome) }
}

extension TemplateNames<ElementResult> {
  static let element =
    TemplateNames([
      "id": .text { result, _ in .code(result.element.rawValue) },
      "meaning": .text { result, press in .text(press.wording.meaning(of: result.element)) },
      "qualifier": .text { result, press in
        press.wording.qualifier(of: result.element).map { .text($0) } ?? .absent
      },
      "outcome": .text { result, press in
        let outcome = ElementOutcome(result.outcome)
        return .evidenced(
          .status(outcome.status, press.wording.word(outcome)), by: press.evidence(at: result.evidence.map(\.span)))
      },
      "requirements": .text { result, press in
        .text(press.wording.list(result.core.map(\.requirement.id)))
      },
      "reason": .text { result, press in
        result.outcome.reason.map { .text(press.wording.reason($0)) } ?? .absent
      },
      "contradictions": .count { result, press in
        Count(result.contradictions.count, press.evidence(at: result.contradictions.flatMap(\.findings).map(\.span)))
      },
    ]) + .flags("is-") { ElementOutcome($0.outcome) }
}

extension Requirement {
  /// The place of its first paragraph in the resolution, the preamble first; nothing where it rests on other texts.
  fileprivate var rank: Int? {
    paragraphsOfResolution.first.map { number in
      number.hasPrefix("PP") ? Int(number.dropFirst(2)) ?? 0 : 100 + (Int(number) ?? 0)
    }
  }

  fileprivate var paragraphsOfResolution: [String] {
    sources.filter { $0.symbol == Paragraph.resolution2594("").symbol }.map(\.number)
  }

  /// `PP5, 2, 6`, as the table's first column prints them.
  fileprivate var resolutionParagraphs: String { paragraphsOfResolution.joined(separator: ", ") }
}
