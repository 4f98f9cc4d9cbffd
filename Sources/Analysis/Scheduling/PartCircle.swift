import Diagnostics
import PlanFormat
import PlanModel

extension ConflictStatement {
  /// Entries that are parts of one another, or follow one another, in a circle: what each does, `is a part of`, and where it
  /// says so.
  public init?<Entry: NamedEntry>(circle: [Entry], _ relation: String, _ place: (Entry) -> Span) {
    guard let first = circle.first else { return nil }
    let noun = Entry.section.noun
    guard circle.count > 1 else {
      self.init(
        message: "the \(noun) '\(first.id)' \(relation) itself", span: place(first), notes: [],
        help: "name another \(noun), or none")
      return
    }
    let others = circle.dropFirst()
    let chain = others.prefix(6).map { "'\($0.id)'" } + (others.count > 6 ? ["\(others.count - 6) more"] : [])
    let links = (chain + ["'\(first.id)'"]).joined(separator: ", which \(relation) ")
    self.init(
      message: "the \(noun) '\(first.id)' \(relation) \(links)", span: place(first),
      notes: zip(others, others.dropFirst() + [first]).prefix(6).map { entry, next in
        Diagnostic.Note("'\(entry.id)' \(relation) '\(next.id)' here", at: place(entry))
      },
      help: "leave out one of these links")
  }
}

extension PlanSchedule {
  /// Tasks and handovers that are parts of one another in a circle.
  var partCircles: [ScheduleConflict] {
    let tasks = Analysis.circles(in: plan.tasks) { $0.within.value }
    let handovers = Analysis.circles(in: plan.handovers) { $0.within.value }
    return tasks.compactMap { conflict(circle: $0, ScheduledItem.Kind.task, \.within, plan.tasks) }
      + handovers.compactMap { conflict(circle: $0, ScheduledItem.Kind.handover, \.within, plan.handovers) }
  }

  private func conflict<Entry: NamedEntry>(
    circle: [Entry], _ kind: (Int) -> ScheduledItem.Kind, _ within: (Entry) -> Fact<Reference<Entry>>,
    _ section: Keyed<Entry>
  ) -> ScheduleConflict? {
    guard let statement = ConflictStatement(circle: circle, "is a part of", { within($0).span }),
      let position = circle.first.flatMap({ section.position(of: $0.header.symbol) }), let item = item(kind(position))
    else { return nil }
    return .parts(item, statement)
  }
}
