import Documents
import Rendering
import Reporting
import TransitionKit

extension SitePage {
  static let timeline = SitePage(
    address: "timeline", title: "Timeline",
    choices: [
      Choice(
        name: "view", label: "Views of the timeline",
        values: TimelineView.allCases.map { ($0.rawValue, $0.rawValue.capitalizedFirst) }),
      Choice(
        name: "lanes", label: "Rows put together",
        values: TimelineLanes.allCases.map { ($0.rawValue, "By \($0.rawValue)") },
        applies: { chosen in
          chosen["view"] == TimelineView.calendar.rawValue || chosen["view"] == TimelineView.readiness.rawValue
        }),
    ]
  ) { content throws(ProductFault) in
    let view = content.chosen["view"].flatMap(TimelineView.init) ?? .calendar
    let lanes = content.chosen["lanes"].flatMap(TimelineLanes.init) ?? .function
    return try TransitionKit.timeline(
      content.check, as: .html(in: content.frame), TimelineForm(view, by: lanes), language: content.language
    ).bytes
  }

  static let report = SitePage(address: "report", title: "Report") { content throws(ProductFault) in
    try content.made(.report)
  }
  static let advice = SitePage(address: "advice", title: "Advice") { content throws(ProductFault) in
    try content.made(.brief)
  }
  static let background = SitePage(address: "background", title: "Background note") { content throws(ProductFault) in
    try content.made(.background)
  }
}

extension SitePage.Content {
  /// Every figure leads to its place in the plan: that is what a preview is for.
  fileprivate func made(_ product: TextProduct) throws(ProductFault) -> [UInt8] {
    try makeProduct(
      product, of: check, as: .html(in: frame), language: language, report: ReportForm(evidence: .full)
    ).bytes
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
