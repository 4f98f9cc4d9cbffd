import Diagnostics
import Editing
import Foundation
import Rendering
import Testing
import TransitionKit

@testable import Preview

/// A form that is opened and saved as it is changes no byte, whatever entry it is about.
@Suite struct UnchangedFormTests {
  @Test(arguments: ["haiti-minujusth", "liberia-unmil", "starter"]) func everyEntryStays(_ name: String) async throws {
    let files = try files(name)
    var options = PreviewOptions()
    options.formToken = "form"
    let setting = try #require(await PreviewSite(FilesStore(files), options).formSetting)
    var (count, queue) = (0, links(in: setting.indexPage()))
    var seen: Set<String> = []
    while let link = queue.popLast() {
      guard seen.insert(link).inserted, !link.contains("new="), let values = PageQuery(link)?.values else { continue }
      guard let place = EditPlace(values) else {
        queue += links(in: setting.sectionPage(try #require(values["in"]).split(separator: ".").map(String.init)))
        continue
      }
      let page = setting.formPage(place)
      #expect(page.status == 200, "\(link)")
      let change = try FormEdit(
        place, sentByForm(text(of: page)).keeping(Answers.root), of: setting.draft, among: setting.names)
      #expect(change.faults.isEmpty && change.edit.isEmpty, "\(link): \(change.faults) \(change.edit.diff())")
      count += 1
    }
    #expect(count > 60)
  }

  private func text(of answer: SiteAnswer) -> String {
    guard case .bytes(let bytes) = answer.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func links(in answer: SiteAnswer) -> [String] {
    text(of: answer).split(separator: "href=\"").compactMap { part in
      part.hasPrefix("edit?") ? String(part.prefix { $0 != "\"" }).replacing("&amp;", with: "&") : nil
    }
  }

  private func files(_ name: String) throws -> SourceFiles {
    guard name != "starter" else {
      return SourceFiles(starterPlan().map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) })
    }
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Plans/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: plan.path).filter { $0.hasSuffix(".yaml") }.sorted()
    return SourceFiles(
      try names.map { SourceFile(name: $0, bytes: [UInt8](try Data(contentsOf: plan.appendingPathComponent($0)))) })
  }
}
