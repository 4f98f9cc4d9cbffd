import Diagnostics
import PlanFormat
import TransitionKit

/// The report or advice since which changes are told: its day alone, or the file itself, which says of which day it is, of which text
/// of the plan it was made and what it asked for.
enum EarlierReport {
  case day(Day)
  case file(String, ProductSeal, isWhole: Bool)

  init(day: String) throws(CallFault) {
    guard let day = Day(day) else {
      throw CallFault("--since takes a day, such as 2019-03-01: \(visible(faultOfDay(day)))")
    }
    self = .day(day)
  }

  /// Whether somebody has changed the file makes no difference to its day and to what its seal keeps, but is said.
  init(file path: String) throws {
    let bytes = try readFile(at: path, named: path, most: InputLimits.productSize)
    guard let (seal, isWhole) = ProductSeal.found(in: bytes) else {
      throw InputFault(
        description:
          "'\(visible(path))' does not say of which day it is: transition did not make it, or another program has saved it since; "
          + "name its day with --since in place of --previous")
    }
    self = .file(path, seal, isWhole: isWhole)
  }

  var seal: ProductSeal? { if case .file(_, let seal, _) = self { seal } else { nil } }

  /// That its text is not what is followed up.
  var note: String? {
    guard case .file(let path, _, isWhole: false) = self else { return nil }
    return
      "'\(path)' was changed after transition wrote it: its day and what it asked for are taken from the marks in its last line, not from its text"
  }

  /// Its day, where something can have changed between it and the day of the report.
  func day(before check: PlanCheck) throws(CallFault) -> Day {
    let day: Day
    let named: String
    switch self {
    case .day(let given): (day, named) = (given, "--since takes a day before the day of the report, and \(given)")
    case .file(let path, let seal, _):
      guard seal.asks != nil || seal.product == TextProduct.report.name else {
        throw CallFault("'\(visible(path))' is no earlier report or advice: it holds the \(seal.product)")
      }
      guard seal.country == nil || check.country == nil || seal.country == check.country else {
        throw CallFault(
          "'\(visible(path))' is the \(seal.product) of another mission, in \(seal.country ?? "") and not in \(check.country ?? "")"
        )
      }
      guard let asOf = seal.asOf else { throw CallFault("'\(visible(path))' names no day") }
      (day, named) = (asOf, "--previous takes a report of a day before that of the new one, and \(asOf)")
    }
    if let asOf = check.asOf, day >= asOf {
      throw CallFault("\(named) is not before \(asOf); a later day is named with --as-of")
    }
    if let beginning = check.missionBeginning, beginning.isSurely(after: day) {
      throw CallFault(
        "\(day) lies before \(beginning), when the plan has the mission begin: there was nothing then to compare with; "
          + "name a day between \(beginning) and the day of the report")
    }
    if check.missionBeginning == nil, let first = check.firstDate, first.isSurely(after: day) {
      throw CallFault(
        "\(day) lies before \(first), the first date of the plan: there was nothing then to compare with; "
          + "name a day between \(first) and the day of the report")
    }
    return day
  }
}
