import Diagnostics
import Editing

/// Where the pages find the plan's files, and by what they change them: files are read and written by the command alone.
public protocol PlanStore: Sendable {
  /// The plan's files as they are now. Throws an error whose description tells a planner why they cannot be had.
  func read() throws -> SourceFiles
  /// Writes a change, whole or not at all; refuses one that was made of an older text.
  func write(_ edit: PlanEdit) throws
}
