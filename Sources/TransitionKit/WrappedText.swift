import Diagnostics

/// The text in lines of at most 100 columns, as far as its words allow: each begins behind so many spaces, and those that
/// continue one behind two more.
func wrapped(_ text: String, indent: Int? = nil) -> String {
  let (start, further) = (indent ?? 0, indent.map { $0 + 2 } ?? 0)
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var result = String(repeating: " ", count: start)
    var length = start
    for word in line.split(separator: " ") {
      let width = displayWidth(of: String(word))
      if length > start, length + 1 + width > 100 {
        result += "\n" + String(repeating: " ", count: further)
        length = further
      } else if length > start {
        result += " "
        length += 1
      }
      result += word
      length += width
    }
    return result
  }.joined(separator: "\n")
}
