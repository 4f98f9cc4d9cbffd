import Analysis
import Diagnostics
import Reporting

/// One thing that a product asked for, as its seal keeps it: which gaps it was about, by their kinds and marks of what they are
/// about, and a mark of what it said. Nobody reads the plan's words from it.
public struct SealedAsk: Equatable, Sendable {
  struct About: Hashable {
    let kind: Gap.Kind
    let subject: String
  }

  let about: [About]
  let mark: String

  /// More gaps than these make a seal long, and nobody asks for them one by one.
  private static let mostGaps = 20

  init(_ asked: Asked, _ marks: GapMarks) {
    var seen: Set<About> = []
    about = Array(asked.gaps.map(marks.about).filter { seen.insert($0).inserted }.prefix(Self.mostGaps))
    mark = asked.mark
  }

  /// `vacuum.0a1b2c3d+vacuum.4e5f6071=8899aabb`.
  var text: String {
    about.map { "\($0.kind.rawValue).\($0.subject)" }.joined(separator: "+") + "=\(mark)"
  }

  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "=")
    guard parts.count == 2 else { return nil }
    about = parts[0].split(separator: "+").compactMap { part in
      let words = part.split(separator: ".")
      guard words.count == 2, let kind = Gap.Kind(rawValue: String(words[0])) else { return nil }
      return About(kind: kind, subject: String(words[1]))
    }
    mark = String(parts[1])
    if about.isEmpty { return nil }
  }
}

/// By what the gaps of a checked plan are known again in another product.
struct GapMarks {
  private let paths: PlanPaths

  init(of gaps: [Gap], in check: PlanCheck) { paths = PlanPaths(to: gaps.map(\.cause), in: check.files) }

  func about(_ gap: Gap) -> SealedAsk.About {
    var mark = Fingerprint()
    switch gap.subject {
    case .plan(let subject): for part in [gap.kind.rawValue, subject, gap.detail] { mark.add(part) }
    default:
      let path = paths[gap.cause]
      for key in path.prefix(lengthToEntry(path) ?? path.count) { mark.add(key) }
    }
    return SealedAsk.About(kind: gap.kind, subject: String(mark.text.prefix(8)))
  }
}

extension ProductSeal {
  /// What became of what the product asked for: the plan as it reads today for the product's day, beside the plan of a later one.
  /// Nothing where the product asks for nothing, or was made before seals told it.
  func asks(then: PlanCheck, now: PlanCheck) -> EarlierAsks? {
    guard let asks else { return nil }
    let (before, after) = (then.byMark, now.byMark)
    let entries = Dictionary(grouping: after.filter { $0.value.contains(where: \.isOfOneEntry) }, by: \.key.subject)
    return EarlierAsks(
      asks.map { ask in
        let instead = ask.about.flatMap { about in
          (entries[about.subject] ?? []).filter { before[$0.key] == nil && $0.key.kind != about.kind }
            .sorted { $0.key.kind.rawValue < $1.key.kind.rawValue }.flatMap(\.value)
        }
        return EarlierAsks.One(
          then: ask.about.flatMap { before[$0] ?? [] }, now: ask.about.flatMap { after[$0] ?? [] }, instead: instead,
          kind: ask.about[0].kind, count: ask.about.count, mark: ask.mark)
      }, ofAdvice: product == TextProduct.brief.name, then.facts)
  }
}

extension PlanCheck {
  fileprivate var byMark: [SealedAsk.About: [Gap]] {
    let marks = GapMarks(of: gaps, in: self)
    return Dictionary(grouping: gaps, by: marks.about)
  }
}
