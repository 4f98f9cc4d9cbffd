import Diagnostics
import Foundation
import LanguageServer
import PlanFormat
import TransitionKit

/// A text with the cursor at the sign `‸`, which is no part of it.
struct MarkedText {
  let bytes: [UInt8]
  let offset: Int

  init(_ text: String) {
    let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    bytes = Array(parts.joined().utf8)
    offset = parts[0].utf8.count
  }
}

/// A plan that is small and has what the features need.
let smallPlan = """
  plan: { title: The transition of Carana, as-of: 2027-07-01, currency: USD, languages: [en, fr] }
  mission:
    name: United Nations Mission in Carana
    short-name: UNMICAR
    host-state: CAR
    departure: 2027-12-31
    mandates:
      - { resolution: S/RES/9001 (2026), adopted: 2026-12-18, from: 2027-01-01, until: 2027-12-31 }
  counterparts:
    cnp: { name: Carana National Police, kind: national }
    unct: { name: United Nations country team, kind: country-team }
  phases:
    drawdown: { title: Drawdown, start: 2027-07-01, finish: 2027-12-31 }
  tasks:
    public-order:
      title: Public order
      function: police
      lead: mission
      disposition: hand-over
      start: 2027-07-05
      duration: 40 working days
    census:
      title: Census
      lead: unct
      after: { public-order: finish }
  handovers:
    public-order-to-cnp:
      task: public-order
      to: [cnp]
      status: preparing
      window: { start: 2027-08-01, finish: 2027-10-15 }
  sources:
    res-9001: { title: Resolution 9001 (2026), symbol: S/RES/9001 (2026), kind: resolution, address: "https://undocs.org/S/RES/9001" }
  """

/// The small plan, with another file beside it in which the cursor stands.
struct PlanAtCursor {
  let plan: OpenPlan
  let offset: Int32
  static let file: Int32 = 1

  /// The second file was empty when the plan was checked, or was what is given.
  init(_ text: String, checked: String = "") {
    let marked = MarkedText(text)
    func files(_ other: [UInt8]) -> SourceFiles {
      SourceFiles([
        SourceFile(name: "plan.yaml", bytes: Array(smallPlan.utf8)), SourceFile(name: "work.yaml", bytes: other),
      ])
    }
    plan = OpenPlan(PlanSnapshot(files(Array(checked.utf8))), now: files(marked.bytes))
    offset = Int32(marked.offset)
  }

  var completions: [Completion] { plan.completions(at: offset, inFile: Self.file).items }

  func completion(_ label: String) -> Completion? { completions.first { $0.label == label } }

  /// The text once a completion is chosen.
  func text(choosing label: String) -> String? {
    guard let completion = completion(label) else { return nil }
    var bytes = plan.now.files[1].bytes
    bytes.replaceSubrange(
      Int(completion.replaced.start)..<Int(completion.replaced.end), with: Array(completion.text.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}

let haitiFiles: SourceFiles = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Plans/haiti-minujusth")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return SourceFiles(
    names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      SourceFile(
        name: name, bytes: (try? Data(contentsOf: folder.appendingPathComponent(name))).map { [UInt8]($0) } ?? [])
    })
}()

let haiti = PlanSnapshot(haitiFiles)

/// Where a text stands first in a file of a plan.
func offset(of text: String, in name: String, _ files: SourceFiles = haitiFiles) throws -> (offset: Int32, file: Int32)
{
  let file = files.files.firstIndex { $0.name == name } ?? 0
  let whole = String(decoding: files.files[file].bytes, as: UTF8.self)
  guard let range = whole.range(of: text) else { throw NotThere(text: text) }
  return (Int32(whole[..<range.lowerBound].utf8.count), Int32(file))
}

struct NotThere: Error { let text: String }
