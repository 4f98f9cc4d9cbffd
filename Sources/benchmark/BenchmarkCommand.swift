import ArgumentParser
import Foundation

@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Times the check of generated plans, in CPU time and against libyaml's own pass over the same bytes.")

  @Argument(help: ArgumentHelp("The numbers of tasks.", valueName: "TASKS"))
  var sizes = [1_000, 5_000, 20_000]

  @Option(help: "layered, chain or workstreams; all if not given.")
  var form: NetworkForm?

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
      throw ValidationError("a plan has 1 to 100000 tasks")
    }
  }

  func run() throws {
    let forms = form.map { [$0] } ?? NetworkForm.allCases
    if let form = forms.first, let size = sizes.first, printPlan || measureHere {
      let text = PlanText.generate(form, tasks: size, seed: seed)
      return print(printPlan ? text : try measure(text, tasks: size).json, terminator: "")
    }
    var hasErrors = false
    for form in forms {
      let measurements = try sizes.map { try measureInChild(form, tasks: $0) }
      print("\(form.rawValue), seed \(seed)\n\(table(of: measurements))")
      hasErrors = hasErrors || measurements.contains { $0.readingErrors > 0 }
    }
    if hasErrors { throw ValidationError("a generated plan was read with errors") }
  }

  private func measure(_ text: String, tasks: Int) -> Measurement {
    Measurement(text, tasks: tasks, rounds: rounds ?? max(5, 40_000 / tasks))
  }

  /// Measures one plan in a process of its own, because a process has one peak of memory.
  private func measureInChild(_ form: NetworkForm, tasks: Int) throws -> Measurement {
    let child = Process()
    child.executableURL = Bundle.main.executableURL
    child.arguments = ["\(tasks)", "--form", form.rawValue, "--seed", "\(seed)", "--measure-here"]
    if let rounds { child.arguments?.append(contentsOf: ["--rounds", "\(rounds)"]) }
    let output = Pipe()
    child.standardOutput = output
    try child.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    child.waitUntilExit()
    return try JSONDecoder().decode(Measurement.self, from: json)
  }
}

extension Measurement {
  fileprivate var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}

extension NetworkForm: ExpressibleByArgument {}
