import Foundation
import FoundationXML
import Scheduling
import Testing

/// A file of MS Project's XML format (MSPDI) as a network, as far as the suites' files go: one calendar of days that are
/// worked from 8 to 17 o'clock, days since 1 January 1970.
///
/// A task that is scheduled by hand and has no links stands at its dates, and is prescribed at both ends. One with links
/// has the dates that they give.
struct MSPDIProject {
  private(set) var uids: [Int] = []
  private(set) var network: Network

  init(_ file: URL) throws {
    let project = try #require(try XMLDocument(contentsOf: file).rootElement())
    let tasks = project.children("Tasks", "Task").filter { $0.text("Summary") == "0" }
    network = Network(start: try wholeDay(project.text("StartDate")))
    network.calendars = [try standardCalendar(project)]
    uids = try tasks.map { try $0.number("UID") }
    for (position, task) in tasks.enumerated() {
      network.activities.append(try activity(task))
      for link in task.children("PredecessorLink") {
        let predecessor = try link.number("PredecessorUID")
        let from = try #require(uids.firstIndex(of: predecessor))
        let kind = try #require(Self.kinds[link.text("Type")])
        // In tenths of a minute, of days of eight hours.
        network.links.append(
          Link(from: from, to: position, kind: kind, lag: try link.number("LinkLag") / 4800, calendar: 0))
      }
    }
    let linked = Set(network.links.flatMap { [$0.from, $0.to] })
    for (position, task) in tasks.enumerated() where task.text("Manual") == "1" && !linked.contains(position) {
      network.activities[position].mustStart = try wholeDay(task.text("Start"))
      network.activities[position].mustFinish = try wholeDay(task.text("Finish"))
    }
  }

  private static let kinds: [String: Link.Kind] = [
    "0": .finishToFinish, "1": .finishToStart, "2": .startToFinish, "3": .startToStart,
  ]

  private func activity(_ task: XMLElement) throws -> Activity {
    let hours = try #require(Int(task.text("Duration").dropFirst(2).prefix { $0 != "H" }))
    let isHeld = task.text("ConstraintType") == "4"
    return Activity(
      duration: hours / 8, calendar: 0, startNoEarlierThan: isHeld ? try wholeDay(task.text("ConstraintDate")) : nil)
  }

  private func standardCalendar(_ project: XMLElement) throws -> WorkingCalendar {
    let calendar = try #require(project.children("Calendars", "Calendar").first)
    let working = try calendar.children("WeekDays", "WeekDay").filter { $0.text("DayWorking") == "1" }
      .map { try $0.number("DayType") }
    // Type 1 is Sunday; day 0 was a Thursday.
    return WorkingCalendar(week: .init(working: working.map { ($0 + 2) % 7 }))
  }
}

/// The moment that a date of MS Project stands for: the beginning of a working day, or the end of one, which is the
/// beginning of the next day.
func wholeDay(_ text: String) throws -> Int {
  let parts = text.split(separator: "T")
  let day = try Date("\(try #require(parts.first))T00:00:00Z", strategy: .iso8601).timeIntervalSince1970 / 86_400
  switch parts.last {
  case "08:00:00": return Int(day)
  case "17:00:00": return Int(day) + 1
  default: throw TimeOfDay(text: text)
  }
}

/// A date that is neither the beginning nor the end of a working day.
private struct TimeOfDay: Error {
  var text: String
}

extension XMLElement {
  fileprivate func children(_ path: String...) -> [XMLElement] {
    path.reduce([self]) { elements, name in elements.flatMap { $0.elements(forName: name) } }
  }

  fileprivate func text(_ name: String) -> String { elements(forName: name).first?.stringValue ?? "" }

  fileprivate func number(_ name: String) throws -> Int { try #require(Int(text(name))) }
}
