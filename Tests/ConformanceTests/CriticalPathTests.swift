import Foundation
import Scheduling
import Testing

/// Four activities in a row, with each kind of link in the middle, each sign of its lag and each relation of the two
/// durations.
///
/// Two conventions part us from the suite in 16 of its 36 cases. There, a link can let an activity start before the
/// project, which is longer by that, and an activity may finish after the end of the project; here nothing starts before
/// day 0, and nothing may finish after the last early finish. Each of the 16 has one of the two, and no other has.
@Suite(.needsSuites)
struct CriticalPathTests {
  /// What we have where the suite has something else: the end, then ES EF LS LF of `begin`, `a`, `b` and `end`.
  private static let ours: [String: (finish: Int, dates: [[Int]])] = [
    "FF type | A_duration == B_duration | lag < 0": (4, [[0, 1, 0, 1], [1, 4, 1, 4], [0, 3, 0, 3], [3, 4, 3, 4]]),
    "FF type | A_duration < B_duration | lag == 0": (6, [[0, 1, 1, 2], [1, 4, 2, 5], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "FF type | A_duration < B_duration | lag < 0": (6, [[0, 1, 2, 3], [1, 4, 3, 6], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "FF type | A_duration > B_duration | lag < 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [1, 4, 2, 5], [4, 5, 5, 6]]),
    "SS type | A_duration == B_duration | lag < 0": (4, [[0, 1, 0, 1], [1, 4, 1, 4], [0, 3, 0, 3], [3, 4, 3, 4]]),
    "SS type | A_duration < B_duration | lag < 0": (6, [[0, 1, 1, 2], [1, 4, 2, 5], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "SS type | A_duration > B_duration | lag == 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [1, 4, 2, 5], [4, 5, 5, 6]]),
    "SS type | A_duration > B_duration | lag < 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [0, 3, 2, 5], [3, 4, 5, 6]]),
    "SF type | A_duration == B_duration | lag == 0": (4, [[0, 1, 0, 1], [1, 4, 1, 4], [0, 3, 0, 3], [3, 4, 3, 4]]),
    "SF type | A_duration == B_duration | lag < 0": (4, [[0, 1, 0, 1], [1, 4, 1, 4], [0, 3, 0, 3], [3, 4, 3, 4]]),
    "SF type | A_duration < B_duration | lag == 0": (6, [[0, 1, 2, 3], [1, 4, 3, 6], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "SF type | A_duration < B_duration | lag > 0": (6, [[0, 1, 2, 3], [1, 4, 3, 6], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "SF type | A_duration < B_duration | lag < 0": (6, [[0, 1, 2, 3], [1, 4, 3, 6], [0, 5, 0, 5], [5, 6, 5, 6]]),
    "SF type | A_duration > B_duration | lag == 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [0, 3, 2, 5], [3, 4, 5, 6]]),
    "SF type | A_duration > B_duration | lag > 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [0, 3, 2, 5], [3, 4, 5, 6]]),
    "SF type | A_duration > B_duration | lag < 0": (6, [[0, 1, 0, 1], [1, 6, 1, 6], [0, 3, 2, 5], [3, 4, 5, 6]]),
  ]

  private static let names = ["begin", "a", "b", "end"]

  @Test func everyCaseThatStartsAtDayZero() throws {
    let cases = try readCases().filter(\.agreesWithTextbookCpm)
    #expect(cases.count == 20)
    for item in cases {
      #expect(!item.leavesTheProject, "\(item.name)")
      let schedule = try schedule(item.network())
      #expect(schedule.finish == item.duration, "\(item.name)")
      #expect(try dates(schedule) == Self.names.compactMap { item.expected[$0]?.row }, "\(item.name)")
    }
  }

  @Test func everyOtherCase() throws {
    let cases = try readCases().filter { !$0.agreesWithTextbookCpm }
    #expect(cases.map(\.name).sorted() == Self.ours.keys.sorted())
    for item in cases {
      #expect(item.leavesTheProject, "\(item.name)")
      let schedule = try schedule(item.network())
      let dates = try dates(schedule)
      let ours = try #require(Self.ours[item.name])
      #expect(schedule.finish == ours.finish, "\(item.name)")
      #expect(dates == ours.dates, "\(item.name)")
      #expect(dates != Self.names.compactMap { item.expected[$0]?.row }, "\(item.name)")
    }
  }

  private func dates(_ schedule: Schedule) throws -> [[Int]] {
    try Self.names.indices.map { index in
      let slot = try #require(schedule[index])
      return [slot.earlyStart, slot.earlyFinish, slot.lateStart, slot.lateFinish]
    }
  }

  private func readCases() throws -> [Case] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try #require(suites).appending(path: "criticalpath/cases.json")
    return try decoder.decode([Case].self, from: Data(contentsOf: file))
  }

  private struct Case: Decodable {
    struct Dates: Decodable {
      var earlyStart, earlyFinish, lateStart, lateFinish: Int
      var row: [Int] { [earlyStart, earlyFinish, lateStart, lateFinish] }
    }

    /// Predecessor, successor, kind, lag.
    struct Relation: Decodable {
      var from, to, kind: String
      var lag: Int

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        (from, to) = (try fields.decode(String.self), try fields.decode(String.self))
        (kind, lag) = (try fields.decode(String.self), try fields.decode(Int.self))
      }
    }

    var name: String
    var activities: [String: Int]
    var relations: [Relation]
    var expected: [String: Dates]
    var duration: Int
    var agreesWithTextbookCpm: Bool

    /// Whether the suite lets something start before the project or finish after its end.
    var leavesTheProject: Bool {
      let end = expected.values.map(\.earlyFinish).max() ?? 0
      return expected.values.contains { $0.earlyStart < 0 || $0.lateFinish > end }
    }

    func network() throws -> Network {
      let kinds: [String: Link.Kind] = [
        "FS": .finishToStart, "SS": .startToStart, "FF": .finishToFinish, "SF": .startToFinish,
      ]
      return Network(
        start: 0, activities: try names.map { Activity(duration: try #require(activities[$0])) },
        links: try relations.map { relation in
          Link(
            from: try #require(names.firstIndex(of: relation.from)),
            to: try #require(names.firstIndex(of: relation.to)), kind: try #require(kinds[relation.kind]),
            lag: relation.lag)
        })
    }
  }
}
