import Diagnostics
import Editing
import PlanFormat

public struct Hover: Sendable {
  public let span: Span
  public let markdown: String
}
public struct RenameRefusal: Error { public let message: String }
public struct OutlineEntry: Sendable {
  public enum Kind: Sendable { case section, entry, part }
  public let name: String
  public let detail: String
  public let kind: Kind
  public let span: Span
  public let nameSpan: Span
  public let children: [OutlineEntry]
}
public struct Folding: Sendable {
  public enum Kind: Sendable { case structure, comment, text }
  public let kind: Kind
  public let span: Span
}
public struct WorkspaceSymbol: Sendable {
  public let name: String
  public let title: String
  public let section: String
  public let span: Span
}
public struct CodeAction: Sendable {
  public let title: String
  public let edit: PlanEdit
  public let isPreferred: Bool
  public let diagnostics: [Int]
}
public struct InlayHint: Sendable {
  public let offset: Int32
  public let file: Int32
  public let label: String
  public let tooltip: String
}
public struct DocumentLink: Sendable {
  public let span: Span
  public let target: String
  public let tooltip: String
}

extension OpenPlan {
  func completions(at offset: Int32, inFile file: Int32) -> CompletionList {
    CompletionList(items: [], isComplete: true)
  }
  func hover(at offset: Int32, inFile file: Int32) -> Hover? { nil }
  func definitions(at offset: Int32, inFile file: Int32) -> [Span] {
    guard let name = name(at: offset, inFile: file),
      let place = snapshot.names.declaration(of: name.id, in: name.section)
    else { return [] }
    return [now(place.span)].compactMap(\.self)
  }
  func references(at offset: Int32, inFile file: Int32, includingDeclaration: Bool) -> [Span] { [] }
  func highlights(at offset: Int32, inFile file: Int32) -> [Span] { [] }
  func renamable(at offset: Int32, inFile file: Int32) throws(RenameRefusal) -> (span: Span, id: String)? { nil }
  func rename(at offset: Int32, inFile file: Int32, to name: String) throws(RenameRefusal) -> PlanEdit {
    throw RenameRefusal(message: "not yet")
  }
  func outline(ofFile file: Int32) -> [OutlineEntry] { [] }
  func foldings(ofFile file: Int32) -> [Folding] { [] }
  func symbols(matching query: String) -> [WorkspaceSymbol] { [] }
  func selections(at offset: Int32, inFile file: Int32) -> [Span] { [] }
  func codeActions(in span: Span) -> [CodeAction] { [] }
  func fixAll(ofFile file: Int32) -> PlanEdit? { nil }
  func inlayHints(in span: Span) -> [InlayHint] { [] }
  func links(ofFile file: Int32) -> [DocumentLink] { [] }
}
