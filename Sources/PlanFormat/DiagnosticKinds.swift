import Diagnostics

/// What reading can find wrong with the form of a plan.
public let formatDiagnostics: [DiagnosticKind] = [
  .unknownKey, .missingKey, .duplicateField, .unexpectedValue, .emptyValue, .unknownWord, .unknownLanguage, .outOfRange,
  .thousandsPoint,
  .impossibleDate, .unlikelyYear, .malformedID, .duplicateID, .unknownID, .ambiguousID, .severalLines, .longTitle,
  .misplacedFields, .misplacedSection,
]

extension DiagnosticKind {
  static let unknownKey = DiagnosticKind(
    "unknown-key", .error, "A field is not part of the plan format",
    explanation: """
      Every field of a plan has a fixed name, in lower case with hyphens. A field with another name would be lost \
      without anybody noticing, so it is an error. The fields of each section stand in the description of the plan \
      format; most often the name is only misspelt.
      """,
    example: (
      wrong: "handover:\n  public-order-to-hnp: { task: public-order }",
      right: "handovers:\n  public-order-to-hnp: { task: public-order }"
    ))

  static let missingKey = DiagnosticKind(
    "missing-key", .error, "A field that every such entry needs is missing",
    explanation: "Few fields are required: those without which nobody can tell what the entry is about.",
    example: (
      wrong: "tasks:\n  public-order: { function: police }",
      right: "tasks:\n  public-order: { title: Public order, function: police }"
    ))

  static let duplicateField = DiagnosticKind(
    "duplicate-field", .error, "Two files of the plan give the same field",
    explanation: """
      The files of a folder make one plan. A section without ids, such as `mission`, may be spread over several \
      files, but each of its fields is given once: otherwise nobody knows which of the two holds.
      """)

  static let unexpectedValue = DiagnosticKind(
    "unexpected-value", .error, "A value is not of the kind that its field expects",
    explanation: """
      Nothing in a plan is typed by guessing: a field that expects a date accepts dates, one that expects a number \
      accepts plain digits, and so on. Dates are written 2019-07-09 (or 2019-07, 2019-Q3, 2019), numbers 1200 or \
      10.5 without separators, yes or no as true or false, lists in brackets or with a dash before each item.
      """,
    example: (wrong: "finish: 31/12/2027", right: "finish: 2027-12-31"))

  static let emptyValue = DiagnosticKind(
    "empty-value", .error, "A key stands without a value",
    explanation: """
      Nothing after the colon can mean that it is not known, that it does not apply, or that somebody meant to come \
      back. Say which: leave the key out, write `unknown`, `{ pending: 2027-06-30 }` or `{ not-applicable: reason }`.
      """,
    example: (wrong: "finish:", right: "finish: { pending: 2027-06-30 }"))

  static let unknownWord = DiagnosticKind(
    "unknown-word", .error, "A word is not in the list of words for its field",
    explanation: "Fields such as `status` and `kind` take one word of a closed list, so that plans can be compared.",
    example: (wrong: "status: in progress", right: "status: ongoing"))

  public static let outOfRange = DiagnosticKind(
    "out-of-range", .error, "A number is outside what its field can hold",
    explanation:
      "Amounts are kept exactly, with four decimals, up to 922 trillion; durations up to a century; shares from 0 to 100."
  )

  static let thousandsPoint = DiagnosticKind(
    "thousands-point", .advice, "A number may be a thousand times as large as it is read",
    explanation: """
      A point begins the decimals. In French, Spanish and other languages `1.500` is one thousand five hundred; here it \
      is one and a half. Write thousands without any mark: 1500.
      """,
    example: (wrong: "amount: 1.500", right: "amount: 1500"))

  static let impossibleDate = DiagnosticKind(
    "impossible-date", .error, "A date does not exist",
    explanation: "The month has no such day, the year no such month, or a stretch of time ends before it begins.",
    example: (wrong: "finish: 2026-02-30", right: "finish: 2026-02-28"))

  static let unlikelyYear = DiagnosticKind(
    "unlikely-year", .advice, "A date lies before 1900 or after 2200",
    explanation: """
      A digit too many or too few makes a year that nobody means, and everything that follows from it is wrong by \
      centuries. The date is taken as it is written.
      """,
    example: (wrong: "start: 2270-03-01", right: "start: 2027-03-01"))

  static let malformedID = DiagnosticKind(
    "malformed-id", .error, "An id has letters that ids cannot have",
    explanation: """
      An id is typed again wherever somebody refers to the entry, on any keyboard: lower-case letters a to z, \
      digits, hyphens and points. Its title may have any letters. A letter that only looks Latin is named.
      """,
    example: (
      wrong: "Prison Security: { title: Prison security }", right: "prison-security: { title: Prison security }"
    ))

  static let duplicateID = DiagnosticKind(
    "duplicate-id", .error, "Two entries of a section have the same id",
    explanation: "A reference to the id could mean either of them. The message names both places, also in two files.")

  static let unknownID = DiagnosticKind(
    "unknown-id", .error, "A reference leads to no entry",
    explanation: """
      The id is looked for in the section that the field refers to: `lead: hnp` in `counterparts`, `task: prisons` \
      in `tasks`. Most often it is misspelt, or the entry was renamed.
      """)

  static let ambiguousID = DiagnosticKind(
    "ambiguous-id", .error, "A reference can mean entries of two sections",
    explanation: "Where a field may refer to any section, write the section too: `tasks/prisons`.",
    example: (wrong: "about: [prisons]", right: "about: [tasks/prisons]"))

  static let severalLines = DiagnosticKind(
    "several-lines", .advice, "A title or a name has more than one line",
    explanation: "Titles and names stand in rows, labels and headings. The rest belongs into a description or a note.")

  static let longTitle = DiagnosticKind(
    "long-title", .advice, "A title or a name is longer than rows can show",
    explanation: "Products cut a title where it does not fit. What is cut is better said in a description or a note.")

  static let misplacedFields = DiagnosticKind(
    "misplaced-fields", .error, "Fields stand at the level of what they belong to",
    explanation: """
      How far a line stands to the right says what it belongs to: the fields of an entry stand below its id, two spaces \
      further right. At the level of the id they are read as ids themselves.
      """,
    example: (
      wrong: "tasks:\n  public-order:\n  title: Public order", right: "tasks:\n  public-order:\n    title: Public order"
    ))

  static let misplacedSection = DiagnosticKind(
    "misplaced-section", .error, "A section stands within another one",
    explanation: """
      Each section of the plan begins at the left edge of the file. One that stands further right is read as a part of the \
      section above it, and is missing from the plan.
      """,
    example: (
      wrong: "mission:\n  name: UNMIX\n  tasks:\n    public-order: { title: Public order }",
      right: "mission:\n  name: UNMIX\ntasks:\n  public-order: { title: Public order }"
    ))
}
