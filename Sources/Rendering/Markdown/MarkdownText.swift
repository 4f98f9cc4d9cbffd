import Documents

/// Text as GitHub's Markdown shows it letter by letter: with a backslash before whatever could begin markup.
///
/// It goes scalar by scalar: a joining mark beside a sign makes one `Character` of both, but hides the sign from no reader of
/// Markdown.
public func markdownText(_ text: String) -> String {
  var safe = String.UnicodeScalarView()
  let scalars = Array(text.cleaned.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let previous = index > 0 ? scalars[index - 1] : " "
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "\n": safe.append(" ")
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$", "^", "{", "}": safe += ["\\", scalar]
    // Addresses would become links by themselves.
    case ":" where next == "/" || previous.properties.isAlphabetic && !next.properties.isWhitespace:
      safe += ["\\", scalar]
    case "." where previous == "w" || previous == "W": safe += ["\\", scalar]
    // Those of mail, and names of people, do so behind a backslash too: GitHub looks for them when backslashes are gone, but not
    // across a comment. A sign with a space behind it begins neither; what follows the last one of a text is not known here.
    case "@" where index + 1 == scalars.count || !next.properties.isWhitespace: safe += "@<!-- -->".unicodeScalars
    default: safe.append(scalar)
    }
  }
  return String(safe)
}

/// The line with a backslash before a beginning that would make it an item, a heading or a rule, and without the spaces that would
/// make it code.
func protectedStart(_ line: String) -> String {
  let scalars = line.unicodeScalars.drop { $0 == " " }
  var end = scalars.startIndex
  while end < scalars.endIndex, ("0"..."9").contains(scalars[end]) { end = scalars.index(after: end) }
  let isNumber = end > scalars.startIndex
  let mark = end < scalars.endIndex ? scalars[end] : " "
  guard (isNumber ? [".", ")"] : ["-", "+", "=", ":"]).contains(mark) else { return String(scalars) }
  return String(scalars[..<end]) + "\\" + String(scalars[end...])
}

/// Text in backticks, of which there are more around it than inside it. With a pipe in it, which means one thing in a table and
/// another outside, it is set as text.
func code(_ text: String) -> String {
  let inside = text.cleaned.unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: " ")
    .unicodeScalars
  guard !inside.isEmpty, !inside.contains("|") else { return markdownText(text) }
  var longest = 0
  var run = 0
  for scalar in inside {
    run = scalar == "`" ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: longest + 1)
  // One space at each end belongs to the backticks.
  let needsSpace = ["`", " "].contains(inside.first) || ["`", " "].contains(inside.last)
  return needsSpace ? "\(fence) \(String(inside)) \(fence)" : "\(fence)\(String(inside))\(fence)"
}

/// Emphasis, which holds only where no white space of any kind stands inside its marks.
func wrapped(_ text: String, in marks: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return text }
  let end = scalars.index(after: last)
  return String(scalars[..<first]) + marks + String(scalars[first..<end]) + marks + String(scalars[end...])
}
