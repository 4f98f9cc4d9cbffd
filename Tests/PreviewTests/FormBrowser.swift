import Diagnostics
import Editing
import Foundation
import Testing

@testable import Preview

/// A browser without scripts: what it sends of a form is what it finds in the page, and what somebody fills in.
struct FormBrowser {
  let site: PreviewSite
  private(set) var page = ""
  private(set) var status = 0
  private(set) var moved = ""
  var filled = Answers()
  private var address = ""

  init(_ store: FilesStore) {
    var options = PreviewOptions()
    options.formToken = "form"
    site = PreviewSite(store, options)
  }

  init(_ text: String) { self.init(FilesStore(text)) }

  mutating func open(_ address: String) async throws {
    self.address = address
    try show(await site.answer(try #require(PageQuery(address))))
  }

  /// Presses a button, and goes on where that leads.
  mutating func press(_ button: String) async throws {
    filled["do"] = button
    let sent = filled.values.flatMap { name, values in values.map { "\(encoded(name))=\(encoded($0))" } }
    let answers = try #require(Answers(urlEncoded: Array(sent.joined(separator: "&").utf8)))
    let answer = await site.take(try #require(PageQuery(address)), answers)
    if let next = answer.more["Location"] {
      moved = next
      try await open(next)
    } else {
      try show(answer)
    }
  }

  /// Shows what will be written, and writes it.
  mutating func write() async throws {
    try await press("show")
    try #require(page.contains(#"value="write""#), "\(page)")
    try await press("write")
  }

  private mutating func show(_ answer: SiteAnswer) throws {
    guard case .bytes(let bytes) = answer.content else { return }
    (status, page) = (answer.status, String(decoding: bytes, as: UTF8.self))
    filled = sentByForm(page)
  }
}

/// What a browser sends of the form of a page that nobody has touched.
func sentByForm(_ page: String) -> Answers {
  var (answers, rest): (Answers, Substring) = (Answers(), page[...])
  var (select, isFirst) = ("", false)
  while let start = rest.firstIndex(of: "<") {
    rest = rest[start...].dropFirst()
    guard let end = rest.firstIndex(of: ">") else { break }
    let tag = rest[..<end]
    rest = rest[end...].dropFirst()
    let name = attribute("name", of: tag) ?? ""
    switch tag.prefix(while: { $0.isLetter }) {
    case "input":
      if attribute("type", of: tag) != "checkbox" || attribute("checked", of: tag) != nil {
        answers.append(attribute("value", of: tag) ?? "", to: name)
      }
    case "select": (select, isFirst) = (name, true)
    case "option" where isFirst || attribute("selected", of: tag) != nil:
      guard !select.isEmpty else { continue }
      isFirst = false
      answers[select] = attribute("value", of: tag) ?? ""
    case "textarea":
      guard let close = rest.range(of: "</textarea") else { continue }
      let text = unescaped(rest[..<close.lowerBound])
      answers.append(text.hasPrefix("\n") ? String(text.dropFirst()) : text, to: name)
      rest = rest[close.lowerBound...]
    default: continue
    }
  }
  return answers
}

private func encoded(_ text: String) -> String {
  text.replacing("\n", with: "\r\n").addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
}

private func attribute(_ name: String, of tag: Substring) -> String? {
  guard let start = tag.range(of: " \(name)=\""), let end = tag[start.upperBound...].firstIndex(of: "\"") else {
    return nil
  }
  return unescaped(tag[start.upperBound..<end])
}

private func unescaped(_ text: Substring) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
}

/// A plan of files that stand nowhere but here.
final class FilesStore: PlanStore, @unchecked Sendable {
  var files: SourceFiles

  init(_ files: SourceFiles) { self.files = files }
  convenience init(_ text: String) {
    self.init(SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))]))
  }

  var text: String { files.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() }

  func read() throws -> SourceFiles { files }
  func write(_ edit: PlanEdit) throws {
    try edit.check(against: files)
    files = edit.after
  }
}
