import Foundation
import Scheduling
import Testing

/// Files that MS Project has scheduled and written, with its own dates and slack.
///
/// What is prescribed at both ends is not critical here, though it has no float: it can't take a day more, so no day more
/// decides anything. MS Project says the same of tasks that are scheduled by hand and stand alone.
///
/// Where a link leaves a start, late dates are the textbook's: LF = LS + duration. MS Project had them up to 2013; since
/// 2016 it lets such a task finish as late as its other successors allow, with more total slack by that.
@Suite(.needsSuites)
struct MSPDITests {
  /// A task as MS Project's columns have it; slack is in working days.
  struct Row: Equatable {
    var start: Int
    var finish: Int
    var lateFinish: Int
    var totalSlack: Int
    var freeSlack: Int
    var isCritical: Bool
  }

  @Test(arguments: [
    ("task-links-project2003", 16), ("task-links-project2013", 16), ("task-durations-project2013", 110),
    ("task-baselines-project2013", 110),
  ])
  func everyDateAndSlackUpTo2013(_ name: String, _ count: Int) throws {
    let (ours, theirs) = (try scheduled(name), try expected(name))
    #expect(theirs.count == count)
    #expect(ours == theirs)
  }

  @Test func everyDateOf2019AndSlackButBehindStartDrivenLinks() throws {
    let (ours, theirs) = (try scheduled("task-links-project2019"), try expected("task-links-project2019"))
    #expect(theirs.count == 16)
    #expect(ours.keys.sorted() == theirs.keys.sorted())
    let different = ours.keys.sorted().filter { ours[$0] != theirs[$0] }
    // 11 leads to 12 from start to finish, 13 to 14 from start to start; nothing else differs in them.
    #expect(different == [11, 13])
    var settled = theirs
    for (uid, lateFinish, totalSlack) in [(11, "2018-11-01T17:00:00", 10), (13, "2018-10-31T17:00:00", 9)] {
      #expect(theirs[uid]?.totalSlack == 11)
      #expect(theirs[uid]?.lateFinish == (try wholeDay("2018-11-02T17:00:00")))
      settled[uid]?.lateFinish = try wholeDay(lateFinish)
      settled[uid]?.totalSlack = totalSlack
    }
    #expect(ours == settled)
  }

  private func file(_ name: String, _ suffix: String) throws -> URL {
    try #require(suites).appending(path: "mspdi/\(name)-mspdi.\(suffix)")
  }

  private func scheduled(_ name: String) throws -> [Int: Row] {
    let project = try MSPDIProject(file(name, "xml"))
    let schedule = schedule(project.network)
    #expect(schedule.conflicts == [])
    var rows: [Int: Row] = [:]
    for (position, uid) in project.uids.enumerated() {
      let slot = try #require(schedule[position])
      rows[uid] = Row(
        start: slot.earlyStart, finish: slot.earlyFinish, lateFinish: slot.lateFinish, totalSlack: slot.totalFloat,
        freeSlack: slot.freeFloat, isCritical: slot.isCritical)
    }
    return rows
  }

  /// Columns: uid, name, start, finish, early start, late finish, total and free slack in minutes, critical,
  /// predecessors.
  private func expected(_ name: String) throws -> [Int: Row] {
    var rows: [Int: Row] = [:]
    let text = try String(contentsOf: file(name, "expected.csv"), encoding: .utf8)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      func days(_ field: Int) throws -> Int {
        let minutes = try #require(Double(fields[field]))
        try #require(minutes.truncatingRemainder(dividingBy: 480) == 0)
        return Int(minutes) / 480
      }
      #expect(fields[4] == fields[2])
      rows[try #require(Int(fields[0]))] = Row(
        start: try wholeDay(fields[2]), finish: try wholeDay(fields[3]), lateFinish: try wholeDay(fields[5]),
        totalSlack: try days(6), freeSlack: try days(7), isCritical: fields[8] == "1")
    }
    return rows
  }
}
