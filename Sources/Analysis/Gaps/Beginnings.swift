import PlanFormat

/// When what one sentence counts begins: of several gaps, each with how many things it is about. A sentence gives one day alone
/// where it is that of all.
public struct Beginnings: Sendable {
  private var members: [(from: Edge?, count: Int)]

  public init(_ gaps: [Gap] = []) { members = gaps.map { ($0.from, $0.size.count) } }

  public static func + (left: Self, right: Self) -> Self {
    var joined = left
    joined.members += right.members
    return joined
  }

  /// Those that have a day.
  private var dated: [(from: Edge, count: Int)] {
    members.compactMap { member in
      member.from.flatMap { from in from.date == nil ? nil : (from, member.count) }
    }
  }

  /// The first of them that has a day.
  public var first: Edge? { dated.map(\.from).min { $0.latest < $1.latest } }

  /// How many begin with the first.
  public var countAtFirst: Int {
    guard let first else { return 0 }
    return dated.reduce(0) { $1.from.latest == first.latest ? $0 + $1.count : $0 }
  }

  /// The last of them; nothing where one has no day, since nobody knows which is the last.
  public var last: Edge? {
    dated.count == members.count ? dated.map(\.from).max { $0.latest < $1.latest } : nil
  }

  /// Whether all begin on one day, or none has one.
  public var isOne: Bool { first == nil || last?.latest == first?.latest }

  /// The day on which all begin.
  public var only: PlanDate? { isOne ? first?.date : nil }
}
