import Analysis
import Diagnostics
import Documents
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

@Suite("What a timeline looks like on paper")
struct TimelineGeometryTests {
  @Test("no text meets another or leaves the page, and none is too small to read", arguments: DrawnPlan.all)
  func textsKeepClear(of plan: DrawnPlan) {
    for (paper, drawing) in plan.drawings {
      let page = Box(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
      let lines = drawing.textLines.map { (line: $0, box: TextMetrics.box(of: $0)) }
      for (index, (line, box)) in lines.enumerated() {
        if !page.contains(box) { Issue.record("'\(line.text)' leaves the page, on paper of \(paper.width) mm") }
        if line.size < 7 { Issue.record("'\(line.text)' is too small") }
        for (other, otherBox) in lines[(index + 1)...] where box.intersects(otherBox) {
          Issue.record("'\(line.text)' and '\(other.text)' meet, on paper of \(paper.width) mm")
        }
      }
    }
  }

  @Test("every page fits its paper", arguments: DrawnPlan.all)
  func pagesFit(plan: DrawnPlan) {
    for (paper, drawing) in plan.drawings {
      #expect(drawing.size.width <= paper.printableSize.width)
      #expect(drawing.size.height <= paper.printableSize.height)
    }
  }

  @Test("every picture has a title and tells in words what it shows", arguments: DrawnPlan.all)
  func picturesAreTold(plan: DrawnPlan) {
    for (_, drawing) in plan.drawings {
      #expect(!drawing.title.isEmpty)
      #expect(drawing.description.hasSuffix("."))
    }
  }

  @Test("the same plan gives the same picture", arguments: DrawnPlan.all)
  func picturesAreReproducible(plan: DrawnPlan) {
    #expect(timelineDrawings(of: plan.facts) == timelineDrawings(of: plan.facts))
  }

  @Test("every task of a plan is named, on whatever page", arguments: DrawnPlan.all)
  func nothingIsLeftOut(plan: DrawnPlan) {
    let rows = Timeline(plan.facts, .english)?.rows ?? []
    #expect(rows.isEmpty || rows.count { $0.task != nil } == plan.facts.plan.tasks.count)
    let groups = timelineDrawings(of: plan.facts, TimelineRequest(on: .a4Landscape)).flatMap(\.shapes).compactMap { shape in
      if case .group(let group) = shape { group.title } else { nil }
    }
    for row in rows { #expect(groups.contains { $0.hasPrefix("\(row.title.oneLine.isolated): ") }) }
  }
}
