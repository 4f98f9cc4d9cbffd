import Diagnostics
import PlanFormat
import TransitionKit

/// A plan from which something is made: what is wrong with it has been printed. One that could not be read makes nothing.
struct CheckedPlan {
  let check: PlanCheck
  let hasErrors: Bool

  init(_ files: SourceFiles, asOf: Day? = nil) throws(InputFault) {
    check = checkPlan(files, asOf: asOf)
    let problems = problemsText(check)
    printProblem(problems)
    hasErrors = !problems.isEmpty
    try refuse(unread: check.unreadFiles)
  }
}

/// Ends a call that had files that could not be read, whatever it was to do with them.
func refuse(unread files: [String]) throws(InputFault) {
  guard !files.isEmpty else { return }
  let names = files.map { "'\(visible($0))'" }.joined(separator: ", ")
  throw InputFault(description: "\(names) could not be read: mend that first. Nothing was made or changed")
}
