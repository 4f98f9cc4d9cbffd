import PlanFormat
import PlanModel
import Templates

/// Lessons that the plan uses, and those that it records for others.
enum LessonsSection {
  static let names = TemplateNames<Dossier>([
    "used": .list(of: Lesson.names) { dossier, _ in dossier.lessons(.used) },
    "recorded": .list(of: Lesson.names) { dossier, _ in dossier.lessons(.recorded) },
    "planned": .list(of: Lesson.names) { dossier, _ in
      dossier.plan.lessons.filter { ($0.on.value?.latest ?? .distantPast) > dossier.asOf }
    },
  ])
}

extension Lesson {
  static let names = TemplateNames<Lesson>([
    "text": .text { lesson, dossier in dossier.named(lesson.text, lesson) },
    "from": .text { lesson, dossier in dossier.plain(lesson.from) },
    "on": .text { lesson, dossier in dossier.date(lesson.on, in: lesson.header) },
    "owner": .text { lesson, dossier in dossier.name(lesson.owner) },
  ])
}

extension Dossier {
  fileprivate func lessons(_ kind: LessonKind) -> [Lesson] {
    plan.lessons.filter { $0.kind.value == kind && ($0.on.value.map(hasHappened) ?? isOnThePlansDay) }
  }
}
