import Diagnostics
import PlanFormat
import TransitionKit

// What is tried with bytes that libFuzzer makes. A trap is a finding, and so is a broken promise of a format.

private func plan(_ bytes: [UInt8]) -> SourceFiles { SourceFiles([SourceFile(name: "plan.yaml", bytes: bytes)]) }

/// Reads the bytes as a plan, and makes everything that needs nothing but a plan.
@Sendable func tryReading(_ bytes: [UInt8]) {
  let check = checkPlan(plan(bytes))
  _ = checkText(check, isWhole: true)
  _ = checkJSON([check]).text()
  guard !check.isUnread else { return }
  let view = ScheduleView(check)
  _ = (view.text, view.csv)
  let handovers = HandoversView(check)
  _ = (handovers.text, handovers.csv, handovers.json.text())
  let funding = FundingView(check)
  _ = (funding.text, funding.csv, funding.json.text())
  let coverage = CoverageView(check)
  _ = (coverage.text, coverage.csv, coverage.json.text())
  _ = timeline(check, as: .svg)
}

/// Reads the bytes as a plan on three days, of which two are not its own: its histories and updates change it.
@Sendable func tryChanges(_ bytes: [UInt8]) {
  let days = [Day("2019-03-01"), Day("2019-10-15"), Day("2027-07-09")].compactMap(\.self)
  for day in days {
    let check = checkPlan(plan(bytes), asOf: day)
    guard !check.isUnread else { return }
    _ = checkText(check)
    for (product, path) in [
      (TextProduct.report, "en/report.md"), (.brief, "en/brief.md"), (.background, "en/background.md"),
    ] {
      _ = try? makeProduct(product, of: check, as: .md, templates: [path: small])
    }
  }
}

/// Fills the bytes as a template of the report, if they are text.
@Sendable func tryTemplate(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self) else { return }
  let check = checkPlan(plan(Array(titled("Public order").utf8)))
  for format in ProductFormat.ofDocuments {
    _ = try? makeProduct(.report, of: check, as: format, templates: ["en/report.md": text])
  }
}

/// Puts the bytes as a text into a plan and through every sink. Each row of the table has the columns of its header, and
/// HTML and SVG have no element that the text brought.
@Sendable func trySinks(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let check = checkPlan(plan(Array(titled(JSON.string(text).text()).utf8)))
  let rows = columns(of: ScheduleView(check).csv)
  precondition(Set(rows).count <= 1, "rows of \(rows) columns")
  let handovers = columns(of: HandoversView(check).csv)
  precondition(Set(handovers).count <= 1, "rows of \(handovers) columns")
  _ = try? makeProduct(.report, of: check, as: .md, templates: ["en/report.md": small])
  if let page = try? makeProduct(.report, of: check, as: .html, templates: ["en/report.md": small]).text {
    precondition(!page.utf8.contains(0), "a zero byte in a page")
    precondition(!page.contains("<script>alert"), "a script in a page")
  }
  _ = checkText(check)
  _ = timeline(check, as: .svg)
}

/// A template with a name in every place that Markdown has: the program's own takes a hundred times as long to fill.
private let small = """
  ---
  organisation: United Nations
  Mission: {{mission-name}}
  ---
  # {{mission}} of {{plan-title}}

  {{#handovers}}{{#all}}
  1. *{{n}}* handovers of **{{mission}}**.
  {{/all}}
  (a) {{mission}};

  | Handover | To |
  | --- | --- |
  {{#open}}
  | {{title}} | {{receivers}} |
  {{/open}}
  {{/handovers}}
  """

/// A small plan with a title.
private func titled(_ title: String) -> String {
  """
  plan: { title: \(title), as-of: 2027-07-09, currency: USD }
  mission: { name: \(title), type: peacekeeping, host-state: XCA, departure: 2027-12-31 }
  counterparts: { cnp: { name: \(title), kind: national } }
  tasks: { a: { title: \(title), lead: mission, disposition: hand-over, start: 2027-01-01, finish: 2027-12-01 } }
  handovers: { h: { task: a, to: [cnp], window: { start: 2027-09, finish: 2027-12 } } }
  """
}

/// The number of cells of each row of a table as RFC 4180 has it.
private func columns(of csv: String) -> [Int] {
  var counts: [Int] = []
  var (count, isQuoted) = (1, false)
  for byte in csv.utf8 {
    switch byte {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: count += 1
    case UInt8(ascii: "\n") where !isQuoted:
      counts.append(count)
      count = 1
    default: break
    }
  }
  return counts
}
