import ArgumentParser
import Diagnostics
import Editing
import Foundation
import TransitionKit

/// What becomes of a change of a plan's own files: shown, or written where that is asked for.
struct EditOptions: ParsableArguments {
  @Flag(help: "Change the files; without it what would be changed is shown.")
  var write = false

  /// Shows or writes a change of the plan at a path; says in a sentence what has been done.
  func finish(_ edit: PlanEdit, of path: String) throws {
    let changed = edit.changed
    guard !changed.isEmpty else { return }
    let files = changed.count == 1 ? "'\(visible(changed[0].name))'" : "\(changed.count) files"
    guard write else {
      try printResult(edit.diff())
      printProblem("transition: nothing was written; add --write to change \(files)\n")
      return
    }
    try writeEdit(edit, to: path)
    let names = changed.map { visible($0.name) }.joined(separator: ", ")
    printProblem("transition: changed \(names)\n")
  }
}

/// Writes a change into the files of the plan at a path, all of them or none. Throws where one of them is not any more what it was
/// when the change was made.
func writeEdit(_ edit: PlanEdit, to path: String) throws(OutputFault) {
  let isFolder = FileKind(at: path)?.shape == .folder
  func place(_ name: String) -> String { isFolder ? "\(path)/\(name)" : path }
  let changed = edit.changed
  for file in changed {
    let before = edit.before.files[file.index].bytes
    let there = FileKind(at: place(file.name)) == nil ? [] : try? readPlanBytes(at: place(file.name), named: file.name)
    guard there == before else {
      throw OutputFault(
        description:
          "'\(visible(file.name))' was changed by somebody else meanwhile, so nothing was written; run the command again"
      )
    }
  }
  var done: [(name: String, bytes: [UInt8])] = []
  do throws(OutputFault) {
    for file in changed {
      try replace(place(file.name), with: file.bytes)
      done.append((file.name, edit.before.files[file.index].bytes))
    }
  } catch {
    // What cannot be undone is told by the first fault, which names the file that could not be written.
    for file in done.reversed() { try? replace(place(file.name), with: file.bytes) }
    throw error
  }
}

private func readPlanBytes(at path: String, named name: String) throws(InputFault) -> [UInt8] {
  try readFile(at: path, named: name, most: InputLimits.fileSize)
}

/// A file with nothing in it is one that is not there.
private func replace(_ path: String, with bytes: [UInt8]) throws(OutputFault) {
  guard bytes.isEmpty else { return try writeFile(bytes, to: path) }
  guard FileKind(at: path) != nil else { return }
  guard unlink(path) == 0 else { throw OutputFault(description: "'\(visible(path))' could not be deleted") }
}
