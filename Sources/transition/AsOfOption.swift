import ArgumentParser
import Diagnostics
import PlanFormat

/// `--as-of`, wherever a date matters: the day comes from the plan or from here, never from a clock.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to look at the plan from, such as 2019-07-09; otherwise the plan's own.", valueName: "DATE"))
  var asOf: String?

  func day() throws -> Day? {
    guard let asOf else { return nil }
    guard let day = Day(asOf) else {
      throw CallFault("--as-of takes a day, such as 2019-07-09: \(visible(faultOfDay(asOf)))")
    }
    return day
  }
}
