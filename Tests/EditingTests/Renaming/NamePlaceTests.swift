import Diagnostics
import PlanFormat
import PlanModel
import PlanReading
import Testing
import YAMLSyntax

/// The places of ids, held against every value and key of the plans.
@Suite struct NamePlaceTests {
  /// Each place holds its id and stands alone.
  @Test(arguments: 0..<3) func eachPlaceIsThatOfItsId(plan: Int) {
    let (name, files) = editedPlans[plan]
    let places = readPlan(files).names.all
    for place in places {
      let bytes = files.files[Int(place.span.file)].bytes
      #expect(
        bytes[Int(place.span.start)..<Int(place.span.end)].elementsEqual(place.id.utf8), "\(name): \(place.id)")
    }
    for (one, next) in zip(places, places.dropFirst()) {
      #expect(
        one.span.file < next.span.file || one.span.end <= next.span.start || one.span == next.span, "\(name): \(one)")
    }
  }

  /// A value or a key that is the id of an entry and nothing else is among the places, unless the format has no id there.
  @Test(arguments: 0..<3) func everyIdIsAmongThePlaces(plan: Int) {
    let (name, files) = editedPlans[plan]
    let reading = readPlan(files)
    let names = reading.names
    let ids = Set(names.all.filter(\.isDeclaration).map(\.id)).filter { $0.contains("-") }
    var missing: [String] = []
    for root in reading.roots.values {
      root.forEachScalar { node in
        guard ids.contains(node.text), !isWord(node, in: root),
          names.place(at: node.span.start + 1, inFile: node.span.file) == nil
        else {
          return
        }
        missing.append("\(node.text) at \(files.place(of: node.span))")
      }
    }
    #expect(missing.isEmpty, "\(name): \(missing.sorted().joined(separator: "\n"))")
  }
}

/// Whether the format has words of its own at a place, which may be the same as an id.
private func isWord(_ node: YAMLNode, in root: YAMLNode) -> Bool {
  guard let step = formSteps(to: node.span.start + 1, in: root, of: Plan.form).last else { return false }
  if let key = step.key, key.span == node.span {
    if case .byWord = step.around { return true }
    return false
  }
  return switch step.form {
  case .choice, .list(.choice), .title, .text: true
  default: false
  }
}

extension YAMLNode {
  fileprivate func forEachScalar(_ body: (YAMLNode) -> Void) {
    if kind == .scalar { body(self) }
    for (key, value) in pairs {
      body(key)
      value.forEachScalar(body)
    }
    for item in items { item.forEachScalar(body) }
  }
}
