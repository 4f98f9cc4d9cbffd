import Diagnostics
import SeededRandom
import Testing
import YAMLSyntax

@testable import Editing

/// What holds of every change of every plan. That it makes the change and no other in the tree, the draft itself sees to.
@Suite struct StructurePropertyTests {
  /// Plans with some of their places each: all of a seeded one, a sample of a large one.
  private static let plans: [(name: String, files: SourceFiles, sample: Int)] =
    editedPlans.map { ($0.name, $0.files, 24) }
    + (0..<seedCount).map { ("seed \($0)", SourceFiles([SeededText(seed: $0).file]), 12) }

  @Test(arguments: plans.indices) func changesChangeNothingElse(plan: Int) throws {
    let (name, files, sample) = Self.plans[plan]
    let draft = PlanDraft(files)
    var text = SeededText(seed: plan)
    // Some seeds give a text that holds nothing, or is none that can be read.
    guard let whole = draft.value(at: PlanPath([])) else { return }
    let paths = whole.paths(from: PlanPath([])).shuffled(by: &text).prefix(sample)
    for path in paths {
      let value = try #require(draft.value(at: path))
      do {
        try unchanged(draft, path, value, name)
        try setAndSetBack(draft, path, value, text.word(plain: true), name)
        try addAndRemove(draft, path, value, text.word(), name)
        try removeAndAdd(draft, path, value, name)
      } catch { Issue.record("\(name): \(path): \(error)\n\(sample < 24 ? shown(files) : "")") }
    }
  }

  private func shown(_ files: SourceFiles) -> String { text(of: files) }

  /// What says already what it is to say stays as it is.
  private func unchanged(_ draft: PlanDraft, _ path: PlanPath, _ value: WrittenValue, _ name: String) throws {
    var draft = draft
    if value != "" { try draft.set(path, to: value) }
    #expect(try draft.edit.replacements.isEmpty, "\(name): \(path)")
  }

  private func setAndSetBack(
    _ draft: PlanDraft, _ path: PlanPath, _ value: WrittenValue, _ word: String, _ name: String
  ) throws {
    guard case .text(let old) = value, let place = draft.places(of: path).first else { return }
    var draft = draft
    try draft.set(path, to: .text(word))
    #expect(draft.value(at: path) == .text(word), "\(name): \(path)")
    let line = draft.before.files[Int(place.file)].line(at: place.node.span.start)
    for replacement in try draft.edit.replacements {
      let isNear = Int(replacement.span.start) >= line.start && replacement.span.end <= place.node.span.end
      #expect(isNear || place.node.span.start == place.node.span.end, "\(name): \(path)")
    }
    guard !old.isEmpty, !place.node.isMultiline, !place.node.isBlockScalar, place.node.span.end > place.node.span.start
    else { return }
    try draft.set(path, to: value)
    #expect(try draft.edit.isEmpty, "\(name): \(path)\n\((try? draft.edit.diff()) ?? "")")
  }

  private func addAndRemove(
    _ draft: PlanDraft, _ path: PlanPath, _ value: WrittenValue, _ word: String, _ name: String
  ) throws {
    let added: PlanPath
    var draft = draft
    switch value {
    case .text: return
    case .mapping:
      added = path.appending("new-field")
      try draft.set(added, to: .text(word))
    case .list(let items):
      let number = word.utf8.count % (items.count + 1)
      added = path.appending(item: number)
      try draft.insert(.text(word), into: path, at: number)
    }
    #expect(draft.value(at: added) == .text(word), "\(name): \(path)")
    // A text in lines at the end of a file may need a line break that was not there.
    let endsLine = draft.before.files.allSatisfy { $0.bytes.last == 0x0A }
    guard value != .list([]), value != .mapping([]), endsLine else { return }
    try draft.remove(added)
    #expect(try draft.edit.isEmpty, "\(name): \(path)\n\((try? draft.edit.diff()) ?? "")")
  }

  private func removeAndAdd(_ draft: PlanDraft, _ path: PlanPath, _ value: WrittenValue, _ name: String) throws {
    var draft = draft
    try draft.remove(path)
    if case .item(let number)? = path.steps.last {
      try draft.insert(value, into: PlanPath(path.steps.dropLast()), at: number)
    } else {
      #expect(draft.value(at: path) == nil, "\(name): \(path)")
      try draft.set(path, to: value)
    }
    #expect(draft.value(at: path)?.saysTheSame(as: value) == true, "\(name): \(path)")
  }
}

extension WrittenValue {
  fileprivate func paths(from path: PlanPath) -> [PlanPath] {
    let inner: [PlanPath] =
      switch self {
      case .text: []
      case .list(let items): items.enumerated().flatMap { $0.element.paths(from: path.appending(item: $0.offset)) }
      case .mapping(let pairs): pairs.flatMap { $0.value.paths(from: path.appending($0.key)) }
      }
    return (path.steps.isEmpty ? [] : [path]) + inner
  }
}

extension [PlanPath] {
  fileprivate func shuffled(by text: inout SeededText) -> [PlanPath] {
    map { (text.number(0...1_000_000), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
