import Diagnostics
import Editing

/// What the answers to an editor are made with: the plan, and where its files are to the editor.
struct Answers {
  let plan: OpenPlan
  /// The address of each file of the plan, and the version of those that are open.
  let addresses: [(address: String, version: Int?)]
  let client: Client

  /// The stretch in lines and columns, of a file in which the last place was near.
  func range(_ span: Span, _ positions: inout [Int32: Positions]) -> JSON {
    positions[span.file, default: newPositions(inFile: span.file)].json(span)
  }

  func newPositions(inFile file: Int32) -> Positions { Positions(in: plan.now.files[Int(file)], client.encoding) }

  func ranges(_ spans: [Span]) -> [JSON] {
    var positions: [Int32: Positions] = [:]
    return spans.map { range($0, &positions) }
  }

  func range(_ span: Span) -> JSON {
    var positions = newPositions(inFile: span.file)
    return positions.json(span)
  }

  func locations(_ spans: [Span]) -> JSON {
    .array(
      zip(spans, ranges(spans)).map { span, range in
        .object([("uri", .string(addresses[Int(span.file)].address)), ("range", range)])
      })
  }

  /// Changes of one file, as of formatting.
  func textEdits(_ replacements: [Replacement]) -> JSON {
    .array(
      zip(replacements, ranges(replacements.map(\.span))).map { replacement, range in
        .object([("range", range), ("newText", .string(replacement.text))])
      })
  }

  /// A change of several files; of those that are open only in the version that it was made of, where the editor can tell.
  func workspaceEdit(_ edit: PlanEdit) -> JSON {
    let files = Dictionary(grouping: edit.replacements, by: \.span.file).sorted { $0.key < $1.key }
    guard client.takesVersionedChanges else {
      return .object([
        ("changes", .object(files.map { (addresses[Int($0.key)].address, textEdits($0.value)) }))
      ])
    }
    let changes = files.map { file, replacements in
      JSON.object([
        (
          "textDocument",
          .object([
            ("uri", .string(addresses[Int(file)].address)),
            ("version", addresses[Int(file)].version.map(JSON.integer) ?? .null),
          ])
        ),
        ("edits", textEdits(replacements)),
      ])
    }
    return .object([("documentChanges", .array(changes))])
  }
}
