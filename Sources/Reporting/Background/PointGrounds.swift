import Analysis
import Languages
import PlanFormat
import PlanModel
import Requirements
import Templates

/// What one point of the advice rests on: the gaps that it answers, each with where the plan shows it and who asks for it.
struct PointGrounds {
  /// The words that all of them may have: of each point the gap that weighs most is told, of the others those that weigh most.
  static let mostWords = 470

  let number: Int
  let facts: [Gap]
  /// How many weigh less and are left out.
  let more: Int
  /// What the plan's authors wrote, where the point is theirs.
  let written: WrittenParagraph?
  /// The end of the mandate, where the point is on that.
  let mandateEnd: MandateEnd?

  static func all(_ dossier: Dossier) -> [PointGrounds] {
    let gaps = dossier.gaps
    let points = Advice.points(from: gaps, dossier.facts, Authors(ofBrief: dossier))
    let sentences = GapSentences(dossier.facts, dossier.press.wording)
    let words = { (rank: Int) in sentences.sentence(of: gaps[rank]).split(separator: " ").count }
    let first = Set(points.compactMap(\.gaps.first))
    var room = mostWords - first.reduce(0) { $0 + words($1) }
    let others = points.flatMap { $0.gaps.dropFirst() }.sorted().prefix { rank in
      room -= words(rank)
      return room >= 0
    }
    let told = first.union(others)
    return points.enumerated().map { index, point in
      let shown = point.gaps.filter(told.contains)
      let mandateEnd: MandateEnd? = if case .mandate(let end) = point.subject { end } else { nil }
      return PointGrounds(
        number: index + 1, facts: shown.map { gaps[$0] }, more: point.gaps.count - shown.count, written: point.written,
        mandateEnd: mandateEnd)
    }
  }

  static let names = TemplateNames<PointGrounds>([
    "number": .text { point, press in .text(press.wording.number(point.number)) },
    "written": .text { point, press in
      guard let passage = point.written?.passage else { return .absent }
      return .evidenced(
        .text(press.wording("advice.written-point")), by: [press.evidence(of: passage.text, in: passage.header)])
    },
    "mandate-ends": .text { point, press in
      guard let end = point.mandateEnd else { return .absent }
      return .evidenced(
        .text(
          press.wording("advice.mandate-ends", ["end": .date(end.end), "departure": .date(end.departure)])),
        by: [press.evidence(of: end.mandate)])
    },
    "facts": .list(of: .gap) { point, _ in point.facts },
    "more": .count { point, _ in Count(point.more) },
  ])
}

extension TemplateNames<Gap> {
  static let gap = TemplateNames([
    "sentence": .text { gap, press in
      .evidenced(
        .text(GapSentences(press.facts, press.wording).sentence(of: gap)),
        by: press.evidence(at: [gap.cause]))
    },
    "basis": .text { gap, press in
      // Of texts on transitions in general: a resolution on another country binds nobody here.
      let general = [Paragraph.resolution2594("").symbol, Paragraph.report(0).symbol]
      let paragraphs = gap.requirements.flatMap { id in
        Requirement.catalogue.first { $0.id == id }?.sources.filter { general.contains($0.symbol) }.prefix(1) ?? []
      }.uniqued()
      return paragraphs.isEmpty
        ? .absent : .text(press.wording.list(paragraphs.map(press.wording.paragraph)))
    },
  ])
}
