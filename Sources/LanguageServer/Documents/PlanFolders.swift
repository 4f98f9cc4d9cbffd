/// Where the server finds the files that no editor has open: files are read by the command alone.
public protocol PlanFolders: Sendable {
  /// The YAML files of a folder, in the order of the bytes of their names; none where it cannot be read.
  func files(inFolder path: String) -> [(name: String, bytes: [UInt8])]
}
