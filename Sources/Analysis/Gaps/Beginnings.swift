import PlanFormat

/// When what one sentence counts begins: of several gaps, each thing that they are about once, from its first day on. A sentence
/// gives one day alone where it is that of all.
public struct Beginnings: Sendable {
  private struct Member {
    let subject: Strand.Subject?
    let from: Edge?
    let count: Int
  }

  private let members: [Member]

  public init(_ gaps: [Gap]) {
    self.init(
      gaps.flatMap { gap -> [Member] in
        guard case .vacuum(_, let subjects, _) = gap.reason, subjects.count == gap.size.count || subjects.count == 1
        else { return [Member(subject: nil, from: gap.from, count: gap.size.count)] }
        let count = gap.size.count / subjects.count
        return subjects.map { Member(subject: $0, from: gap.from, count: count) }
      })
  }

  /// Those of several together.
  public init(_ all: [Beginnings]) { self.init(all.flatMap(\.members)) }

  private init(_ members: [Member]) {
    var places: [Strand.Subject: Int] = [:]
    var found: [Member] = []
    for member in members {
      if let subject = member.subject, let place = places[subject] {
        if let from = member.from, from.latest < found[place].from?.latest ?? .distantFuture { found[place] = member }
        continue
      }
      if let subject = member.subject { places[subject] = found.count }
      found.append(member)
    }
    self.members = found
  }

  /// How many things there are.
  public var count: Int { members.reduce(0) { $0 + $1.count } }

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
