import Diagnostics

/// Subjects that lack the very same, gathered to be told in one line: a plan without any priority lacks one thing, not fifty.
struct Alike {
  private struct Group {
    let lack: Lack
    var members: [(name: String, place: Span)] = []
    var shown: [Evidence] = []
  }

  private var groups: [Group] = []
  /// The groups by what their members lack.
  private var places: [String: Int] = [:]

  /// Takes an answer that says only what is lacking; says whether it did.
  mutating func take(_ answer: Answer, of name: String, at place: Span) -> Bool {
    switch answer {
    case .missing(let lack) where lack.isGeneral: add(lack, name, place, nil)
    case .partly(let lack, let shown) where lack.isGeneral:
      add(lack, name, place, Evidence("\(name)\(shown.first.map { ": \($0.text)" } ?? "")", at: place))
    default: return false
    }
    return true
  }

  private mutating func add(_ lack: Lack, _ name: String, _ place: Span, _ shown: Evidence?) {
    let key = lack.sentence(of: "")
    let group = places[key] ?? groups.count
    if group == groups.count {
      places[key] = group
      groups.append(Group(lack: lack))
    }
    groups[group].members.append((name, lack.span ?? place))
    if let shown { groups[group].shown.append(shown) }
  }

  fileprivate func tell(_ body: (String, Span, Int, [Evidence], [Diagnostic.Note], String?) -> Void) {
    for group in groups {
      guard let first = group.members.first else { continue }
      let others = group.members.dropFirst()
      let kind = first.name.prefix { $0 != "'" }
      let names = others.map { $0.name.hasPrefix(kind) ? String($0.name.dropFirst(kind.count)) : $0.name }
      let rest = names.isEmpty ? "" : "; the same holds of \(listedShort(names))"
      body(
        group.lack.sentence(of: first.name) + rest, first.place, group.members.count, group.shown,
        others.filter { $0.place != first.place }.prefix(100).map {
          .init("\($0.name) stands here", at: $0.place, tellsTheSame: true)
        }, group.lack.help)
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
func alike(_ facts: [String]) -> [String] {
  var groups: [(fact: String, others: [String])] = []
  var places: [String: Int] = [:]
  for fact in facts {
    let parts = fact.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !(parts[0].isEmpty && parts[2].isEmpty) else {
      groups.append((fact, []))
      continue
    }
    let key = "\(parts[0])'\(parts[2])"
    if let place = places[key] {
      groups[place].others.append("'\(parts[1])'")
    } else {
      places[key] = groups.count
      groups.append((fact, []))
    }
  }
  return groups.map { $0.others.isEmpty ? $0.fact : "\($0.fact), and the same of \(listedShort($0.others))" }
}

/// `'a', 'b' and 7 more`.
private func listedShort(_ names: [String]) -> String {
  let most = 5
  guard names.count > 1 else { return names.first ?? "" }
  if names.count > most { return "\(names.prefix(most).joined(separator: ", ")) and \(names.count - most) more" }
  return "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
}
