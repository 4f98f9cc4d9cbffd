import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import Reporting

/// Who holds what over time, as `transition coverage` shows it: function by function, then area by area.
public struct CoverageView: Sendable {
  let check: PlanCheck
  let functions: [CoverageLine]
  let areas: [CoverageLine]
  /// One for each spell of each line.
  let rows: [CoverageRow]
  let sentences: GapSentences

  public init(_ check: PlanCheck) {
    self.check = check
    functions = check.facts.coverageByFunction
    areas = check.facts.coverageByArea
    rows = (functions + areas).flatMap { line in line.spells.map { CoverageRow(line: line, spell: $0) } }
    sentences = GapSentences(check.facts)
  }

  var facts: PlanFacts { check.facts }
  var plan: Plan { check.plan }
  var files: SourceFiles { check.files }
}

/// What is shown of one spell.
struct CoverageRow: Sendable {
  let line: CoverageLine
  let spell: CoverageLine.Spell
}

extension CoverageView {
  func name(of subject: CoverageLine.Subject) -> String {
    switch subject {
    case .function(let function?): Wording.english.word(function)
    case .function(nil): "no function named"
    case .sites: "sites"
    case .units: "units"
    case .services: "services"
    }
  }

  func name(of area: Reference<Area>) -> String { Wording.english.text(of: plan.areas[area]?.name.value) ?? area.id }

  func name(of party: HoldingParty) -> String { facts.name(of: party, in: .english) }

  /// The titles of strands.
  func titles(_ strands: [Int]) -> [String] { strands.map { sentences.title(of: facts.strands.all[$0].subject) } }

  /// Why nobody holds a strand at the beginning of a spell.
  func cause(of strand: Int, in spell: CoverageLine.Spell) -> String {
    for hold in facts.strands.all[strand].holds where spell.isUndated ? hold.isUndated : hold.contains(spell.from) {
      if let cause = hold.cause { return Wording.english.cause(cause) }
    }
    return ""
  }
}
