import YAMLSyntax

/// What the command line checks before it reads a file.
public enum InputLimits {
  /// The largest file, in bytes.
  public static let fileSize = ReadingLimits.fileSize
}
