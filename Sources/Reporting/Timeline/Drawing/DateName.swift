import Documents

/// The name of a date in little room.
enum DateName {
  /// What a name must have of itself to tell anything, in points.
  static let least = 34.0

  /// The name itself where it fits, else as much as fits before a mark: whole parts of the sentence, else whole words, unless hardly
  /// anything were left.
  static func shortened(_ name: String, toWidth width: Double) -> String {
    func measured(_ text: String) -> Double { TextMetrics.width(of: text, size: TypeSize.small) }
    guard measured(name) > width else { return name }
    func longest(where ends: (String.Index) -> Bool) -> String? {
      for index in name.indices.reversed() where ends(index) {
        let kept = name[..<index].trimmingSuffix { $0.isWhitespace || closing.contains($0) } + "…"
        let taken = measured(kept)
        if taken <= width { return taken >= width * 0.4 ? kept : nil }
      }
      return nil
    }
    return longest { endsPart(of: name, at: $0) } ?? longest { name[$0].isWhitespace }
      ?? TextMetrics.truncated(name, toWidth: width, size: TypeSize.small)
  }

  private static let closing: Set<Character> = [",", ";", ":", "،", "؛"]
  private static let fullWidth: Set<Character> = ["，", "；", "：", "、", "（"]

  private static func endsPart(of name: String, at index: String.Index) -> Bool {
    let character = name[index]
    if fullWidth.contains(character) { return true }
    if character == "(" || character == "–" || character == "—" { return true }
    guard closing.contains(character) else { return false }
    let next = name.index(after: index)
    return next < name.endIndex && name[next].isWhitespace
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var kept = self
    while let last = kept.last, isCut(last) { kept.removeLast() }
    return String(kept)
  }
}
