import Diagnostics
import Requirements

/// How far a plan shows each element of the definition of transition, as text: the result, the requirements that
/// decide it, and the lines of the plan that show it.
func conformityText(_ elements: [ElementResult], in files: SourceFiles) -> String {
  var text = "Conformity with the definition of transition in S/RES/2594 (2021), fifth preambular paragraph\n\n"
  var table = TextTable()
  for result in elements {
    table.add([result.element.rawValue, result.outcome.words, result.meaning])
    table.add(["", "", "rests on: " + result.core.map(coreText).joined(separator: ", ")])
    if let places = placesText(result.evidence.map(\.span), in: files) { table.add(["", "", "shown at: " + places]) }
    if !result.contradictions.isEmpty {
      table.add(["", "", "held back by: " + result.contradictions.map(\.requirement.id).joined(separator: ", ")])
    }
    if !result.supporting.isEmpty {
      table.add(["", "", "also open: " + result.supporting.map(\.requirement.id).joined(separator: ", ")])
    }
  }
  text += table.text
  return text + "\n\(elements.statement)\n"
}

private func coreText(_ core: ElementResult.Core) -> String {
  "\(core.requirement.id)\(core.part.map { " (\($0))" } ?? "") \(core.outcome.shortWords)"
}

/// The first few places, each once, in the order of the plan.
private func placesText(_ spans: [Span], in files: SourceFiles) -> String? {
  var places: [String] = []
  for span in Set(spans).sorted() {
    let place = files[span].map { "\($0.name):\($0.position(of: span.start).line)" } ?? ""
    if places.last != place { places.append(place) }
  }
  guard !places.isEmpty else { return nil }
  let most = 6
  let rest = places.count - most
  return places.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}

extension ElementResult.Outcome {
  var words: String {
    switch self {
    case .evidenced: "evidenced"
    case .partlyEvidenced: "partly evidenced"
    case .partlyEvidencedWaived(let by, let until): "partly evidenced, waived by \(by) until \(until)"
    case .notEvidenced: "not evidenced"
    case .notApplicable: "not applicable"
    case .cannotTell: "cannot tell"
    }
  }

  /// Why, where the result alone does not say it.
  var reason: String? {
    switch self {
    case .notApplicable(let reason): reason.description
    case .cannotTell(let missing): missing.description
    case .evidenced, .partlyEvidenced, .partlyEvidencedWaived, .notEvidenced: nil
    }
  }
}

/// The same as JSON.
func conformityJSON(_ elements: [ElementResult], in files: SourceFiles) -> JSON {
  .object([
    ("statement", .string(elements.statement)),
    (
      "elements",
      .array(
        elements.map { result in
          .object([
            ("id", .string(result.element.rawValue)), ("meaning", .string(result.meaning)),
            ("outcome", .string(result.outcome.words)), ("reason", result.outcome.reason.map(JSON.string) ?? .null),
            ("core", .array(result.core.map(json))),
            ("evidence", .array(of: Set(result.evidence.map(\.span)).sorted()) { .string(files.place(of: $0)) }),
            ("supporting", .array(result.supporting.map { .string($0.requirement.id) })),
            ("contradictions", .array(result.contradictions.map { .string($0.requirement.id) })),
          ])
        })
    ),
  ])
}

private func json(_ core: ElementResult.Core) -> JSON {
  .object([
    ("id", .string(core.requirement.id)), ("part", core.part.map(JSON.string) ?? .null),
    ("outcome", .string(core.outcome.name)), ("detail", .string(core.outcome.words)),
  ])
}
