import Diagnostics

/// How to leave open what is not known yet, where a text seems to be meant so: `TBD`, `n/a`, `unknow`.
///
/// Certain is what says that nobody knows, and a day with which it is pending. `n/a` lacks its reason, and `TBD` its day.
func correction(ofAbsence text: String) -> Correction? {
  let lower = text.lowercased()
  let isUnknown = !text.isEmpty && text.allSatisfy { $0 == "?" } || ["not known", "not-known"].contains(lower)
  let isOpen = !text.isEmpty && text.allSatisfy { ".…?".contains($0) } || ["tbd", "tbc", "tba"].contains(lower)
  let help = "not known yet? write unknown, { pending: 2027-06-30 } or { not-applicable: the reason }"
  if lower.hasPrefix("pending ") {
    let day = String(text.dropFirst("pending ".count))
    return Correction(help, text: PlanDate(day).map { "{ pending: \($0) }" }, isCertain: true)
  }
  if isUnknown || isOpen { return Correction(help, text: "unknown", isCertain: isUnknown) }
  if placeholders.contains(lower) { return Correction(help) }
  return nearest(to: text, among: ["unknown"]).map {
    .naming($0, isCertain: isSurely($0, meantBy: text, among: ["unknown"]))
  }
}

private let placeholders: Set<String> = ["n/a", "na", "pending", "not-applicable", "not applicable", "none", "-"]
