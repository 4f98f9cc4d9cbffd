/// How every product begins, by which its file is known as one that can be made again: a comment that no reader of HTML,
/// SVG or Markdown shows.
public let productMark = "<!-- Made by transition -->\n"
