import PlanFormat
import PlanModel

/// The events of one date, each once, the one that says most first. A large plan has thousands on one day, so each is looked up
/// and not compared with all others.
struct OneOfEach {
  private var kept: [Development?] = []
  /// By the entries that they happened to, and by those to which they happened as well.
  private var byEntry: [Target: [Int]] = [:]
  private var byCovered: [Target: [Int]] = [:]
  /// What updates tell, by its words.
  private var byWords: [Text?: Int] = [:]
  private var mandates: [Int] = []

  var events: [Development] { kept.compactMap(\.self) }

  init(_ events: [Development]) {
    // An update says in words what another place says by a date; the heavier event gives the name.
    let ranked = events.enumerated().sorted { left, right in
      let (isTold, otherIsTold) = (left.element.event == .told, right.element.event == .told)
      if isTold != otherIsTold { return otherIsTold }
      return (-left.element.weight, left.offset) < (-right.element.weight, right.offset)
    }
    for (_, event) in ranked { add(event) }
  }

  private mutating func add(_ event: Development) {
    let same = places(of: event)
    guard let first = same.first, var development = kept[first] else {
      keep(event)
      return
    }
    development.take(in: event)
    if event.event == .told {
      // One update on several things to which the same happened.
      for index in same.dropFirst().reversed() where kept[index]?.event == development.event {
        guard let other = kept[index] else { continue }
        development.subjects += other.subjects
        development.take(in: other)
        kept[index] = nil
      }
    }
    kept[first] = development
    for target in development.covers where byCovered[target]?.last != first {
      byCovered[target, default: []].append(first)
    }
  }

  private mutating func keep(_ event: Development) {
    let index = kept.count
    kept.append(event)
    if let own = event.own { byEntry[own, default: []].append(index) }
    for target in event.covers { byCovered[target, default: []].append(index) }
    if event.event == .told { byWords[event.texts.first?.text.value] = index }
    if event.event == .mandate { mandates.append(index) }
  }

  /// Where the same is told already, in order.
  private func places(of event: Development) -> [Int] {
    var found: Set<Int> = []
    if event.event == .told {
      if let index = byWords[event.texts.first?.text.value] { found.insert(index) }
      for target in event.about { found.formUnion(byEntry[target] ?? []) }
    } else {
      if let own = event.own { found.formUnion((byEntry[own] ?? []) + (byCovered[own] ?? [])) }
      if event.isOnMandate { found.formUnion(mandates) }
    }
    return found.filter { kept[$0] != nil }.sorted()
  }
}

extension Development {
  /// Whether it is the adoption of a mandate told in another place.
  fileprivate var isOnMandate: Bool {
    switch event {
    case .calendar(.mandate), .calendar(.councilReview), .calendar(.councilMeeting): true
    case .decision: isAboutMandate
    default: false
    }
  }

  /// Adds what another place tells of the same event.
  fileprivate mutating func take(in other: Development) {
    for text in other.texts where !texts.contains(where: { $0.text.value == text.text.value }) { texts.append(text) }
    // What an update says carries its own source.
    if other.event != .told { places += other.places }
    if to.isEmpty { to = other.to }
    weight = max(weight, other.weight)
    covers.formUnion(other.covers)
    if let own = other.own { covers.insert(own) }
  }
}
