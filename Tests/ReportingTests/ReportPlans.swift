import Analysis
import Diagnostics
import Documents
import Foundation
import PlanReading
import Requirements
import Templates
import Testing

@testable import PlanFormat
@testable import Reporting

/// What a product is written from, for a plan that is written here. The heading and the mission are added.
func dossier(_ sections: String, asOf: String = "2027-07-09") throws -> Dossier {
  try dossier(plan: "plan: { title: A plan, as-of: 2027-07-09, currency: USD }\n" + mission + sections, asOf: asOf)
}

func dossier(plan: String, asOf: String? = nil) throws -> Dossier {
  try dossier(of: SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(plan.utf8))]), asOf: asOf)
}

func dossier(of files: SourceFiles, asOf: String? = nil) throws -> Dossier {
  let facts = PlanFacts(readPlan(files, asOf: asOf.flatMap { Day($0) }).plan)
  return try #require(Dossier(facts, check(facts, against: Requirement.catalogue), files: files))
}

private let mission = """
  mission:
    name: United Nations Mission in Carana
    short-name: UNMIC
    type: peacekeeping
    host-state: XCA
    departure: 2027-12-31
    mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31 }]

  """

/// The text products by the path of their template.
enum Product: String, CaseIterable {
  case report = "en/report.md"
  case brief = "en/brief.md"
  case background = "en/background.md"

  /// Those that tell figures with where they stand.
  static let withFigures: [Product] = [.report, .background]

  var schema: TemplateSchema {
    switch self {
    case .report: MonitoringReport.schema
    case .brief: Advice.schema
    case .background: BackgroundNote.schema
    }
  }

  /// Of the report with all that it can have.
  func values(_ dossier: Dossier) -> TemplateValue {
    switch self {
    case .report: MonitoringReport.content(dossier, annexes: all).values
    case .brief: Advice.content(dossier).values
    case .background: BackgroundNote.content(dossier).values
    }
  }

  private var all: Set<ReportAnnex> { Set(ReportAnnex.allCases) }

  func template() throws -> Template { try #require(TemplateLibrary()[rawValue]) }

  func document(_ dossier: Dossier) throws -> Document { try template().document(from: values(dossier)) }
}

/// The plans of the package, by name. Beside them stand rules.
func packagePlans() -> [(name: String, files: SourceFiles)] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Plans")
  let manager = FileManager.default
  return ((try? manager.contentsOfDirectory(atPath: root.path())) ?? []).filter { $0 != "rules" }.sorted().compactMap {
    name in
    let folder = root.appending(path: name).path()
    let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    let files = names.compactMap { file in
      manager.contents(atPath: "\(folder)/\(file)").map { SourceFile(name: file, bytes: Array($0)) }
    }
    return files.isEmpty ? nil : (name, SourceFiles(files))
  }
}

extension Document {
  /// Every piece of running text, as it is read.
  var texts: [String] { blocks.flatMap(\.texts) }
  var text: String { texts.joined(separator: "\n") }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

extension Block {
  var texts: [String] {
    switch self {
    case .heading(_, let text, _), .paragraph(let text), .numbered(_, let text): [text.plainText]
    case .list(let items): items.map(\.plainText)
    case .table(let table): [table.caption.plainText] + table.rows.map { $0.map(\.plainText).joined(separator: " | ") }
    case .callout(let callout): callout.blocks.flatMap(\.texts)
    case .keyFigures(let figures): figures.map { ($0.label + $0.value + $0.note).plainText }
    case .figure(let figure): [figure.caption.plainText]
    case .pageBreak: []
    }
  }
}
