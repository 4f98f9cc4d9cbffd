import PlanFormat

// What several handovers share is written once, in one that they are `within`. Here, after reading, each part gets what
// it does not say itself; nothing behind reading knows that it was written elsewhere.

extension Plan {
  /// Gives each part of a handover what the whole says and the part does not. A whole is not itself handed over, only its
  /// parts are: it is taken out of the handovers, and kept in ``wholeHandovers``. Handovers in a circle, of which checking
  /// tells, stay as they are written.
  public mutating func resolveHandoverParts() {
    let all = handovers
    let wholes = all.entries.map { $0.within.value.flatMap { all.position(of: $0.symbol) } }
    guard wholes.contains(where: { $0 != nil }) else { return }
    var isWhole = Array(repeating: false, count: wholes.count)
    var isInCircle = isWhole
    /// The walk on which each handover was first met, or 0.
    var walks = isWhole.map { _ in 0 }
    for start in wholes.indices where walks[start] == 0 {
      var path: [Int] = []
      var next: Int? = start
      while let position = next, walks[position] == 0 {
        walks[position] = start + 1
        path.append(position)
        next = wholes[position]
      }
      // Those from which the walk came back to itself are in a circle.
      let circle = next.flatMap { closing in walks[closing] == start + 1 ? path.firstIndex(of: closing) : nil }
      for position in path[..<(circle ?? path.endIndex)].reversed() {
        guard let whole = wholes[position] else { continue }
        all[position].take(from: all[whole])
        isWhole[whole] = true
      }
      for position in path[(circle ?? path.endIndex)...] { isInCircle[position] = true }
    }
    wholeHandovers = all.keeping { isWhole[$0] && !isInCircle[$0] }
    handovers = all.keeping { !isWhole[$0] || isInCircle[$0] }
  }
}

extension Handover {
  /// Takes what the whole says and this part does not. What goes with it and what it costs is each part's own; what happened
  /// to the whole happened to each part of which nothing is said.
  fileprivate func take(from whole: Handover) {
    if !status.isWritten, !transferred.isWritten, !accepted.isWritten, !returned.isWritten {
      (status, transferred) = (whole.status, whole.transferred)
      (accepted, returned) = (whole.accepted, whole.returned)
      header.takeChange(of: "status", from: whole.header)
    }
    if !title.isWritten { title = whole.title }
    if !task.isWritten { task = whole.task }
    if !sites.isWritten { sites = whole.sites }
    if !from.isWritten { from = whole.from }
    if !to.isWritten { to = whole.to }
    if !window.isWritten { window = whole.window }
    if !after.isWritten { after = whole.after }
    if !constraints.isWritten { constraints = whole.constraints }
    if !areas.isWritten { areas = whole.areas }
    if !condition.isWritten { condition = whole.condition }
    if !instrument.isWritten { instrument = whole.instrument }
    if !capacity.isWritten { capacity = whole.capacity }
    if !actions.isWritten { actions = whole.actions }
    if !jointWork.isWritten { jointWork = whole.jointWork }
    if !protectedData.isWritten { protectedData = whole.protectedData }
    if !frameworks.isWritten { frameworks = whole.frameworks }
    if !outcomes.isWritten { outcomes = whole.outcomes }
    if !dueDiligence.isWritten { dueDiligence = whole.dueDiligence }
    if !supported.isWritten { supported = whole.supported }
    if !suitability.isWritten { suitability = whole.suitability }
    if !reportsPublicly.isWritten { reportsPublicly = whole.reportsPublicly }
    if !needsNoPower.isWritten { needsNoPower = whole.needsNoPower }
    if header.sources.isEmpty { header.takeSources(of: whole.header) }
  }
}
