/// How a call of the program ends, the same for every command. What weighs more wins: what could not be read before what was
/// found.
public enum ExitStatus: Int32, CaseIterable, Error {
  case done = 0
  case findings = 1
  case call = 2
  case inputOrOutput = 3

  public var meaning: String {
    switch self {
    case .done: "done"
    case .findings:
      """
      done, with findings: of `check` those at or above `--fail-on` (`gap` if not given), of the others errors in the plan, of \
      `schedule` also dates that contradict each other
      """
    case .call: "the call is wrong, or nothing of what was asked could be judged"
    case .inputOrOutput: "an input could not be read, whatever it was for, or an output could not be written"
    }
  }

  /// All of them in a sentence.
  public static let sentence =
    allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + "."
}
