import Diagnostics
import Editing
import Foundation
import Preview

/// The plan at a path, for pages that look at it again and again.
struct FilePlanStore: PlanStore {
  let path: String

  func read() throws -> SourceFiles { try readPlanFiles(at: path) }

  func write(_ edit: PlanEdit) throws { try writeEdit(edit, to: path) }

  /// Where a file of the plan lies, from the root of this machine.
  func localPath(of name: String) -> String {
    let isFolder = FileKind(at: path)?.shape == .folder
    return URL(fileURLWithPath: isFolder ? "\(path)/\(name)" : path).standardized.path
  }
}
