/// Where places in the plan lead, such as `tasks.yaml:12:3`: into an editor, or to the clipboard.
public struct PlanPlaces: Sendable {
  /// The names of the plan's files. Nothing else is a place.
  let files: Set<String>
  let editor: Editor?
  /// Where a file lies on this machine.
  let path: @Sendable (String) -> String

  public init(files: Set<String>, editor: Editor? = nil, path: @escaping @Sendable (String) -> String = { $0 }) {
    (self.files, self.editor, self.path) = (files, editor, path)
  }

  struct Place {
    let text: String
    let file: String
    let line: Int
    let column: Int?
  }

  /// The place that a text is; nothing where it is anything else.
  func place(in text: String) -> Place? {
    guard let match = text.wholeMatch(of: /(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?/), let line = Int(match.2) else {
      return nil
    }
    let file = String(match.1)
    guard files.contains(file) else { return nil }
    return Place(text: text, file: file, line: line, column: match.3.flatMap { Int($0) })
  }
}

extension HTMLWriter {
  /// A text as it stands in the plan, or a place in it: that is a link where an editor is known, and else a button that copies it.
  func code(_ text: String) -> Markup {
    guard let places = frame?.places, let place = places.place(in: text) else {
      return .inline("code", [Attribute(.dir, "ltr")], runs(of: text))
    }
    let content = runs(of: text)
    let looks = [Attribute(.class, "place"), Attribute(.dir, "ltr")]
    if let editor = places.editor {
      return .inline("a", looks + [.href(place, in: editor, at: places.path(place.file))], content)
    }
    return .inline("button", looks + [Attribute(.type, "button"), Attribute(.dataPlace, text)], content)
  }
}
