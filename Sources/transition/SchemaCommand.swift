import ArgumentParser
import Diagnostics
import TransitionKit

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "JSON Schema of the plan format, for editors.")

  func run() throws {
    try printResult(planSchema())
  }
}
