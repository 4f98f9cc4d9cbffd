import Diagnostics
import Editing
import Foundation
import TransitionKit

/// The plans that changes are tried on: those that are kept with the program, and the one to begin with.
let editedPlans: [(name: String, files: SourceFiles)] = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plans")
  let kept = ["haiti-minujusth", "liberia-unmil"].map { name in
    let plan = folder.appendingPathComponent(name)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: plan.path)) ?? []).filter {
      $0.hasSuffix(".yaml")
    }
    return (
      name,
      SourceFiles(
        names.sorted().map { file in
          SourceFile(name: file, bytes: [UInt8]((try? Data(contentsOf: plan.appendingPathComponent(file))) ?? Data()))
        })
    )
  }
  return kept + [
    (
      "starter",
      SourceFiles(
        starterPlan().filter { $0.name.hasSuffix(".yaml") }.map {
          SourceFile(name: $0.name, bytes: Array($0.text.utf8))
        })
    )
  ]
}()

/// How many seeded plans; the gate asks for more of them than a run in passing.
let seedCount = ProcessInfo.processInfo.environment["TRANSITION_SEEDS"].flatMap(Int.init) ?? 40

func files(_ texts: String...) -> SourceFiles {
  SourceFiles(texts.enumerated().map { SourceFile(name: "\($0.offset).yaml", bytes: Array($0.element.utf8)) })
}

func text(of files: SourceFiles) -> String {
  files.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
}
