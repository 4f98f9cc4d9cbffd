internal import Diagnostics

extension DiagnosticKind {
  static let syntax = DiagnosticKind(
    "syntax", .error, "The text is not YAML",
    explanation: """
      The YAML reader came to something that it did not expect. The cause is at this place or a little before it: a quote \
      or a bracket that is not closed, a colon within a text, a line that is indented by one space too many.
      """)

  static let unclosedQuote = DiagnosticKind(
    "unclosed-quote", .error, "A quotation mark is not closed",
    explanation: """
      The text runs from the opening quotation mark to the next one of its kind, over any number of lines. Without it, \
      the rest of the file is text. Close it where the text ends.
      """,
    example: ("title: \"Handover\nlead: mission", "title: \"Handover\"\nlead: mission"))

  static let curlyQuotes = DiagnosticKind(
    "curly-quotes", .error, "Typographic quotation marks stand in place of straight ones",
    explanation: """
      Word processors turn the quotation marks of the keyboard into curly ones. For YAML these are letters like any other: \
      they do not hold a text together, and would be printed with it. Marks that belong to the text stand within straight \
      ones.
      """,
    example: ("title: “Police, courts and prisons”", "title: \"Police, courts and prisons\""))

  static let textAfterQuote = DiagnosticKind(
    "text-after-quote", .error, "Text goes on after a closing quotation mark",
    explanation: """
      A value that begins with a quotation mark ends with the next one of its kind. Put the whole value in quotes of the \
      other kind, or double the mark within single quotes: 'l''accord'.
      """,
    example: ("title: 'l'accord de paix'", "title: \"l'accord de paix\""))

  static let unclosedBracket = DiagnosticKind(
    "unclosed-bracket", .error, "A bracket or a brace is not closed",
    explanation: """
      '[' begins a list and '{' a mapping, with commas between the entries, up to the closing mark. A text that begins \
      with one of them must be put in quotes.
      """,
    example: ("counterparts: [unct, undp\ntasks: []", "counterparts: [unct, undp]\ntasks: []"))

  static let colonInText = DiagnosticKind(
    "colon-in-text", .error, "A text without quotes holds a colon",
    explanation: """
      A colon with a space behind it separates a key from its value. Where it is part of a text, put the text in quotes.
      """,
    example: ("title: Phase two: handover", "title: \"Phase two: handover\""))

  static let reservedCharacter = DiagnosticKind(
    "reserved-character", .error, "A text begins with a character that means something in YAML",
    explanation: """
      '*' refers to a name, '&' gives one, '!' is a tag, '|' and '>' begin a block of lines, '%', '@' and '`' are \
      reserved. A text that begins with one of them must be put in quotes.
      """,
    example: ("note: *important*", "note: \"*important*\""))

  static let backslash = DiagnosticKind(
    "backslash", .error, "A backslash in double quotes starts an escape",
    explanation: """
      In double quotes, a backslash and what follows it stand for another character: \\n is a line break, \\U and eight \
      digits any character. Where the backslash is part of the text, use single quotes.
      """,
    example: (#"annex: "C:\Users\plan.docx""#, #"annex: 'C:\Users\plan.docx'"#))

  static let cutText = DiagnosticKind(
    "cut-text", .advice, "A comment begins directly after a text",
    explanation: """
      A '#' with a space before it begins a comment: it and the rest of the line are not part of the text. Put the text in \
      quotes if they are meant to be; put two spaces before the '#' if they are not.
      """,
    example: ("title: Phase # 2", "title: \"Phase # 2\""))

  static let tag = DiagnosticKind(
    "tag", .error, "A tag is not supported",
    explanation: """
      A word that begins with '!' tells a YAML reader which type a value has. A plan's values have the types of their \
      keys. Delete the tag, or put the text in quotes if the '!' is part of it.
      """,
    example: ("note: !important do it", "note: \"!important do it\""))

  static let undefinedAlias = DiagnosticKind(
    "undefined-alias", .error, "A reference has nothing to refer to",
    explanation: """
      '*name' stands for what is written at '&name' further up in the same file, and there is none. Write the value, or \
      put the text in quotes if the '*' is part of it.
      """,
    example: ("mission: *unmix", "mission: \"*unmix\""))

  static let recursiveAlias = DiagnosticKind(
    "recursive-alias", .error, "A reference stands within what it refers to",
    explanation: """
      '*name' stands for all that is written at '&name'. Within that it would stand for itself, without an end. Tasks \
      refer to one another by their ids, not by references of YAML.
      """,
    example: ("tasks: &tasks\n  - depends: *tasks", "tasks:\n  - depends: []"))

  static let unusedAnchor = DiagnosticKind(
    "unused-anchor", .advice, "A text's beginning is read as a name for it",
    explanation: """
      A word that begins with '&' gives a name to the value behind it and is not part of the value. Nothing refers to this \
      name. Put the text in quotes if the '&' is part of it.
      """,
    example: ("title: &D budget", "title: \"&D budget\""))
}
