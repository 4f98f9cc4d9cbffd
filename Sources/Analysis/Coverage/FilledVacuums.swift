import PlanFormat
import PlanModel

/// Where a task has several handovers, nobody holds along one of them what somebody holds along another one.
func fillVacuums(
  of handovers: [Int], in strands: inout [Strand], _ ofHandovers: [Int: Range<Int>], _ links: HandoverLinks,
  _ plan: Plan
) {
  guard handovers.count > 1 else { return }
  var filled: [(position: Int, strand: Strand)] = []
  for handover in handovers {
    for position in ofHandovers[handover] ?? 0..<0 where strands[position].holds.contains(where: { $0.cause != nil }) {
      let strand = strands[position]
      let others = links.beside(plan.handovers[handover]).flatMap { ofHandovers[$0].map(Array.init) ?? [] }
        .map { strands[$0] }.filter { links.covers($0.areas, strand.areas) }
      guard !others.isEmpty else { continue }
      let holds = strand.holds.flatMap { hold in hold.cause == nil ? [hold] : hold.filled(by: others.map(\.holds)) }
      filled.append((position, strand.holding(holds)))
    }
  }
  for entry in filled { strands[entry.position] = entry.strand }
}

extension Hold {
  /// The stretches of a time in which nobody holds something, each with those who hold it meanwhile by another way.
  fileprivate func filled(by others: [[Hold]]) -> [Hold] {
    let held = others.joined().filter { hold in
      !hold.parties.isEmpty && hold.start.latest < end.latest && hold.end.latest > start.latest
    }
    guard !held.isEmpty else { return [self] }
    let inner = held.flatMap { [$0.start, $0.end] }.filter { $0.latest > start.latest && $0.latest < end.latest }
    var edges = [start]
    for edge in inner.sorted(by: { $0.latest < $1.latest }) + [end]
    where edge.latest > (edges.last?.latest ?? .distantPast) {
      edges.append(edge)
    }
    return zip(edges, edges.dropFirst()).map { from, to in
      let parties = held.filter { $0.start.latest <= from.latest && to.latest <= $0.end.latest }.flatMap(\.parties)
        .uniqued
      return Hold(kind: parties.isEmpty ? kind : .receives(parties), start: from, end: to)
    }
  }
}

extension Strand {
  fileprivate func holding(_ holds: [Hold]) -> Strand {
    Strand(subject, function: function, in: areas, isPart: isPart, count: count, holds)
  }
}
