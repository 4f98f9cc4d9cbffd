import Analysis
import Diagnostics
import Documents
import Languages
import PlanFormat
import PlanModel
import Testing

@testable import Reporting

@Suite("What a timeline looks like on paper")
struct TimelineGeometryTests {
  @Test("no text meets another or leaves the page, and none is too small to read", arguments: DrawnPlan.all)
  func textsKeepClear(of plan: DrawnPlan) {
    for (paper, drawing) in plan.drawings { expectClear(drawing, "on paper of \(paper.width) mm") }
  }

  /// In every view; in every language where the plan is one of the package's, and where it is hard from right to left.
  @Test("no text meets another in any view and language", arguments: DrawnPlan.all, TimelineView.allCases)
  func textsKeepApartInEveryView(plan: DrawnPlan, view: TimelineView) {
    let papers: [(Paper, [String])] =
      plan.isOfThePackage
      ? [(.a3Landscape, ["en", "fr", "ar"]), (.a4Landscape, ["es", "ru", "zh"])] : [(.a4Landscape, ["ar"])]
    for (paper, languages) in papers {
      for language in languages {
        let request = TimelineRequest(view, on: paper)
        for drawing in timelineDrawings(of: plan.facts, request, wording: Wording(language: language)) {
          #expect(drawing.size.height <= paper.printableSize.height)
          expectClear(drawing, "in \(language) on paper of \(paper.width) mm")
        }
      }
    }
  }

  private func expectClear(_ drawing: Drawing, _ place: String) {
    // A mirrored text ends where the page does, up to rounding.
    let page = Box(x: -0.01, y: 0, width: drawing.size.width + 0.02, height: drawing.size.height)
    // From the top down, each text is held against those that can reach it.
    let boxes = drawing.textLines.map { (line: $0, box: TextMetrics.box(of: $0)) }.sorted { $0.box.y < $1.box.y }
    for (index, (line, box)) in boxes.enumerated() {
      if !page.contains(box) { Issue.record("'\(line.text)' leaves the page, \(place)") }
      if line.size < 7 { Issue.record("'\(line.text)' is too small, \(place)") }
      for (other, otherBox) in boxes[(index + 1)...] {
        guard otherBox.y < box.bottom else { break }
        if box.intersects(otherBox) { Issue.record("'\(line.text)' and '\(other.text)' meet, \(place)") }
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

  @Test("every task of a plan is named on a page, or counted among those that are not shown", arguments: DrawnPlan.all)
  func nothingIsLeftOut(plan: DrawnPlan) throws {
    for paper in [Paper.a3Landscape, .a4Landscape] {
      for lanes in TimelineLanes.allCases {
        let request = TimelineRequest(by: lanes, on: paper)
        guard let frame = sheetFrame(of: plan.facts, nil, request, .english, nil) else { continue }
        let rows = frame.timeline.rows
        #expect(rows.isEmpty || rows.count { $0.task != nil } == plan.facts.plan.tasks.count)
        let content = request.view.content(frame, tracing: nil)
        let laid = SheetLayout(sheet: content.sheet, size: paper.printableSize).pages()
        let groups = laid.pages.flatMap(\.shapes).compactMap { shape in
          if case .group(let group) = shape { group.title } else { nil }
        }
        let told = Set(rows.map { TimelineWords.english.told($0) })
        let shown = groups.count { told.contains($0) }
        #expect(shown + laid.leftOut.values.reduce(0, +) == rows.count, "by \(lanes)")
        // What is not shown needs no more attention than what is, and nobody's work is not among it while done work is shown.
        if laid.leftOut[.atRisk] != nil { #expect(!groups.contains { $0.hasSuffix("Done") }) }
      }
    }
  }

  /// On the lines of the calendar or below them: who has only the picture has the names too.
  @Test("every date of the calendar has its name on the page", arguments: DrawnPlan.all)
  func datesHaveNames(of plan: DrawnPlan) {
    let languages = plan.isOfThePackage ? Wording.languages(with: ["timeline.yaml"]) : ["en", "ar"]
    for paper in [Paper.a3Landscape, .a4Landscape, Paper(width: 210, height: 272, margin: 22)] {
      for language in languages {
        let (request, words) = (TimelineRequest(on: paper), TimelineWords(wording: Wording(language: language)))
        guard let frame = sheetFrame(of: plan.facts, nil, request, words, nil) else { continue }
        let page = timelineDrawings(of: plan.facts, request, wording: words.wording).first
        let texts = Set((page?.textLines ?? []).map { $0.text.withoutIsolates })
        for item in frame.timeline.calendar.strips.flatMap(\.items) {
          #expect(
            texts.contains { isName($0, of: item, words) },
            "\(item.title), in \(language) on paper of \(paper.width) mm")
        }
      }
    }
  }

  /// Whether a text is a date's title, or one that is cut with a mark, with the date itself or without it.
  private func isName(_ text: String, of item: CalendarItem, _ words: TimelineWords) -> Bool {
    let title = item.title.oneLine.withoutIsolates
    let dated = words.told(item, as: "").withoutIsolates
    let own = text.hasPrefix(dated) ? String(text.dropFirst(dated.count)) : text
    if own == title { return true }
    return own.hasSuffix("…") && own.count > 3 && title.hasPrefix(own.dropLast())
  }

  @Test("names in bars keep clear of the lines along them", arguments: DrawnPlan.all)
  func namesKeepClearOfLines(of plan: DrawnPlan) {
    let lowest = PageHeight.rows.lowerBound - PageHeight.aroundBar
    for (paper, drawing) in plan.drawings {
      for case .group(let group) in drawing.shapes {
        let lines = group.shapes.compactMap(\.lineAlongBar)
        guard !lines.isEmpty else { continue }
        for case .text(let line) in group.shapes where line.size == TypeSize.small {
          let (ink, box) = (TextMetrics.ink(of: line.text), TextMetrics.box(of: line))
          let drawn = line.position.y - ink.ascent * line.size...line.position.y + ink.descent * line.size
          // Scripts that are higher than the lowest bar are in its middle.
          guard drawn.upperBound - drawn.lowerBound <= lowest - 0.8 else { continue }
          for along in lines where along.from < box.right && box.x < along.to && along.y.overlaps(drawn) {
            Issue.record("'\(line.text)' meets a line of its bar, on paper of \(paper.width) mm")
          }
        }
      }
    }
  }
}

extension Documents.Shape {
  /// Where a line runs that tells who holds something.
  fileprivate var lineAlongBar: (from: Double, to: Double, y: ClosedRange<Double>)? {
    guard case .path(let path, let style) = self, path.pieces.count == 2, let stroke = style.stroke,
      stroke.width >= 0.8,
      case .move(let start) = path.pieces[0], case .line(let end) = path.pieces[1], start.y == end.y,
      stroke.color != .muted
    else { return nil }
    return (min(start.x, end.x), max(start.x, end.x), start.y - stroke.width / 2...start.y + stroke.width / 2)
  }
}

extension String {
  fileprivate var withoutIsolates: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }
}
