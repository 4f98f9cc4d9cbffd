import Diagnostics

/// How to leave open what is not known yet, where a text seems to be meant so: `TBD`, `n/a`, `unknow`.
func mend(ofAbsence text: String) -> String? {
  let lower = text.lowercased()
  if placeholders.contains(lower) || !text.isEmpty && text.allSatisfy({ ".…?".contains($0) })
    || lower.hasPrefix("pending ")
  {
    return "not known yet? write unknown, { pending: 2027-06-30 } or { not-applicable: the reason }"
  }
  return nearest(to: text, among: ["unknown"]).map { "did you mean '\($0)'?" }
}

private let placeholders: Set<String> = [
  "n/a", "na", "tbd", "tbc", "tba", "pending", "not-applicable", "not applicable", "not known", "none", "?", "-",
]
