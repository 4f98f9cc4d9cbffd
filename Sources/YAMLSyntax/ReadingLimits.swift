/// The limits of what is read as a plan. Each has one clear error; none is reached by an honest plan.
public enum ReadingLimits {
  /// The size of one file, in bytes: 32 MiB.
  public static let fileSize = 32 << 20
  /// How deep lists and mappings may stand in one another.
  public static let depth = 64
  /// The nodes of one file: texts, lists and mappings together.
  public static let nodes = 2_000_000
  /// The length of a key, in characters (Unicode scalars), which is also YAML's own limit for a key on one line.
  public static let keyLength = 1_024
  /// The length of one text, in bytes: 1 MiB.
  public static let textSize = 1 << 20
  /// The length of the name of an anchor or a tag, in bytes.
  public static let nameSize = 1_024
  /// The findings that are kept of one file.
  public static let findings = 10_000

  /// How many nodes the aliases of a file may stand for in all, in a file of so many nodes.
  public static func aliasCopies(nodes: Int) -> Int { max(10_000, nodes * 10) }
}
