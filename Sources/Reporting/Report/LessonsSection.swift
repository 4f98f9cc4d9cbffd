import Languages
import PlanFormat
import PlanModel
import Templates

/// Lessons that the plan uses, and those that it records for others.
struct LessonsSection {
  /// How many of a kind are told.
  static let most = 5

  let used: [Lesson]
  let recorded: [Lesson]
  /// To be recorded on a day that is still ahead.
  let planned: [Lesson]

  init(_ dossier: Dossier) {
    var (used, recorded, planned): ([Lesson], [Lesson], [Lesson]) = ([], [], [])
    for lesson in dossier.plan.lessons {
      let isKnown = lesson.on.value?.isKnown(on: dossier.asOf) ?? true
      switch lesson.kind.value {
      case _ where !isKnown: planned.append(lesson)
      case .used: used.append(lesson)
      case .recorded: recorded.append(lesson)
      case nil: break
      }
    }
    (self.used, self.recorded, self.planned) = (used, recorded, planned)
  }

  static let names = TemplateNames<LessonsSection>([
    "used": .list(of: Lesson.names, most: most) { section, _ in section.used },
    "recorded": .list(of: Lesson.names, most: most) { section, _ in section.recorded },
    "planned": .list(of: Lesson.names, most: most) { section, _ in section.planned },
  ])
}

extension Lesson {
  static let names = TemplateNames<Lesson>([
    "text": .text { lesson, press in
      guard let text = lesson.text.value else { return .absent }
      return .evidenced(
        .text(text.text(in: press.wording.language).withoutFinalStop), by: [press.evidence(of: lesson)])
    },
    "from": .text { lesson, press in press.plain(lesson.from) },
    "on": .text { lesson, press in press.date(lesson.on, in: lesson.header) },
    "owner": .text { lesson, press in press.name(lesson.owner) },
    "subjects": .text { lesson, press in
      let words = lesson.subjects.map { press.wording.word($0) }
      return words.isEmpty ? .absent : .text(press.wording.list(words))
    },
  ])
}
