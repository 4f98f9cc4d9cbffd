import ArgumentParser
import Diagnostics
import Foundation
import PlanFormat
import PlanModel
import TransitionKit

/// What `transition init` has to know of a mission, from options or from whoever sits before it.
struct MissionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The mission's full name.", valueName: "NAME"))
  var mission: String?

  @Option(help: ArgumentHelp("Its acronym.", valueName: "ACRONYM"))
  var shortName: String?

  @Option(help: ArgumentHelp("Its country, by three letters of ISO 3166-1, such as HTI.", valueName: "CODE"))
  var country: String?

  @Option(help: ArgumentHelp("\(MissionType.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "KIND"))
  var type: MissionType?

  @Option(
    help: ArgumentHelp("The planned departure, such as 2027-12-31 or 2027-12, or unknown.", valueName: "DATE"))
  var departure: String?

  @Option(help: ArgumentHelp("The last day of the mandate in force.", valueName: "DATE"))
  var mandateEnd: String?

  @Option(help: ArgumentHelp("The day from which the plan looks; otherwise today.", valueName: "DATE"))
  var asOf: String?

  /// The plan that the options and answers make.
  func plan() throws -> NewPlan {
    var plan = NewPlan(
      mission: mission ?? "?", shortName: shortName, country: country?.uppercased() ?? "XXX",
      type: type ?? .peacekeeping, departure: departure.flatMap(Self.date), mandateEnd: mandateEnd.flatMap(Self.date),
      asOf: try day())
    if let fault = plan.fault { throw CallFault(visible(fault)) }
    let missing = [("--mission", mission), ("--country", country), ("--departure", departure)].filter { $0.1 == nil }
    guard !missing.isEmpty else { return plan }
    guard isatty(0) == 1 else {
      let names = missing.map(\.0).joined(separator: ", ")
      throw CallFault("say of which mission the plan is: \(names) missing; --example writes a plan to look at")
    }
    try ask(for: &plan)
    return plan
  }

  private func day() throws -> Day {
    guard let asOf else { return today() }
    guard let day = Day(asOf) else {
      throw CallFault("--as-of takes a day, such as 2019-07-09: \(visible(faultOfDay(asOf)))")
    }
    return day
  }

  private static func date(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    return text.isEmpty || text == "unknown" ? nil : text
  }

  private func ask(for plan: inout NewPlan) throws {
    if mission == nil {
      try ask("The mission's full name, as the Security Council writes it", &plan) { plan, answer in
        plan.mission = answer.isEmpty ? "" : answer
        return answer.isEmpty ? "a plan needs the name of its mission" : nil
      }
      if shortName == nil {
        try ask("Its acronym, if it has one", &plan) { plan, answer in
          plan.shortName = answer.isEmpty ? nil : answer
          return nil
        }
      }
    }
    if country == nil {
      try ask("Its country, by three letters of ISO 3166-1, such as HTI for Haiti", &plan) { plan, answer in
        plan.country = answer.uppercased()
        return nil
      }
    }
    if mission == nil, type == nil {
      let words = MissionType.allCases.map(\.rawValue)
      try ask("Its kind: \(words.joined(separator: ", ")) [peacekeeping]", &plan) { plan, answer in
        guard let type = MissionType(rawValue: answer.isEmpty ? "peacekeeping" : answer) else {
          return "write one of these words"
        }
        plan.type = type
        return nil
      }
    }
    if departure == nil {
      try ask("Its planned departure, such as 2027-12-31 or 2027-12 [unknown]", &plan) { plan, answer in
        plan.departure = Self.date(answer)
        return nil
      }
      if mandateEnd == nil {
        try ask("The last day of its mandate [unknown]", &plan) { plan, answer in
          plan.mandateEnd = Self.date(answer)
          return nil
        }
      }
    }
  }

  /// Asks until the answer can stand in the plan.
  private func ask(
    _ question: String, _ plan: inout NewPlan, _ take: (inout NewPlan, String) -> String?
  ) throws {
    while true {
      printProblem("\(question): ")
      guard let line = readLine() else { throw CallFault("nothing was made: the answers ended before the questions") }
      var next = plan
      guard let fault = take(&next, line.trimmingCharacters(in: .whitespaces)) ?? next.fault else {
        plan = next
        return
      }
      printProblem("  \(fault)\n")
    }
  }
}

extension MissionType: ExpressibleByArgument {}

/// The clock of the machine, which is asked for the day of a new plan and for nothing else.
private func today() -> Day {
  var (now, parts) = (time(nil), tm())
  localtime_r(&now, &parts)
  return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? Day(number: 0)
}
