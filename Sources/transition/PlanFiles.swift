import Diagnostics
import Foundation
import TransitionKit

/// Why the files of a plan could not be had. Each ends the call with status 3.
struct InputFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads the files of a plan: one YAML file, or the YAML files of a folder, in the order of their names.
///
/// Hidden files and folders within the folder are passed over. A link that leads out of the folder is refused, and so
/// is a file over the limit, before it is read.
func readPlanFiles(at path: String) throws(InputFault) -> SourceFiles {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw InputFault(description: "there is no file or folder '\(visible(path))'")
  }
  guard isFolder.boolValue else {
    return SourceFiles([try readFile(at: path, name: URL(fileURLWithPath: path).lastPathComponent)])
  }
  let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
    throw InputFault(description: "the folder '\(visible(path))' cannot be read")
  }
  let shown = names.filter { !$0.hasPrefix(".") }
  let planNames = shown.filter(isYAML).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  guard !planNames.isEmpty else {
    throw InputFault(description: "the folder '\(visible(path))' holds no YAML file (.yaml or .yml)")
  }
  let ignored = shown.filter { !isYAML($0) && looksLikeAPlan(path + "/" + $0) }.sorted()
  if !ignored.isEmpty {
    printProblem(
      "not read, because only .yaml and .yml files of the folder itself are: \(visible(ignored.joined(separator: ", ")))\n"
    )
  }
  var files: [SourceFile] = []
  for name in planNames {
    let file = path + "/" + name
    let resolved = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    guard resolved.hasPrefix(root + "/") else {
      throw InputFault(description: "'\(visible(name))' is a link out of the plan's folder; put the file itself there")
    }
    files.append(try readFile(at: file, name: name))
  }
  return SourceFiles(files)
}

private func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

/// Whether somebody may believe that a file or a folder is part of the plan: `tasks.yaml.txt`, a folder with YAML in it.
private func looksLikeAPlan(_ path: String) -> Bool {
  if let names = try? FileManager.default.contentsOfDirectory(atPath: path) {
    return names.contains(where: isYAML)
  }
  return path.contains(".yaml.") || path.contains(".yml.") || path.hasSuffix(".YAML") || path.hasSuffix(".YML")
}

private func readFile(at path: String, name: String) throws(InputFault) -> SourceFile {
  let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  guard size <= InputLimits.fileSize else {
    throw InputFault(
      description: "'\(visible(name))' has \(size >> 20) MiB; a file of a plan may have \(InputLimits.fileSize >> 20)")
  }
  guard let data = FileManager.default.contents(atPath: path) else {
    throw InputFault(description: "the file '\(visible(name))' cannot be read")
  }
  return SourceFile(name: name, bytes: [UInt8](data))
}
