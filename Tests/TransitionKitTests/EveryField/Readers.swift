import Diagnostics
import Reporting
import Requirements
import Templates
import TransitionKit

extension ReportForm {
  /// A report with all that it can have.
  static var everything: ReportForm { ReportForm(annexes: Set(ReportAnnex.allCases)) }
}

/// What the commands say of a plan: who reads a field is seen by whose words change without it.
struct Readings {
  let check: PlanCheck
  /// What is wrong with the plan's form.
  let problems: [String]
  private let requirements: [(id: String, words: String)]

  /// What the plan's own rules say, and the trial of their examples.
  var rules: [String] {
    let own = check.results.filter { $0.requirement.profile == .own }.map(\.requirement)
    return own.isEmpty ? [] : own.map { "\($0.id) \($0.rationale)" } + [RuleTest(check.files).text]
  }

  init(_ text: String) {
    let files = oneFile(text)
    check = checkPlan(files)
    problems = check.problems.map { "\($0.id) \(files.place(of: $0.span)) \($0.message)" }
    requirements = Self.requirements(of: check)
  }

  /// What each requirement says, by its id.
  private static func requirements(of check: PlanCheck) -> [(id: String, words: String)] {
    let results = checkJSON([check])["plans"]?.elements.first?["requirements"]?.elements ?? []
    return results.compactMap { result in
      guard case .string(let id)? = result["id"] else { return nil }
      return (id, result.text(indented: false))
    }
  }

  func words(of product: TextProduct) throws -> String {
    try makeProduct(product, of: check, as: .md, report: .everything).text.split(separator: "\n")
      .filter { !$0.contains("The digest of the plan") && !$0.contains("Digest of the plan") }.joined(separator: "\n")
  }
}

/// What all commands say of a plan, beside which other plans are put.
struct WholeReadings {
  private let whole: Readings
  private let schedule: String
  private let handovers: String
  private let drawing: String
  private let funding: String
  private let coverage: String
  private let values: [String: TemplateValue]

  init(_ text: String) {
    whole = Readings(text)
    schedule = Self.schedule(of: whole.check)
    handovers = Self.handovers(of: whole.check)
    drawing = timeline(whole.check, as: .svg).text
    funding = Self.funding(of: whole.check)
    coverage = Self.coverage(of: whole.check)
    let dossier = whole.dossier
    values = Dictionary(uniqueKeysWithValues: TextProduct.all.map { ($0.name, $0.facts(dossier)) })
  }

  /// Those who say something else of another plan: requirements by their ids, or else the first command that does; those
  /// that take long are asked last. Of report and brief their facts are compared, which are told by their templates.
  func readers(without other: Readings) -> [String] {
    var readers = whole.problems == other.problems ? [] : ["problems"]
    readers += other.changedRequirements(beside: whole)
    if !readers.isEmpty { return readers }
    if whole.rules != other.rules { return ["rules"] }
    if schedule != Self.schedule(of: other.check) { return ["schedule"] }
    if handovers != Self.handovers(of: other.check) { return ["handovers"] }
    let dossier = other.dossier
    for product in TextProduct.all where values[product.name] != product.facts(dossier) { return [product.name] }
    if drawing != timeline(other.check, as: .svg).text { return ["timeline"] }
    if funding != Self.funding(of: other.check) { return ["funding"] }
    return coverage == Self.coverage(of: other.check) ? [] : ["coverage"]
  }

  private static func coverage(of check: PlanCheck) -> String {
    let view = CoverageView(check)
    return view.text + view.json.text(indented: false)
  }

  private static func funding(of check: PlanCheck) -> String {
    let view = FundingView(check)
    return view.text + view.json.text(indented: false)
  }

  private static func handovers(of check: PlanCheck) -> String {
    let view = HandoversView(check)
    return view.text + view.json.text(indented: false)
  }

  private static func schedule(of check: PlanCheck) -> String {
    let view = ScheduleView(check)
    return view.text + view.json.text(indented: false)
  }
}

extension TextProduct {
  fileprivate func facts(_ dossier: Dossier?) -> TemplateValue {
    guard let dossier else { return .absent }
    let all = self.content(dossier, .everything).values
    guard case .record(let names) = all else { return all }
    return .record(names.filter { $0.key != "plan-digest" })
  }
}

extension Readings {
  fileprivate var dossier: Dossier? {
    Dossier(check.facts, check.results, files: check.files, errors: check.errors.count)
  }
}

extension Readings {
  fileprivate func changedRequirements(beside whole: Readings) -> [String] {
    zip(requirements, whole.requirements).filter { $0.words != $1.words }.map(\.0.id)
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  fileprivate var elements: [JSON] {
    switch self {
    case .array(let elements): elements
    case .elements(let count, let element): (0..<count).map(element)
    default: []
    }
  }
}
