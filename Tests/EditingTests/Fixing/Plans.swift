import Diagnostics
import Foundation
import PlanReading
import TransitionKit

/// The files of a plan in `Plans`.
func planFiles(_ name: String) throws -> SourceFiles {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Plans/\(name)")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
  return SourceFiles(
    try names.sorted().map { file in
      SourceFile(name: file, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(file))))
    })
}

/// The plan with which `transition init` begins.
func starterFiles() -> SourceFiles {
  SourceFiles(starterPlan().map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }.sorted { $0.name < $1.name })
}

func oneFile(_ text: String) -> SourceFiles { SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))]) }

extension SourceFiles {
  var texts: [String] { files.map { String(decoding: $0.bytes, as: UTF8.self) } }

  var errors: [Diagnostic] { readPlan(self).diagnostics.filter { $0.severity == .error } }
}
