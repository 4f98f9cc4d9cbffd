internal import Diagnostics

extension DiagnosticKind {
  static let tabIndentation = DiagnosticKind(
    "tab-indentation", .error, "A tab is used for indentation",
    explanation: """
      How far a line is indented says what it belongs to, and a tab is as wide as each editor likes. YAML allows only \
      spaces there. Most editors can replace tabs with spaces.
      """,
    example: ("areas:\n\t- north", "areas:\n  - north"))

  static let indentation = DiagnosticKind(
    "indentation", .error, "A line is not in line with its neighbours",
    explanation: """
      Lines that belong together begin at the same column. This one begins between the columns of the lines around it, so \
      that nobody can say what it belongs to. Move it to the column of its neighbours.
      """,
    example: (
      "tasks:\n  prisons:\n    title: Prisons\n   function: corrections",
      "tasks:\n  prisons:\n    title: Prisons\n    function: corrections"
    ))

  static let misplacedList = DiagnosticKind(
    "misplaced-list", .error, "A list item stands where none can",
    explanation: """
      A list begins on the line below its key, each item on a line of its own after a dash and a space. A short list can \
      stand behind its key in square brackets. Keys and list items do not mix in one block.
      """,
    example: ("areas: - north", "areas:\n  - north"))

  static let listMark = DiagnosticKind(
    "list-mark", .error, "A bullet or a long dash is used for a list",
    explanation: """
      A list item begins with a hyphen and a space. Word turns the hyphen into a bullet (•) or a dash (–), which YAML \
      reads as text. Replace it with a hyphen.
      """,
    example: ("areas:\n  • north\n  • south", "areas:\n  - north\n  - south"))

  static let fullWidthColon = DiagnosticKind(
    "full-width-colon", .error, "A full-width colon stands after a key",
    explanation: """
      '：' looks like a colon and is read as text. Between a key and its value stand a plain colon and a space.
      """,
    example: ("short-name：UNMIX", "short-name: UNMIX"))

  static let missingSpace = DiagnosticKind(
    "missing-space", .error, "A space is missing after a colon or a dash",
    explanation: """
      Between a key and its value stand a colon and a space, before a list item a hyphen and a space. Without the space \
      YAML reads all of it as one text.
      """,
    example: ("short-name:UNMIX", "short-name: UNMIX"))

  static let missingColon = DiagnosticKind(
    "missing-colon", .error, "A line among keys has no colon",
    explanation: """
      Every line of a mapping is a key, a colon and a value. A line that goes on with the text of the line above must be \
      indented more than its key.
      """,
    example: (
      "short-name: UNMIX\ntype\nheadquarters: south", "short-name: UNMIX\ntype: peacekeeping\nheadquarters: south"
    ))

  static let conflictMark = DiagnosticKind(
    "conflict-mark", .error, "A mark of an unresolved merge stands in the file",
    explanation: """
      The lines with <<<<<<<, ======= and >>>>>>> were left by git when two people changed the same lines. Keep what is \
      right of the two versions and delete the marks.
      """,
    example: (
      "short-name: UNMIX\n<<<<<<< HEAD\nheadquarters: north\n=======\nheadquarters: south\n>>>>>>> draft",
      "short-name: UNMIX\nheadquarters: south"
    ))

  static let foldedText = DiagnosticKind(
    "folded-text", .advice, "A text without quotes runs over several lines",
    explanation: """
      Lines that are indented more than their key go on with its text, and are joined by spaces. Often they were meant as \
      keys or as list items. Where one long text is meant, say so with '>' (one paragraph) or '|' (lines as written).
      """,
    example: ("mission:\n  UNMIX\n    phase two", "mission: >\n  UNMIX\n  phase two"))

  static let secondDocument = DiagnosticKind(
    "second-document", .error, "A second document begins in the file",
    explanation: """
      '---' ends one document and begins another, and a plan's file is one document. Put the second into a file of its \
      own in the same folder (the folder is read as one plan), or delete the line.
      """,
    example: ("short-name: UNMIX\n---\ntasks: []", "short-name: UNMIX\ntasks: []"))

  static let textAfterEnd = DiagnosticKind(
    "text-after-end", .error, "Something is written after the end",
    explanation: """
      '...' ends a document in YAML, and so does a list or a mapping in brackets that is closed. What follows belongs to \
      nothing.
      """,
    example: ("short-name: UNMIX\n...\ntasks: []", "short-name: UNMIX\ntasks: []"))

  static let directive = DiagnosticKind(
    "directive", .error, "A YAML directive stands in the file",
    explanation: "Lines that begin with '%' instruct a YAML reader. A plan needs none: delete the line.",
    example: ("%YAML 1.2\n---\nshort-name: UNMIX", "short-name: UNMIX"))
}
