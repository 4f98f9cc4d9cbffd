import Diagnostics
import YAMLSyntax

/// Entries by the words of a closed list: what is said of each subject.
public struct ByWord<Word: PlanChoice, Entry: PlanEntry>: Sendable {
  public private(set) var entries: [(word: Word, entry: Entry)] = []
  public private(set) var isWritten = false

  public init() {}

  public subscript(word: Word) -> Entry? { entries.first { $0.word == word }?.entry }
}

extension ByWord: PlanValue {
  public static var form: Form { .byWord(Entry.form, words: Word.words) }
  public static var merges: Bool { true }

  public mutating func read(_ node: YAMLNode, by reader: inout Reader) {
    isWritten = true
    guard node.kind == .mapping else {
      return reader.expected("a mapping by word", Self.form, found: node)
    }
    for (key, value) in node.pairs {
      guard let word = Word.parse(key, by: &reader) else { continue }
      var entry = Entry()
      entry.header = Header(id: "", symbol: -1, at: key.span)
      entry.read(value, by: &reader)
      entry.header.nameSpan = key.span
      entries.append((word, entry))
    }
  }
}
