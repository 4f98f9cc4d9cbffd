import Analysis
import Diagnostics
import PlanModel
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
  /// Which point of the advice it is: its number and matter.
  let point: PointAsked?

  /// More gaps than these make a seal long, and nobody asks for them one by one.
  private static let mostGaps = 20

  init(_ asked: Asked, _ marks: GapMarks) {
    var seen: Set<About> = []
    about = Array(asked.gaps.map(marks.about).filter { seen.insert($0).inserted }.prefix(Self.mostGaps))
    (mark, point) = (asked.mark, asked.point)
  }

  /// `vacuum.0a1b2c3d+vacuum.4e5f6071=8899aabb`; of a point of the advice `2.holders=vacuum.0a1b2c3d=8899aabb`, and where it is about
  /// no gap `1.mandate==8899aabb`.
  var text: String {
    let parts: [String?] = [
      point.map { "\($0.number).\($0.matter.rawValue)" },
      about.map { "\($0.kind.rawValue).\($0.subject)" }.joined(separator: "+"), mark,
    ]
    return parts.compactMap(\.self).joined(separator: "=")
  }

  init?(_ text: some StringProtocol) {
    var parts = text.split(separator: "=", omittingEmptySubsequences: false)
    switch parts.count {
    case 2: point = nil
    case 3:
      let words = parts.removeFirst().split(separator: ".")
      guard words.count == 2, let number = Int(words[0]), let matter = AdviceMatter(rawValue: String(words[1])) else {
        return nil
      }
      point = PointAsked(number: number, matter: matter)
    default: return nil
    }
    about = parts[0].split(separator: "+").compactMap { part in
      let words = part.split(separator: ".")
      guard words.count == 2, let kind = Gap.Kind(rawValue: String(words[0])) else { return nil }
      return About(kind: kind, subject: String(words[1]))
    }
    mark = String(parts[1])
    if about.isEmpty, point == nil { return nil }
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
    let isOfAdvice = product == TextProduct.brief.name
    guard let asks, !isOfAdvice || asks.allSatisfy({ $0.point != nil }) else { return nil }
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
          overtaken: ask.about.count { about in
            after[about] == nil && (before[about] ?? []).contains { $0.isOvertaken(in: now.facts) }
          }, kind: ask.about.first?.kind, count: ask.about.count, mark: ask.mark, point: ask.point)
      }, ofAdvice: isOfAdvice, then.facts)
  }
}

extension PlanCheck {
  fileprivate var byMark: [SealedAsk.About: [Gap]] {
    let marks = GapMarks(of: gaps, in: self)
    return Dictionary(grouping: gaps, by: marks.about)
  }
}
