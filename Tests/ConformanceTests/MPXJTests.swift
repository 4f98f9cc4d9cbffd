import Foundation
import Scheduling
import Testing

private let file = ProcessInfo.processInfo.environment["TRANSITION_MPXJ"].map { URL(fileURLWithPath: $0) }

/// Seeded networks that MPXJ's scheduler, which follows MS Project, has scheduled too.
///
/// No difference is tolerated. A naive scheduler has each convention that parts us as a switch: with none of them it must
/// give every number that we give, with all of them every number that MPXJ gives.
@Suite(.enabled(if: file != nil, "TRANSITION_MPXJ doesn't name a file that schedule-with-mpxj.py wrote"))
struct MPXJTests {
  /// Of the 500 networks of the seeds from 1 on, as MPXJ 16.10 has them: how many of the 24632 dates (ES EF LS LF of 6158
  /// activities) and how many of the 12316 floats are otherwise with that convention alone. A number can hang on several
  /// conventions, and be the same again with two of them.
  private static let explained: [(convention: MPXJConventions, dates: Int, floats: Int)] = [
    (.startsBeforeTheProject, 1493, 1188),
    (.linksToAFinishMoveTheStart, 520, 352),
    (.milestonesKeepWorkingTime, 444, 42),
    (.limitsOfTheFinishMoveTheStart, 418, 273),
    (.lagsAreCountedBack, 233, 129),
    (.lateStartsMoveOn, 153, 73),
    (.startedWorkIsMovedByNothing, 84, 99),
    (.freeFloatIsTheGapLessTheLag, 0, 287),
    (.freeFloatGoesBeyondTotalFloat, 0, 280),
  ]

  @Test func everyNumberIsOursOrMPXJsByItsConventions() throws {
    for item in try readNetworks() {
      let network = try item.network()
      let ours = rows(schedule(network))
      let textbook = NaiveSchedule(network, deadlines: item.deadlines, []).rows
      #expect(ours == textbook, "ours, seed \(item.seed)")
      let theirs = NaiveSchedule(network, deadlines: item.deadlines, .all).rows
      #expect(theirs == item.mpxj, "MPXJ, seed \(item.seed)")
    }
  }

  @Test func everyConventionExplainsWhatItDid() throws {
    let networks = try readNetworks().prefix(500)
    try #require(networks.map(\.seed) == Array(1...500))
    var different = [0, 0]
    var counts = Array(repeating: [0, 0], count: Self.explained.count)
    for item in networks {
      let network = try item.network()
      let ours = rows(schedule(network))
      addDifferences(ours, item.mpxj, to: &different)
      for (index, line) in Self.explained.enumerated() {
        let theirs = NaiveSchedule(network, deadlines: item.deadlines, line.convention).rows
        addDifferences(ours, theirs, to: &counts[index])
      }
    }
    #expect(different == [2878, 2200])
    #expect(counts == Self.explained.map { [$0.dates, $0.floats] })
  }

  private func readNetworks() throws -> [MPXJNetwork] {
    try JSONDecoder().decode([MPXJNetwork].self, from: Data(contentsOf: try #require(file)))
  }

  private func rows(_ schedule: Schedule) -> [[Int]] {
    schedule.network.activities.indices.compactMap { index in
      schedule[index].map {
        [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat]
      }
    }
  }

  /// Adds how many dates and how many floats are different.
  private func addDifferences(_ left: [[Int]], _ right: [[Int]], to counts: inout [Int]) {
    for (left, right) in zip(left, right) {
      for (column, (left, right)) in zip(left, right).enumerated() where left != right {
        counts[column < 4 ? 0 : 1] += 1
      }
    }
  }
}
