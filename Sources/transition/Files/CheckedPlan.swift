import Diagnostics
import PlanFormat
import TransitionKit

/// A plan from which something is made: what keeps it from being read as it was meant has been printed, and how many errors it has.
/// One that could not be read makes nothing.
struct CheckedPlan {
  let check: PlanCheck
  /// Whether the plan has errors, those among them by which it contradicts itself: what is made of it then ends with findings.
  var hasErrors: Bool { !check.errors.isEmpty }

  init(_ files: SourceFiles, at path: String, asOf: Day? = nil) throws(InputFault) {
    check = checkPlan(files, asOf: asOf)
    printProblem(problemsText(check))
    try refuse(unread: check.unreadFiles)
    if hasErrors {
      let day = asOf.map { " --as-of \($0)" } ?? ""
      let errors = check.errors.count == 1 ? "1 error" : "\(check.errors.count) errors"
      printProblem("transition: the plan has \(errors); run transition check \(visible(path))\(day)\n")
    }
  }
}

/// Ends a call that had files that could not be read, whatever it was to do with them.
func refuse(unread files: [String]) throws(InputFault) {
  guard !files.isEmpty else { return }
  let names = files.map { "'\(visible($0))'" }.joined(separator: ", ")
  throw InputFault(description: "\(names) could not be read: mend that first. Nothing was made or changed")
}
