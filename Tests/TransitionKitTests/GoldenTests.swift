import Diagnostics
import Testing
import TransitionKit

/// Every plan in `Plans`, in every product and format: what readers get, kept under review.
@Suite struct GoldenTests {
  @Test(arguments: planNames) func check(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    try expectGolden(checkText(check), at: golden(name, "check.txt"))
    try expectGolden(checkJSON([check]).text(indented: true) + "\n", at: golden(name, "check.json"))
  }

  @Test(arguments: planNames) func schedule(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    try expectGolden(ScheduleView(check).text, at: golden(name, "schedule.txt"))
    try expectGolden(ScheduleView(check).json.text(indented: true) + "\n", at: golden(name, "schedule.json"))
    try expectGolden(ScheduleView(check).csv, at: golden(name, "schedule.csv"))
    try expectGolden(ScheduleView(check).criticalText, at: golden(name, "schedule-critical.txt"))
  }

  @Test(arguments: planNames) func handovers(_ name: String) throws {
    let view = HandoversView(checkPlan(try planFiles(name)))
    try expectGolden(view.text, at: golden(name, "handovers.txt"))
    try expectGolden(view.json.text(indented: true) + "\n", at: golden(name, "handovers.json"))
    try expectGolden(view.csv, at: golden(name, "handovers.csv"))
  }

  @Test(arguments: planNames) func funding(_ name: String) throws {
    let view = FundingView(checkPlan(try planFiles(name)))
    try expectGolden(view.text, at: golden(name, "funding.txt"))
    try expectGolden(view.json.text(indented: true), at: golden(name, "funding.json"))
    try expectGolden(view.csv, at: golden(name, "funding.csv"))
  }

  @Test(arguments: planNames) func coverage(_ name: String) throws {
    let view = CoverageView(checkPlan(try planFiles(name)))
    try expectGolden(view.text, at: golden(name, "coverage.txt"))
    try expectGolden(view.json.text(indented: true) + "\n", at: golden(name, "coverage.json"))
    try expectGolden(view.csv, at: golden(name, "coverage.csv"))
  }

  @Test(arguments: planNames) func timeline(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    for format in [ProductFormat.html, .svg] {
      try expectGolden(
        TransitionKit.timeline(check, as: format).text, at: golden(name, "timeline.\(format.name)"))
    }
  }

  @Test(arguments: planNames) func textProducts(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    for product in TextProduct.all {
      for format in [ProductFormat.html, .md] {
        let made = try makeProduct(product, of: check, as: format)
        try expectGolden(made.text, at: golden(name, "\(product.name).\(format.name)"))
      }
    }
  }

  /// A plan that is kept with the program can be read, and does not contradict itself.
  @Test(arguments: planNames) func hasNoError(_ name: String) throws {
    #expect(checkPlan(try planFiles(name)).errors.map(\.message) == [])
  }

  private func golden(_ plan: String, _ file: String) -> String { "Tests/TransitionKitTests/Golden/\(plan)/\(file)" }
}
