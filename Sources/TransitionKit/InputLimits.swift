import YAMLSyntax

/// What the command line checks before it reads a file.
public enum InputLimits {
  /// The largest file, in bytes.
  public static let fileSize = ReadingLimits.fileSize
  /// The largest folder of a plan, all its files together, in bytes.
  public static let planSize = 4 * ReadingLimits.fileSize
  /// The largest template, in bytes.
  public static let templateSize = 1 << 20
  /// The largest earlier product, in bytes.
  public static let productSize = planSize
}
