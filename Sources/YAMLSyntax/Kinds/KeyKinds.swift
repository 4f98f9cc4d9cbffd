internal import Diagnostics

extension DiagnosticKind {
  static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error, "A key is written twice",
    explanation: """
      Within one mapping every key stands once. Which of the two values is meant cannot be known, so neither is used. A key \
      is the same with and without quotes.
      Keep one of the two, or give the second a name of its own.
      """,
    example: ("short-name: UNMIX\ntype: peacekeeping\nshort-name: UNMIN", "short-name: UNMIX\ntype: peacekeeping"))

  static let similarKeys = DiagnosticKind(
    "similar-keys", .advice, "Two keys look the same but are written differently",
    explanation: """
      An accented letter can be written as one character or as a letter and an accent. Both look the same, but they are \
      two keys here. Most likely the second was pasted from another program.
      """,
    example: ("délai: 1\nde\u{301}lai: 2", "délai: 1\nsuite: 2"))

  static let emptyKey = DiagnosticKind(
    "empty-key", .error, "A key is empty",
    explanation: """
      Before the colon stands nothing, or '~' or 'null', which mean nothing in YAML. Write the name of the key.
      """,
    example: ("~: UNMIX", "short-name: UNMIX"))

  static let collectionAsKey = DiagnosticKind(
    "collection-as-key", .error, "A list, a mapping or a reference stands where a key is expected",
    explanation: """
      A key is a plain name. Brackets and braces start a list or a mapping in YAML: text that begins with one, such as a \
      template's '{{ name }}', must be put in quotes.
      """,
    example: ("short-name: {{ name }}", "mission: \"{{ name }}\""))

  static let mergeKey = DiagnosticKind(
    "merge-key", .error, "The merge key '<<' is not supported",
    explanation: """
      '<<' copies the keys of another mapping in some programs and is a key like any other in the rest. A plan must read \
      the same for everybody: write the keys out.
      """,
    example: (
      "base: &base { title: Prisons }\ntask:\n  <<: *base\n  start: 2027-01-01",
      "task:\n  title: Prisons\n  start: 2027-01-01"
    ))
}
