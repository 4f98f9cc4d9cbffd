import Foundation
import Scheduling
import Testing

/// The networks j30 and j60 of PSPLIB: the length that each file states, and the dates and floats of every activity as
/// an independent implementation has them.
@Suite(.needsSuites)
struct PSPLIBTests {
  @Test(arguments: ["j30", "j60"])
  func everyDateAndFloat(_ set: String) throws {
    let folder = try #require(suites).appending(path: "psplib")
    let instances = try filesOfArchive(decompressed(folder.appending(path: "j30-j60.tar.gz")))
      .filter { $0.path.hasPrefix("\(set)/") }
      .map { try PSPLIBInstance(name: String($0.path.dropFirst(set.count + 1)), text: $0.text) }
    let expected = try expectedDates(folder.appending(path: "expected-\(set).csv.gz"))
    #expect(instances.count == 480)
    #expect(Set(instances.map(\.name)) == Set(expected.keys))

    for instance in instances {
      let schedule = schedule(instance.network)
      #expect(schedule.finish == instance.length, "\(instance.name)")
      let dates = instance.network.activities.indices.map { index in
        schedule[index].map {
          [$0.earlyStart, $0.earlyFinish, $0.lateStart, $0.lateFinish, $0.totalFloat, $0.freeFloat, schedule.finish]
        }
      }
      #expect(dates == expected[instance.name], "\(instance.name)")
    }
  }

  /// The rows of each file in the order of its jobs, as `ES,EF,LS,LF,TF,FF,makespan`.
  private func expectedDates(_ file: URL) throws -> [String: [[Int]?]] {
    var dates: [String: [[Int]?]] = [:]
    let text = String(decoding: try decompressed(file), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      let job = try #require(Int(fields[1]))
      #expect(job == dates[String(fields[0]), default: []].count + 1)
      dates[String(fields[0]), default: []].append(fields.dropFirst(2).compactMap { Int($0) })
    }
    return dates
  }
}
