import Diagnostics
import TransitionKit

/// What the commands say of a plan, part by part: who reads a field is seen by whose words change without it.
struct Readings {
  private let parts: [(reader: String, words: String)]
  /// What is wrong with the plan's form.
  let problems: [String]

  init(_ text: String) throws {
    let files = oneFile(text)
    let check = checkPlan(files)
    let schedule = ScheduleView(check)
    problems = check.problems.map { "\($0.id) \(files.place(of: $0.span)) \($0.message)" }
    var parts = [("problems", problems.joined(separator: "\n"))] + requirements(of: check)
    parts.append(("check", checkText(check)))
    parts.append(("schedule", schedule.text + schedule.json.text(indented: false) + schedule.csv))
    for product in TextProduct.allCases {
      let made = try makeProduct(product, of: check, as: .md)
      parts.append((product.rawValue, made.text.split(separator: "\n").filter { !isOfDigest($0) }.joined(separator: "\n")))
    }
    parts.append(("timeline", timeline(check, as: .svg)))
    self.parts = parts
  }

  /// Those who say something else of another plan. The text of the check repeats what requirements and problems say, so
  /// it is named only where nothing else in it is.
  func readers(without other: Readings) -> [String] {
    let changed = zip(parts, other.parts).filter { $0.words != $1.words }.map(\.0.reader)
    return changed.count > 1 && !["schedule", "report", "brief", "timeline"].contains(changed[0])
      ? changed.filter { $0 != "check" } : changed
  }
}

/// What each requirement says, by its id.
private func requirements(of check: PlanCheck) -> [(String, String)] {
  guard case .array(let plans)? = checkJSON([check])["plans"], let plan = plans.first,
    case .array(let results)? = plan["requirements"]
  else { return [] }
  return results.map { result in
    guard case .string(let id)? = result["id"] else { return ("", "") }
    return (id, result.text(indented: false))
  }
}

private func isOfDigest(_ line: Substring) -> Bool { line.contains("Digest of the plan") }

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }
}
