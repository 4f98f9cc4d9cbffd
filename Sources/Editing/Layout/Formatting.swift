import Diagnostics

/// The layout of all files of a plan.
public struct Formatting: Sendable {
  public let edit: PlanEdit
  /// The files that are left as they are, and why: a sentence that ends with what to do.
  public let left: [(name: String, reason: String)]

  public init(_ files: SourceFiles) {
    var (replacements, left): ([Replacement], [(String, String)]) = ([], [])
    for (index, file) in files.files.enumerated() {
      do throws(LayoutFault) {
        replacements += try layout(file, index: Int32(index))
      } catch {
        left.append((file.name, error.reason(in: file)))
      }
    }
    self.left = left
    // What was made for files apart from each other can be done at once.
    edit = (try? PlanEdit(replacements, of: files)) ?? PlanEdit(nothingIn: files)
  }
}

extension LayoutFault {
  fileprivate func reason(in file: SourceFile) -> String {
    switch self {
    case .broken: "it cannot be read as YAML: mend that first, as transition check says"
    case .unusual(let offset):
      "line \(file.position(of: Int32(offset)).line) is written in a way that is not laid out here; write it as other lines are"
    }
  }
}
