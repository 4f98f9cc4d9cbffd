import Diagnostics

/// Subjects that lack the very same, gathered to be told in one line: a plan without any priority lacks one thing, not fifty.
struct Alike {
  private struct Group {
    let lack: Lack
    let first: (name: String, place: Span)
    var count = 1
    /// The others as far as they are named, as the first few or at their places.
    var named: [String] = []
    var notes: [Diagnostic.Note] = []
    var shown: [Evidence] = []

    /// Whether one more would be named.
    func names(at place: Span) -> Bool {
      named.count < mostNamed || notes.count < Self.mostNotes && place != first.place
    }

    mutating func add(_ name: String, at place: Span) {
      let kind = first.name.prefix { $0 != "'" }
      if named.count < mostNamed { named.append(name.hasPrefix(kind) ? String(name.dropFirst(kind.count)) : name) }
      guard notes.count < Self.mostNotes, place != first.place else { return }
      notes.append(.init("\(name) stands here", at: place, tellsTheSame: true))
    }

    private static let mostNotes = 100
  }

  private var groups: [Group] = []
  /// The groups by what their members lack.
  private var places: [String: Int] = [:]
  /// The group to which something came last: most that are gone through lack the same.
  private var last: Int?

  /// Takes an answer that says only what is lacking; says whether it did.
  mutating func take(_ answer: Answer, of name: @autoclosure () -> String, at place: Span) -> Bool {
    switch answer {
    case .missing(let lack) where lack.isGeneral: add(lack, name, place)
    case .partly(let lack, let shown) where lack.isGeneral:
      let name = name()
      let group = add(lack, { name }, place)
      groups[group].shown.append(Evidence("\(name)\(shown.first.map { ": \($0.text)" } ?? "")", at: place))
    default: return false
    }
    return true
  }

  @discardableResult
  private mutating func add(_ lack: Lack, _ name: () -> String, _ place: Span) -> Int {
    let place = lack.span ?? place
    guard let group = group(of: lack) else {
      places[lack.predicate] = groups.count
      last = groups.count
      groups.append(Group(lack: lack, first: (name(), place)))
      return groups.count - 1
    }
    last = group
    groups[group].count += 1
    if groups[group].names(at: place) { groups[group].add(name(), at: place) }
    return group
  }

  private func group(of lack: Lack) -> Int? {
    if let last, groups[last].lack.saysTheSame(as: lack) { return last }
    return places[lack.predicate]
  }

  fileprivate func tell(_ body: (String, Span, Int, [Evidence], [Diagnostic.Note], String?) -> Void) {
    for group in groups {
      let rest = group.count == 1 ? "" : "; the same holds of \(listedShort(group.named, of: group.count - 1))"
      body(
        group.lack.sentence(of: group.first.name) + rest, group.first.place, group.count, group.shown, group.notes,
        group.lack.help)
    }
  }
}

extension Tally {
  mutating func count(_ alike: Alike) {
    alike.tell { message, place, count, shown, notes, help in
      missing(message, at: place, standingFor: count, shows: shown, notes: notes, help: help)
    }
  }
}

/// Facts that nobody knows; those that differ in a name alone are told once: `what 'prisons' costs to run, and the same of
/// 'courts' and 7 more`.
func alike(_ facts: [Reason]) -> [Reason] {
  var groups: [(fact: Reason, others: [String])] = []
  var places: [String: Int] = [:]
  for fact in facts {
    let parts = fact.description.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !(parts[0].isEmpty && parts[2].isEmpty) else {
      groups.append((fact, []))
      continue
    }
    let key = "\(parts[0])'\(parts[2])"
    if let place = places[key] {
      groups[place].others.append(String(parts[1]))
    } else {
      places[key] = groups.count
      groups.append((fact, []))
    }
  }
  return groups.map { fact, others in
    others.isEmpty
      ? fact : .alike(fact, others, in: listedShort(others.map { "'\($0)'" }, of: others.count))
  }
}

/// How many names stand before `and 7 more`.
private let mostNamed = 5

/// `'a', 'b' and 7 more`: the names of so many, or the first of them.
private func listedShort(_ names: [String], of count: Int) -> String {
  guard names.count > 1 else { return names.first ?? "" }
  if count > mostNamed { return "\(names.prefix(mostNamed).joined(separator: ", ")) and \(count - mostNamed) more" }
  return "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
}
