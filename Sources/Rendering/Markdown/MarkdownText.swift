import Documents

/// Text as GitHub's Markdown shows it letter by letter: with a backslash before whatever could begin markup.
func markdownText(_ text: String) -> String {
  var safe = ""
  var previous: Character = " "
  let characters = Array(text.cleaned)
  for (index, character) in characters.enumerated() {
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    switch character {
    case "\n": safe += " "
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$": safe += "\\\(character)"
    // Addresses would become links by themselves.
    case ":" where next == "/": safe += "\\:"
    case "." where previous == "w" || previous == "W": safe += "\\."
    case "@": safe += "\\@"
    default: safe.append(character)
    }
    previous = character
  }
  return safe
}

/// The line with a backslash before a beginning that would make it an item, a heading or a rule.
func protectedStart(_ line: String) -> String {
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  let rest = line[digits.endIndex...]
  if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
  if let mark = line.first, "-+=:".contains(mark) { return "\\" + line }
  return line
}

/// Text in backticks, of which there are more around it than inside it. With a pipe in it, which means one thing in a table and
/// another outside, it is set as text.
func code(_ text: String) -> String {
  guard !text.contains("|") else { return markdownText(text) }
  var longest = 0
  var run = 0
  for character in text {
    run = character == "`" ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: longest + 1)
  let inside = text.cleaned.split(separator: "\n").joined(separator: " ")
  let needsSpace = inside.first == "`" || inside.last == "`"
  return needsSpace ? "\(fence) \(inside) \(fence)" : fence + inside + fence
}
