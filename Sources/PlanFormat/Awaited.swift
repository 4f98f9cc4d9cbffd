import Diagnostics
import YAMLSyntax

/// Something of which a plan says that it will be known by a date: `{ pending: 2027-06-30 }`.
public struct Awaited: Sendable {
  public let until: PlanDate
  /// Where the date stands.
  public let span: Span
  /// The innermost entry with an id that it is a part of.
  let entry: Target?
  /// The hash of the field's key.
  let key: UInt64
}

extension Reader {
  mutating func await(until date: PlanDate, at span: Span) {
    awaited.append(Awaited(until: date, span: span, entry: place.entry, key: keyHash))
  }

  /// Forgets what was awaited of the fields that a change of an entry gives anew, or of parts of them.
  mutating func forgetAwaited(of target: Target?, changedBy change: Change) {
    guard !awaited.isEmpty else { return }
    let keys = change.settings.flatMap { setting in
      [setting.key] + (setting.value.kind == .mapping ? setting.value.pairs.map(\.key.text) : [])
    }
    let hashes = Set(keys.map { PlanFormat.hash(of: $0) })
    awaited.removeAll { $0.entry == target && hashes.contains($0.key) }
  }
}
