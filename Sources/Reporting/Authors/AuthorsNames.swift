import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

extension Authors {
  /// What each place holds, by its name: `authors.opening`.
  static func names<Place: PlanChoice>(of places: Place.Type) -> TemplateNames<Authors> {
    TemplateNames(
      Dictionary(
        Place.allCases.map { place in
          (place.rawValue, .list(of: WrittenParagraph.names) { authors, _ in authors.paragraphs(at: place) })
        }, uniquingKeysWith: { $1 }))
  }

  /// What a document says on its face of who wrote and who cleared it.
  static let faceNames = TemplateNames<Authors>([
    "cleared": .text { authors, press in
      authors.clearance.map { .text(press.wording("documents.cleared", $0.values(press))) } ?? .absent
    },
    "authorship": .text { authors, press in
      guard authors.clearance == nil else { return .absent }
      let authorship =
        authors.haveWritten ? press.wording("documents.written-in-part") : press.wording("documents.computed")
      guard let outlived = authors.outlived else { return .text(authorship) }
      let values = outlived.values(press).merging(["authorship": .words(authorship)]) { $1 }
      return .text(press.wording("documents.outlived", values))
    },
  ])
}

extension Clearance {
  fileprivate func values(_ press: Press) -> [String: MessageValue] {
    [
      "by": .maybe(name: by.value?.text(in: press.wording.language).oneLine), "on": .maybe(on.value),
      "as-of": .day(press.asOf), "recorded": .flag(plan.value != nil),
    ]
  }
}

/// A paragraph in the words of the plan's authors.
struct WrittenParagraph {
  var text: String
  /// In which language it stands, where that is not the document's.
  let original: String?
  /// Of which day it speaks, where that is before the document's.
  let older: PlanDate?
  let isDraft: Bool
  let passage: Passage
  /// Whether the document tells what it rests on.
  let isCited: Bool

  /// While the document is a draft, with the sign of what the program did not write, and with what is to be looked at.
  func words(in wording: Wording) -> String {
    let language = original.map { original in
      wording("documents.original", ["language": .words(wording.name(ofLanguage: original))])
    }
    let day = isDraft ? older.map { wording("documents.speaks-of", ["day": .date($0)]) } : nil
    return [original == nil ? text : wording.setApart(text), language, day, isDraft ? Self.sign : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  /// As a point of a list, which ends its points itself: with a stop or, as authors copy it from a list, a semicolon.
  var withoutFinalStop: WrittenParagraph {
    var point = self
    if let last = text.last, ";；؛".contains(last) {
      point.text.removeLast()
      while point.text.last?.isWhitespace == true { point.text.removeLast() }
    }
    point.text = point.text.withoutFinalStop
    return point
  }

  /// By which a reader of a draft knows what the plan's authors wrote themselves.
  static let sign = "†"

  static let names = TemplateNames<WrittenParagraph>([
    "text": .text { paragraph, press in
      .evidenced(
        .text(paragraph.words(in: press.wording)),
        by: paragraph.isCited ? [press.evidence(of: paragraph.passage.text, in: paragraph.passage.header)] : [])
    }
  ])
}
