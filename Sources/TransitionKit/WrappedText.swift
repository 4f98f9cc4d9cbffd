import Diagnostics

/// Lines of at most 100 columns. The first begins at a column; those after the first of a paragraph begin with some spaces.
func wrapped(_ text: String, from column: Int = 0, indent: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var result = ""
    var length = column
    for word in line.split(separator: " ") {
      let width = displayWidth(of: String(word))
      if !result.isEmpty, length + 1 + width > 100 {
        result += "\n" + String(repeating: " ", count: indent)
        length = indent
      } else if !result.isEmpty {
        result += " "
        length += 1
      }
      result += word
      length += width
    }
    return result
  }.joined(separator: "\n")
}
