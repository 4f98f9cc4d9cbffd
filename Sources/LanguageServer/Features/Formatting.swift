public import Diagnostics
import Editing

extension OpenPlan {
  /// What gives a file the look of all plans; nothing where it cannot be laid out, which is told as a finding.
  public func formatting(ofFile file: Int32) -> [Replacement] {
    guard now.files.indices.contains(Int(file)) else { return [] }
    return (try? layout(now.files[Int(file)], index: file)) ?? []
  }
}
