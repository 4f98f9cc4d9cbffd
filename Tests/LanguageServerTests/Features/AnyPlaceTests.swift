import Diagnostics
import Editing
import Foundation
import SeededRandom
import Testing
import TransitionKit

@testable import LanguageServer

/// Whatever stands in a file and wherever the cursor is: every feature answers, and with places that lie in the files.
@Suite struct AnyPlaceTests {
  private static let seeds = ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(UInt64.init) ?? 40

  private func check(_ plan: OpenPlan, at offset: Int32, inFile file: Int32) {
    var spans = plan.completions(at: offset, inFile: file).items.map(\.replaced)
    for completion in spans where completion.start > offset || completion.end < offset {
      Issue.record("\(completion) at \(offset)")
    }
    spans += [plan.hover(at: offset, inFile: file)?.span].compactMap(\.self)
    spans += plan.references(at: offset, inFile: file, includingDeclaration: true)
    spans += plan.definitions(at: offset, inFile: file) + plan.selections(at: offset, inFile: file)
    spans += [(try? plan.renamable(at: offset, inFile: file))?.span].compactMap(\.self)
    checkAll(spans, in: plan, "at \(offset)")
  }

  private func checkWhole(_ plan: OpenPlan, file: Int32) {
    let whole = Span(file: file, start: 0, end: Int32(plan.now.files[Int(file)].bytes.count))
    var spans = plan.foldings(ofFile: file).map(\.span) + plan.links(ofFile: file).map(\.span)
    spans += plan.inlayHints(in: whole).map(\.place) + plan.symbols(matching: "").map(\.span)
    spans += plan.codeActions(in: whole).flatMap { $0.edit.replacements.map(\.span) }
    var open = plan.outline(ofFile: file)
    while let entry = open.popLast() {
      spans += [entry.span, entry.nameSpan]
      if !entry.span.contains(entry.nameSpan) { Issue.record("the name of \(entry.name) does not lie in it") }
      open += entry.children
    }
    checkAll(spans, in: plan, "in file \(file)")
  }

  private func checkAll(_ spans: [Span], in plan: OpenPlan, _ place: String) {
    for span in spans {
      guard let file = plan.now[span], span.start >= 0, span.start <= span.end, Int(span.end) <= file.bytes.count else {
        Issue.record("\(span) \(place)")
        continue
      }
    }
  }

  /// Every place of a file would take long; a hundred of each fall into every kind of place.
  @Test(arguments: haitiFiles.files.indices)
  func everywhereInHaiti(_ file: Int) {
    let plan = OpenPlan(haiti, now: haitiFiles)
    let count = haitiFiles.files[file].bytes.count
    for offset in stride(from: 0, through: count, by: max(1, count / 100)) {
      check(plan, at: Int32(offset), inFile: Int32(file))
    }
    checkWhole(plan, file: Int32(file))
  }

  @Test func everywhereInTheStarterPlan() {
    let files = SourceFiles(
      starterPlan().filter { $0.name.hasSuffix(".yaml") }
        .map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) })
    let plan = OpenPlan(PlanSnapshot(files), now: files)
    for (file, source) in files.files.enumerated() {
      for offset in stride(from: 0, through: source.bytes.count, by: 11) {
        check(plan, at: Int32(offset), inFile: Int32(file))
      }
      checkWhole(plan, file: Int32(file))
    }
  }

  /// Where the cursor is can be told at every byte, of which a fifth is tried here.
  @Test(arguments: haitiFiles.files.indices)
  func thePlaceOfEveryByte(_ file: Int) {
    let bytes = haitiFiles.files[file].bytes
    for offset in stride(from: file % 5, through: bytes.count, by: 5) {
      guard let place = CursorPlace(in: bytes, at: offset) else { continue }
      #expect(
        place.typed.lowerBound <= offset && offset <= place.typed.upperBound && place.typed.upperBound <= bytes.count)
    }
  }

  /// Texts that are cut off, mixed up and filled with signs of YAML, while the check is that of the whole plan.
  @Test(arguments: 0..<seeds)
  func inBrokenTexts(_ seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var files = haitiFiles.files
    let file = Int.random(in: files.indices, using: &random)
    var bytes = files[file].bytes
    let signs = Array("{}[],:-#\"'|>&*!? \n\r\t".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.insert(signs[Int.random(in: signs.indices, using: &random)], at: place)
      case 2: bytes[place] = signs[Int.random(in: signs.indices, using: &random)]
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...200, using: &random)))
      }
    }
    files[file] = SourceFile(name: files[file].name, bytes: bytes)
    let plan = OpenPlan(haiti, now: SourceFiles(files))
    for _ in 0..<60 { check(plan, at: Int32.random(in: 0...Int32(bytes.count), using: &random), inFile: Int32(file)) }
    checkWhole(plan, file: Int32(file))
  }

  /// Files that are new, gone and in another order since the check.
  @Test func amongOtherFiles() {
    var files = Array(haitiFiles.files.reversed().dropFirst(2))
    files.insert(SourceFile(name: "new.yaml", bytes: Array("tasks:\n  x: { lead: ".utf8)), at: 0)
    let plan = OpenPlan(haiti, now: SourceFiles(files))
    check(plan, at: 20, inFile: 0)
    for file in files.indices { checkWhole(plan, file: Int32(file)) }
    check(plan, at: 100, inFile: 5)
    #expect(plan.completions(at: 5, inFile: 99).items.isEmpty && plan.hover(at: -1, inFile: -1) == nil)
    #expect(plan.outline(ofFile: 99).isEmpty && plan.foldings(ofFile: -1).isEmpty)
  }
}
