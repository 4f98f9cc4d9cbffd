internal import Diagnostics

extension DiagnosticKind {
  static let syntax = DiagnosticKind("syntax", .error, "the file is not YAML", explanation: "")
  static let textTooLong = DiagnosticKind("text-too-long", .error, "a text is longer than 1 MiB", explanation: "")
  static let tooDeep = DiagnosticKind("too-deep", .error, "lists and mappings are nested too deep", explanation: "")
  static let tooManyNodes = DiagnosticKind("too-many-nodes", .error, "the file has too many entries", explanation: "")
}
