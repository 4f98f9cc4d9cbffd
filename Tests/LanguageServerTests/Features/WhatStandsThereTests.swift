import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing
import TransitionKit
import YAMLSyntax

@testable import LanguageServer

/// What stands in a plan is offered where it stands, once it is taken away: every key that is a field, every word of a closed list,
/// every id.
@Suite struct WhatStandsThereTests {
  private struct Place {
    let span: Span
    let text: String
  }

  /// The fields and words of a file, with what is to be taken away.
  private func places(in root: YAMLNode) -> [Place] {
    var places: [Place] = []
    var open: [(YAMLNode, Form?)] = [(root, Plan.form)]
    while let (node, form) = open.popLast() {
      for (key, value) in node.pairs {
        let below = form?.below(key.text)
        if below?.field != nil {
          places.append(
            Place(span: Span(file: 0, start: key.span.start, end: max(key.span.end, value.span.end)), text: key.text))
        }
        open.append((value, below?.form))
      }
      for item in node.items { open.append((item, form?.item ?? form)) }
      guard node.kind == .scalar, node.isPlain, !node.isNull, node.text != "unknown", let form else { continue }
      switch form {
      case .choice, .reference, .flag: places.append(Place(span: node.span, text: node.text))
      case .list(.choice): break
      case .entry(let type):
        if case .reference = type.describe().shorthand?.form { places.append(Place(span: node.span, text: node.text)) }
      default: break
      }
    }
    return places
  }

  private func check(_ snapshot: PlanSnapshot, every step: Int, atLeast least: Int) {
    var (missing, count): ([String], Int) = ([], 0)
    for (index, root) in snapshot.reading.roots.sorted(by: { $0.key < $1.key }) {
      let places = places(in: root)
      for place in stride(from: 0, to: places.count, by: step).map({ places[$0] }) {
        count += 1
        // With what stands behind it, and where the file ends there.
        let bytes = snapshot.files.files[Int(index)].bytes
        for rest in [bytes[Int(place.span.end)...], []] {
          var files = snapshot.files.files
          files[Int(index)] = SourceFile(
            name: files[Int(index)].name, bytes: Array(bytes[..<Int(place.span.start)]) + rest)
          let plan = OpenPlan(snapshot, now: SourceFiles(files))
          let offered = plan.completions(at: place.span.start, inFile: index).items
          guard !offered.contains(where: { $0.label == place.text }) else { continue }
          let span = Span(file: index, start: place.span.start, end: place.span.end)
          missing.append("\(place.text) at \(snapshot.files.place(of: span))\(rest.isEmpty ? ", the last" : "")")
        }
      }
    }
    #expect(count >= least)
    #expect(missing.isEmpty, "\(missing.count): \(missing.prefix(20).joined(separator: "; "))")
  }

  @Test func inTheStarterPlan() {
    let files = starterPlan().filter { $0.name.hasSuffix(".yaml") }
      .map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    check(PlanSnapshot(SourceFiles(files)), every: 1, atLeast: 600)
  }

  @Test func inHaiti() { check(haiti, every: 7, atLeast: 900) }
}
