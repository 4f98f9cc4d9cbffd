import ArgumentParser
import Foundation

@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract:
      "Times check, timeline, report, brief and funding of generated plans, in CPU time and against libyaml's own pass over the plan."
  )

  @Argument(
    help: ArgumentHelp("The numbers of tasks, or of handovers; those of each kind if not given.", valueName: "SIZE"))
  var sizes: [Int] = []

  @Option(help: "\(PlanKind.allCases.map(\.rawValue).joined(separator: ", ")); all if not given.")
  var kind: PlanKind?

  @Option(
    help: ArgumentHelp("A plan to be timed in place of generated ones: a folder of YAML files.", valueName: "PLAN"))
  var plan: String?

  @Option(help: "How often each stage is timed; the median counts. More for small plans if not given.")
  var rounds: Int?

  @Option(help: "Which plans are generated.")
  var seed: UInt64 = 2594

  @Flag(help: "Print the first plan instead of timing it.")
  var printPlan = false

  @Flag(help: .hidden)
  var measureHere = false

  func validate() throws {
    guard sizes.allSatisfy({ (1...100_000).contains($0) }) else {
      throw ValidationError("a plan has 1 to 100000 tasks or handovers")
    }
  }

  func run() throws {
    if let plan {
      let texts = try filesOfPlan(at: plan)
      return print(table(of: [Measurement(texts, size: texts.count, rounds: rounds ?? 40)], noun: "files"))
    }
    let kinds = kind.map { [$0] } ?? PlanKind.allCases
    if let kind = kinds.first, let size = (sizes + kind.usualSizes).first, printPlan || measureHere {
      let files = PlanText.generate(kind, size: size, seed: seed)
      return print(printPlan ? files.joined() : try measure(files, of: kind, size: size).json, terminator: "")
    }
    var hasErrors = false
    for kind in kinds {
      let measurements = try (sizes.isEmpty ? kind.usualSizes : sizes).map { try measureInChild(kind, size: $0) }
      print("\(kind.rawValue), seed \(seed)\n\(table(of: measurements, noun: kind.noun))")
      hasErrors = hasErrors || measurements.contains { $0.readingErrors > 0 }
    }
    if hasErrors { throw ValidationError("a generated plan was read with errors") }
  }

  private func measure(_ files: [String], of kind: PlanKind, size: Int) -> Measurement {
    Measurement(files, size: size, rounds: rounds ?? max(5, 40_000 / size))
  }

  /// Measures one plan in a process of its own, because a process has one peak of memory.
  private func measureInChild(_ kind: PlanKind, size: Int) throws -> Measurement {
    let child = Process()
    child.executableURL = Bundle.main.executableURL
    child.arguments = ["\(size)", "--kind", kind.rawValue, "--seed", "\(seed)", "--measure-here"]
    if let rounds { child.arguments?.append(contentsOf: ["--rounds", "\(rounds)"]) }
    let output = Pipe()
    child.standardOutput = output
    try child.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    child.waitUntilExit()
    return try JSONDecoder().decode(Measurement.self, from: json)
  }
}

private func filesOfPlan(at path: String) throws -> [String] {
  let folder = URL(fileURLWithPath: path)
  return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
    .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
}

extension Measurement {
  fileprivate var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}

extension PlanKind: ExpressibleByArgument {}
