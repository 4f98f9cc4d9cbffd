import Diagnostics
import Foundation
import Testing

/// The plans that are kept with the program, by the name of their folder. Beside them stand rules.
let planNames = ((try? FileManager.default.contentsOfDirectory(atPath: plansFolder.path)) ?? [])
  .filter { !$0.hasPrefix(".") && $0 != "rules" }.sorted()

private let plansFolder = packageRoot.appendingPathComponent("Plans")

/// The files of a plan in `Plans`, or one of them.
func planFiles(_ name: String, only file: String? = nil) throws -> SourceFiles {
  let folder = plansFolder.appendingPathComponent(name)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".yaml") && (file == nil || $0 == file) }
  return SourceFiles(
    try names.sorted().map { file in
      SourceFile(name: file, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(file))))
    })
}

/// A plan of one file.
func oneFile(_ text: String) -> SourceFiles { SourceFiles([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))]) }
