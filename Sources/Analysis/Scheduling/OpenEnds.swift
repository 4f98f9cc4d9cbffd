/// Ends of something without a length of which the plan does not say when they come: what waits for one of them cannot come
/// before the day that is computed for it, and may come at any time after.
struct OpenEnds: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let start = Self(rawValue: 1)
  static let finish = Self(rawValue: 2)
}

extension OpenEnds {
  init(start: Bool, finish: Bool) {
    self = []
    if start { insert(.start) }
    if finish { insert(.finish) }
  }
}
