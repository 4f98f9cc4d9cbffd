import PlanFormat

/// The circles in which entries of a section are part of one another, each once: every member is part of the next one,
/// and the last one of the first. A circle begins with the member that is written first.
@inlinable
public func circles<Entry: NamedEntry>(
  in section: Keyed<Entry>, through parent: (Entry) -> Reference<Entry>?
) -> [[Entry]] {
  let parents = section.entries.map { entry in parent(entry).flatMap { section.position(of: $0.symbol) } }
  /// The walk on which each entry was first met, or 0.
  var walks = Array(repeating: 0, count: parents.count)
  var circles: [[Entry]] = []
  for start in parents.indices where walks[start] == 0 {
    var next: Int? = start
    while let position = next, walks[position] == 0 {
      walks[position] = start + 1
      next = parents[position]
    }
    guard let closing = next, walks[closing] == start + 1 else { continue }
    var members = [closing]
    while let last = members.last, let up = parents[last], up != closing { members.append(up) }
    let first = members.indices.min { members[$0] < members[$1] } ?? 0
    circles.append((members[first...] + members[..<first]).map { section.entries[$0] })
  }
  return circles
}
