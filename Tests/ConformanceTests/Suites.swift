import Foundation
import Testing

/// The folder of the public test suites, which are not part of this project: `TRANSITION_SUITES`.
let suites = ProcessInfo.processInfo.environment["TRANSITION_SUITES"].map { URL(fileURLWithPath: $0) }

/// A test with this trait is skipped where the suites aren't.
extension Trait where Self == ConditionTrait {
  static var needsSuites: Self { .enabled(if: suites != nil, "TRANSITION_SUITES doesn't name the suites' folder") }
}
