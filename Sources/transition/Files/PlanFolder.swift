import Diagnostics
import Foundation

/// The folder of a plan: which of its files are the plan, and what could be taken for one and is not.
struct PlanFolder {
  /// The files of the plan, in the order of the bytes of their names.
  private(set) var names: [String] = []
  /// What is not read, with why, as it is printed.
  private(set) var notRead: [String] = []

  init(_ path: String) throws(InputFault) {
    guard let root = realPath(path), let folder = opendir(path) else {
      throw InputFault(description: "the folder '\(visible(path))' cannot be read")
    }
    defer { closedir(folder) }
    var all: [[UInt8]] = []
    while let entry = readdir(folder) {
      let length = strlen(&entry.pointee.d_name.0)
      all.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix(length)) })
    }
    for bytes in all.sorted(by: { $0.lexicographicallyPrecedes($1) }) where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let shown = visible(String(decoding: bytes, as: UTF8.self))
        notRead.append("\(shown) (its name is not UTF-8)")
        continue
      }
      try add(name, in: path, root)
    }
  }

  private mutating func add(_ name: String, in path: String, _ root: [UInt8]) throws(InputFault) {
    let file = path + "/" + name
    let kind = FileKind(at: file)
    guard isYAML(name) else {
      if let why = whyNotPlan(name, at: file, kind) { notRead.append("\(visible(name)) (\(why))") }
      return
    }
    switch kind?.shape {
    case .regular:
      guard let target = realPath(file), target.starts(with: root + [UInt8(ascii: "/")]) else {
        throw InputFault(
          description: "'\(visible(name))' is a link out of the plan's folder; put the file itself there")
      }
      names.append(name)
    case nil: notRead.append("\(visible(name)) (a link that leads to nothing)")
    case .folder: notRead.append("\(visible(name)) (a folder)")
    case .pipe, .device, .other: notRead.append("\(visible(name)) (not a file with text)")
    }
  }

  /// Why something is not read of which somebody may believe that it is part of the plan: `tasks.yaml.txt`, a folder with
  /// YAML in it; nothing for all else.
  private func whyNotPlan(_ name: String, at path: String, _ kind: FileKind?) -> String? {
    let lowered = name.lowercased()
    if kind?.shape == .folder {
      let inner = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return inner.contains(where: isYAML)
        ? "only the files of the folder itself are read, not those of folders in it" : nil
    }
    if isYAML(lowered) { return "write its ending in small letters: .yaml or .yml" }
    return lowered.contains(".yaml.") || lowered.contains(".yml.") ? "its name does not end in .yaml or .yml" : nil
  }
}

private func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

/// The path without links, as bytes: two spellings of é are two names.
private func realPath(_ path: String) -> [UInt8]? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map { UInt8(bitPattern: $0) }
}
