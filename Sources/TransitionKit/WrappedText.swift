import Diagnostics

/// The text in lines of at most 100 columns, as far as its words allow; those that continue one are indented by so many more.
func wrapped(_ text: String, indent: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var result = ""
    var length = 0
    for word in line.split(separator: " ") {
      let width = displayWidth(of: String(word))
      if length > 0, length + 1 + width > 100 {
        result += "\n" + String(repeating: " ", count: indent)
        length = indent
      } else if length > 0 {
        result += " "
        length += 1
      }
      result += word
      length += width
    }
    return result
  }.joined(separator: "\n")
}
