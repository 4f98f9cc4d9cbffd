internal import Diagnostics

extension DiagnosticKind {
  static let notText = DiagnosticKind(
    "not-text", .error, "The file is not a text file",
    explanation: """
      A plan is written in plain text (YAML). A Word, Excel or PDF file cannot be read, even when its name ends in .yaml.
      Copy the text into a plain-text editor and save it there.
      """)

  static let notUTF8 = DiagnosticKind(
    "not-utf-8", .error, "The file is not saved as UTF-8",
    explanation: """
      Plans are read as UTF-8, the encoding in which every language can be written. Older Windows programs save accented \
      letters in another one (Windows-1252, or UTF-16, which Windows calls "Unicode"), so that they would be read wrongly.
      Open the file in an editor, choose "Save as" and the encoding "UTF-8".
      """)

  static let controlCharacter = DiagnosticKind(
    "control-character", .error, "A control character stands in the text",
    explanation: """
      Control characters have no shape; they steer terminals and printers, and some must not stand in documents at all. \
      They come from copying out of a terminal or a database, or from an escape such as \\0 or \\e in double quotes.
      Take the character out. In double quotes, a backslash starts an escape: use single quotes where it is part of the text.
      """,
    example: (#"short-name: "UN\0MIX""#, "short-name: UNMIX"))

  static let lineSeparator = DiagnosticKind(
    "line-separator", .error, "An invisible line separator stands in the text",
    explanation: """
      U+2028, U+2029 and U+0085 end a line in YAML, but most editors do not show that they do: what looks like one line is \
      read as two. They come from copying out of web pages and word processors.
      Replace the character with a space or with a line break.
      """,
    example: ("short-name: UNMIX\u{2028}headquarters: south", "short-name: UNMIX\nheadquarters: south"))

  static let invisibleCharacter = DiagnosticKind(
    "invisible-character", .advice, "An invisible character stands in the text",
    explanation: """
      Soft hyphens, zero-width spaces and direction marks come along when text is copied from Word or from a web page. \
      They stay in the text, where searching and comparing stumble over them.
      Take the character out, unless it is meant.
      """,
    example: ("short-name: UNM\u{AD}IX", "short-name: UNMIX"))

  static let noBreakSpace = DiagnosticKind(
    "no-break-space", .error, "A line is indented with something that is not a space",
    explanation: """
      The line begins with a no-break space or another character that looks like a space and is none: YAML reads it as \
      part of the text, and the line as not indented. It comes from copying out of Word or from a web page.
      Replace it with plain spaces.
      """,
    example: ("areas:\n\u{A0} - north", "areas:\n  - north"))
}
