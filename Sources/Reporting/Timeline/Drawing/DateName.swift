import Documents

/// The name of a date in little room.
enum DateName {
  /// The name itself where it fits, else as much as fits before a mark.
  static func shortened(_ name: String, toWidth width: Double) -> String {
    parts(of: name, toWidth: width) ?? TextMetrics.truncated(name, toWidth: width, size: TypeSize.small)
  }

  /// The name, or whole parts of its sentence, or whole words of it; nothing where hardly anything were left.
  static func parts(of name: String, toWidth width: Double) -> String? {
    func measured(_ text: String) -> Double { TextMetrics.width(of: text, size: TypeSize.small) }
    guard measured(name) > width else { return name }
    func longest(where ends: (String.Index) -> Bool) -> String? {
      for index in name.indices.reversed() where ends(index) {
        let kept = name[..<index].trimmingSuffix { $0.isWhitespace || closing.contains($0) } + "…"
        let taken = measured(kept)
        if taken <= width { return taken >= max(width * 0.4, least) ? kept : nil }
      }
      return nil
    }
    return longest { endsPart(of: name, at: $0) } ?? longest { name[$0].isWhitespace }
  }

  /// What a part of a name must have to tell anything, in points.
  private static let least = 30.0
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
