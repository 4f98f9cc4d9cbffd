import Languages
import Testing

@testable import TransitionKit

/// Haiti's timeline is one page to hang on a wall, in every language, and two to print.
@Suite struct PagesOfTimelineTests {
  @Test(arguments: Wording.languages(with: filesOfTimeline)) func ofHaiti(_ language: String) throws {
    let check = checkPlan(try planFiles("haiti-minujusth"))
    #expect(try timelinePages(check, as: .svg, TimelineForm(on: .a3), language: language).count == 1)
    #expect(try timelinePages(check, as: .svg, TimelineForm(on: .a4), language: language).count == 2)
  }
}
