internal import Diagnostics

extension DiagnosticKind {
  static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error, "The file is larger than \(ReadingLimits.fileSize >> 20) MiB",
    explanation: """
      No plan that people wrote is that large. Give the parts of a large plan files of their own, in one folder: the folder \
      is read as one plan.
      """)

  static let tooDeep = DiagnosticKind(
    "too-deep", .error, "Lists and mappings stand in one another more than \(ReadingLimits.depth) levels deep",
    explanation: """
      The format of a plan needs few levels. So many come from a bracket that is not closed, or from a file that is not a \
      plan.
      """)

  static let tooManyNodes = DiagnosticKind(
    "too-many-entries", .error, "The file has more than \(ReadingLimits.nodes) entries",
    explanation: """
      Texts, lists and mappings are counted together. Divide the plan into several files in one folder: the folder is read \
      as one plan.
      """)

  static let textTooLong = DiagnosticKind(
    "text-too-long", .error, "A text is longer than \(ReadingLimits.textSize >> 20) MiB, or a name than 1024 bytes",
    explanation: """
      A text of that length is most often a quotation mark that is never closed, or a file that was pasted into the plan. \
      Refer to long documents by their symbol or address instead.
      """)

  static let keyTooLong = DiagnosticKind(
    "key-too-long", .error, "A key is longer than \(ReadingLimits.keyLength) characters",
    explanation: """
      YAML looks for the colon after a key only so far. A key is a short name; a long text belongs after the colon.
      """)

  static let aliasExpansion = DiagnosticKind(
    "alias-expansion", .error, "The references in the file stand for too much text",
    explanation: """
      '*name' stands for everything that is written at '&name'. References to references multiply, and these would make \
      the plan many times larger than its file. Write out what is meant, or refer to it by its id.
      """)
}
