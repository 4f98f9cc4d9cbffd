import PlanFormat
import YAMLSyntax

extension PlanDraft {
  /// Lets the place at a path say something: what is there is changed, what is not there is added, with what has to stand around
  /// it. What it says already is left as it is written.
  ///
  /// A value with sources of its own, `{ is: …, source: … }`, keeps them if another value takes its place, unless `keepsSources` is
  /// false. What is new goes where its section stands, or into the named file.
  public mutating func set(
    _ path: PlanPath, to value: WrittenValue, inFile name: String? = nil, keepsSources: Bool = true
  ) throws(EditFault) {
    let places = places(of: path)
    guard let place = places.first, let said = self.value(at: path) else {
      return try add(path, value, inFile: name)
    }
    guard !said.saysTheSame(as: value) || place.node.isNull || !value.isMeantAs(place.node) else { return }
    switch (said, value) {
    case _ where place.node.isAlias: try replace(place, with: value, path)
    case (.mapping(let old), .mapping(let new)) where !new.isEmpty && !new.allSatisfy({ said[$0.key] == nil }):
      for pair in new { try set(path.appending(pair.key), to: pair.value, keepsSources: keepsSources) }
      for pair in old where value[pair.key] == nil { try remove(path.appending(pair.key)) }
    case (.list(let old), .list(let new)) where !old.isEmpty && !new.isEmpty:
      try set(path, from: old, to: new, keepsSources: keepsSources)
    case (.mapping, .text(let text)) where keepsSources && text != "unknown" && said["is"] != nil:
      try set(path.appending("is"), to: value)
    case (.mapping(let old), .text(let text))
    where keepsSources && text != "unknown" && old.contains(where: { Self.absences.contains($0.key) }):
      let others = old.filter { !Self.absences.contains($0.key) }
      try replace(place, with: others.isEmpty ? value : .mapping([.init("is", value)] + others), path)
    default: try replace(place, with: value, path)
    }
  }

  private static let absences = ["unknown", "pending", "not-applicable"]

  /// Items that stay keep their text; those between them are changed, taken out and put in.
  private mutating func set(
    _ path: PlanPath, from old: [WrittenValue], to new: [WrittenValue], keepsSources: Bool
  ) throws(EditFault) {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old, by: { $0.saysTheSame(as: $1) }) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): added.insert(place)
      }
    }
    let kept = zip(
      old.indices.filter { !removed.contains($0) } + [old.count],
      new.indices.filter { !added.contains($0) } + [new.count])
    let gaps = zip(zip([-1] + kept.map(\.0), [-1] + kept.map(\.1)), kept)
    // From the end, so that the numbers before stay what they are.
    for (before, after) in gaps.reversed() {
      let (others, news) = (before.0 + 1..<after.0, before.1 + 1..<after.1)
      let shared = min(others.count, news.count)
      for number in news.dropFirst(shared).reversed() { try insert(new[number], into: path, at: others.upperBound) }
      for number in others.dropFirst(shared).reversed() { try remove(path.appending(item: number)) }
      for (number, value) in zip(others, news).reversed() {
        try set(path.appending(item: number), to: new[value], keepsSources: keepsSources)
      }
    }
  }

  /// Puts an item into a list, at the end where no number is given; a list that is not there is begun.
  public mutating func insert(
    _ value: WrittenValue, into path: PlanPath, at number: Int? = nil, inFile name: String? = nil
  ) throws(EditFault) {
    let lists = places(of: path).filter { $0.node.kind == .sequence }
    guard var place = lists.last else { return try set(path, to: .list([value]), inFile: name) }
    var local = place.node.childNodes.count
    if var rest = number {
      for list in lists where rest >= 0 {
        let count = list.node.childNodes.count
        if rest <= count { (place, local, rest) = (list, rest, -1) } else { rest -= count }
      }
      guard rest < 0 else { throw .notThere("\(path.appending(item: number ?? 0))") }
    }
    try add(value, as: nil, to: place, at: local, path)
  }

  /// Adds what is not there below the nearest place that is.
  private mutating func add(_ path: PlanPath, _ value: WrittenValue, inFile name: String?) throws(EditFault) {
    for count in (0..<path.steps.count).reversed() {
      var (value, rest) = (value, path.steps[count...])
      let step = rest.removeFirst()
      for step in rest.reversed() {
        switch step {
        case .key(let key): value = .mapping([.init(key, value)])
        case .item(0): value = .list([value])
        case .item: throw .notThere("\(path)")
        }
      }
      guard let place = places(of: path.prefix(count), inFile: name).last else { continue }
      switch (place.node.kind, step) {
      case (_, .key) where count == 0 && name == nil:
        guard let first = mainFile, let root = root(of: first) else { return try begin(path, value, step, inFile: nil) }
        let main = FoundPlace(file: first, root: root, form: place.form ?? .text)
        return try addField(step, value, to: main, path)
      case (.mapping, .key): return try addField(step, value, to: place, path)
      case (.sequence, .item(let number)) where number == place.node.childNodes.count:
        return try add(value, as: nil, to: place, at: number, path)
      case (.scalar, .key(let key)):
        let pair = WrittenValue.Pair(key, value)
        return try replace(place, with: .mapping((place.key(ofText: key).map { [$0] } ?? []) + [pair]), path)
      case (.scalar, .item(0)) where place.node.isNull: return try replace(place, with: .list([value]), path)
      default: throw .notThere("\(path)")
      }
    }
    var (value, rest) = (value, path.steps[...])
    guard let step = rest.popFirst() else { throw .notThere("\(path)") }
    for case .key(let key) in rest.reversed() { value = .mapping([.init(key, value)]) }
    try begin(path, value, step, inFile: name)
  }
}

extension WrittenValue {
  /// Whether a node that has the same text is meant in the same way: `'unknown'` in quotes is a text, and no absence.
  fileprivate func isMeantAs(_ node: YAMLNode) -> Bool { self != .unknown || node.isPlain }
}

extension FoundPlace {
  /// The field that a text is which stands in place of an entry or of a value with more to it.
  fileprivate func key(ofText key: String) -> WrittenValue.Pair? {
    guard !node.isNull else { return nil }
    if case .entry(let type) = form, let shorthand = type.describe().shorthand {
      return .init(shorthand.key, .text(node.text))
    }
    return .init("is", .text(node.text))
  }
}
