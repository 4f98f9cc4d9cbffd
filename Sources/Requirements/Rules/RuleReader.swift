import Diagnostics
import PlanFormat
import PlanModel

/// Reads the rules that a plan brings itself into requirements, made of the same words as those of the catalogue, and says
/// what is wrong with them. A rule with a mistake is no requirement: nobody is told that it is met.
public func readRules(of plan: Plan) -> (requirements: [Requirement], diagnostics: [Diagnostic]) {
  var (requirements, diagnostics): ([Requirement], [Diagnostic]) = ([], [])
  for rule in plan.rules {
    var reader = RuleReader()
    if let requirement = reader.requirement(rule) { requirements.append(requirement) }
    diagnostics += reader.diagnostics
  }
  return (requirements, diagnostics)
}

struct RuleReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func requirement(_ rule: Rule) -> Requirement? {
    if Requirement.catalogue.contains(where: { $0.id.lowercased() == rule.id.lowercased() }) {
      tell(
        .ruleMistake, "the catalogue has a requirement '\(rule.id)' already", at: rule.span, help: "choose another id")
    }
    guard let needs = rule.needs.entry, let title = rule.title.value else { return nil }
    guard let (subjects, form) = subjects(of: rule) else { return nil }
    let whereCondition = rule.where.entry.flatMap { written in
      condition(written, on: form)?.whereKnown(fields(of: written, on: form))
    }
    let needed = condition(needs, on: form)
    guard diagnostics.isEmpty, let needed else { return nil }
    let asked = whereCondition.map { needed.where($0) } ?? needed
    let check =
      subjects.map { Check.each($0, asked) } ?? .plan(Condition { plan, context in asked.answer(plan, context) })
    return Requirement(
      id: rule.id, severity: rule.severity.value == .advice ? .advice : .gap, profile: .own, summary: title.inOneLine,
      sources: rule.askedBy.value.map { [Paragraph(written: $0.plain)] } ?? [],
      addressee: rule.addressee.value?.inOneLine ?? Requirement.notStated,
      verb: rule.verb.value?.inOneLine ?? Requirement.notStated,
      qualifier: rule.qualifier.value?.inOneLine, rationale: rule.why.value?.inOneLine ?? "", evidence: title.inOneLine,
      mend: rule.mend.value?.inOneLine ?? "",
      example: (gap: rule.fallsShort.example, met: rule.meets.example), check: check)
  }

  /// What is gone through, and the kind of its entries; no subjects where the plan as a whole is asked.
  private mutating func subjects(of rule: Rule) -> (subjects: Subjects<any PlanEntry>?, form: EntryForm)? {
    let plan = Plan.shape.description
    guard let each = rule.each.value?.plain else { return (nil, plan) }
    switch each {
    case "handovers ahead": return (.any(.handoversAhead), Handover.shape.description)
    case "tasks that go on": return (.any(.continuingTasks), PlanTask.shape.description)
    default: break
    }
    let named = ["handovers ahead", "tasks that go on"]
    if let meant = named.first(where: { $0 == each.lowercased() }) ?? nearest(to: each, among: named) {
      tell(.ruleMistake, "there is nothing called '\(each)'", at: rule.each.span, help: "did you mean '\(meant)'?")
      return nil
    }
    guard let path = path(each, in: plan, at: rule.each.span), let form = path.form.entryForm else {
      if diagnostics.isEmpty {
        tell(
          .ruleMistake, "'\(each)' holds no entries that could be gone through", at: rule.each.span,
          help: "name a section such as 'tasks', 'handovers ahead' or 'funding.allocations'")
      }
      return nil
    }
    let none = Subjects<any PlanEntry>.Otherwise.notApplicable("the plan has nothing in '\(each)'")
    let subjects = Subjects<any PlanEntry>(
      all: { path.held(by: $0.plan, in: $0.plan) }, name: \.nameInSentences, place: { $0.span },
      none: { none.verdict($0, path.told(of: $0.plan, in: $0.plan)) })
    return (subjects, form)
  }

  mutating func tell(_ kind: DiagnosticKind, _ message: String, at span: Span, help: String? = nil) {
    diagnostics.append(Diagnostic(kind, message, at: span, help: help))
  }
}

extension Subjects<any PlanEntry> {
  /// The same as entries of any kind.
  fileprivate static func any<Entry: PlanEntry>(_ subjects: Subjects<Entry>) -> Self {
    Subjects(all: subjects.all, name: \.nameInSentences, place: { $0.span }, none: subjects.none)
  }
}

extension PlanEntry {
  /// `the handover 'prisons'`.
  var nameInSentences: String {
    id.isEmpty ? "the \(Self.noun)" : "the \(Self.noun) '\(id)'"
  }
}

extension Condition {
  /// Asked only of subjects of which something else is shown. Where nobody can tell that, nobody can tell this.
  func `where`(_ other: Condition) -> Condition {
    Condition { subject, context in
      switch other.answer(subject, context) {
      case .shown: answer(subject, context)
      case .missing, .partly, .notAsked: .notAsked("nothing of the kind that is asked for")
      case .undecided(let fact): .undecided(fact)
      case .pending(let lack, let date, _): .undecided(.awaited(lack.sentence(of: "one"), until: date))
      }
    }
  }
}

extension Paragraph {
  /// `S/RES/2556 (2020), para. 50`; without a paragraph the document as a whole.
  init(written text: String) {
    let words = text.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    let symbol = String(words.first ?? "")
    var number = words.count > 1 ? String(words[1]) : ""
    for (prefix, short) in [("preambular para. ", "PP"), ("para. ", ""), ("paras. ", "")] where number.hasPrefix(prefix)
    {
      number = short + number.dropFirst(prefix.count)
      break
    }
    self = .document(symbol, number)
  }
}

extension DiagnosticKind {
  public static let ruleMistake = DiagnosticKind(
    "rule-mistake", .error, "A rule of the plan cannot be read",
    explanation: """
      A rule names sections and fields of the plan's format by their keys, and words that these fields can have. Where it \
      names something that the format does not have, or asks for nothing, it is not applied, and nobody learns whether \
      the plan meets it.
      """,
    example: (
      wrong:
        "rules: { joint: { title: The plan has it., asked-by: S/RES/2556 (2020), mend: Write it., each: handovers, needs: { has: [joint-wrk] } } }",
      right:
        "rules: { joint: { title: The plan has it., asked-by: S/RES/2556 (2020), mend: Write it., each: handovers, needs: { has: [joint-work] } } }"
    ))
}

/// What can be wrong with a plan's waivers and its rules.
public let requirementDiagnostics: [DiagnosticKind] = [.waiver, .ruleMistake]

extension Text {
  /// The text on one line, as a finding prints it.
  var inOneLine: String { plain.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Fact<Text> {
  /// An example as the catalogue writes it: a text under `|` ends with a line break, which is no part of the plan.
  fileprivate var example: String {
    let text = value?.plain ?? ""
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
