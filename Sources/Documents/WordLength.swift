extension TextMetrics {
  /// A word of more letters may break anywhere: no column is made for it, and what stands beside it keeps its room.
  public static let mostLettersOfWord = 24

  /// The pieces of a text between which its lines break by themselves.
  public static func words(of text: String) -> [Substring.UnicodeScalarView] {
    text[...].unicodeScalars.split { " -–/\n".unicodeScalars.contains($0) || isFullWidth($0) }
  }
}
