public import Diagnostics

/// Something that can be written at a place.
public struct Completion: Sendable, Hashable {
  public enum Kind: Sendable { case field, word, entry, source, date, absence, code, newEntry }

  /// By what it is listed.
  public let label: String
  /// What it is, in a few words beside the label; empty where the label says it.
  public let detail: String
  /// The same in a sentence or more, as Markdown.
  public let documentation: String
  public let kind: Kind
  /// In place of what it stands.
  public let replaced: Span
  public let text: String
  /// The same with places to fill in (`${1:title}`), for editors that have such.
  public let snippet: String?
  /// By what the list is ordered.
  public let order: String
  /// By what it is found while more is typed.
  public let filter: String
}

/// What can be written at a place: what is asked for first, first.
public struct CompletionList: Sendable {
  public var items: [Completion] = []
  /// Whether there is no more of it; otherwise what is typed next brings more.
  public var isComplete = true
}

extension OpenPlan {
  /// What can be written at a place. The editor chooses among it by what is typed.
  public func completions(at offset: Int32, inFile file: Int32) -> CompletionList {
    guard now.files.indices.contains(Int(file)),
      let place = CursorPlace(in: now.files[Int(file)].bytes, at: Int(offset))
    else { return CompletionList() }
    var author = CompletionAuthor(self, place, inFile: file)
    author.add()
    return author.list
  }
}
