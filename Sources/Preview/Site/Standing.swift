import Diagnostics
import PlanFormat
import PlanModel
import Rendering
import TransitionKit

extension PlanState {
  /// Of which plan a page is, and how it stands, in a line.
  var standing: String {
    guard case .plan(let check) = content else { return "The plan's files cannot be read" }
    guard !check.isUnread else { return "The plan cannot be read" }
    let day = check.asOf.map { ", as of \($0)" } ?? ""
    let gaps = check.gaps.count == 1 ? "1 gap" : "\(check.gaps.count) gaps"
    return "\(check.plainName)\(day): \(check.errors.isEmpty ? "no errors, " : "")\(gaps)"
  }

  /// Where the errors of a plan are told that can be read in spite of them.
  var errorsLink: PageFrame.Link? {
    guard let errors = check?.errors.count, errors > 0 else { return nil }
    return .init(errors == 1 ? "and 1 error" : "and \(errors) errors", to: SiteAddress(SitePage.findings.address))
  }
}

extension PlanCheck {
  /// Its title, else the name of its first file.
  var plainName: String { plan.heading.entry?.title.value?.plain ?? files.files.first?.name ?? "" }
}
