import PlanFormat
import PlanModel
import Templates

/// A law on its way: how far it has come, whom it empowers, and by which indicator it is followed.
extension TemplateNames<Law> {
  static let lawWithItsWay = TemplateNames<Law>([
    "title": .text { law, dossier in dossier.named(law.title, law) },
    "stage": .text { law, dossier in dossier.unmarked.word(law.stage) },
    "due": .text { law, dossier in dossier.unmarked.shortDate(law.due) },
    "empowers": .text { law, dossier in dossier.names(Array(law.empowers)) },
    "indicator": .text { law, _ in
      law.indicator.value.map { .text($0.id) } ?? .absent
    },
    "history": .list(of: .step) { law, _ in law.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: LawEvent)> {
  fileprivate static let step = TemplateNames([
    "on": .text { item, dossier in .text(dossier.wording.shortDate(item.date)) },
    "stage": .text { item, dossier in dossier.unmarked.word(item.entry.stage) },
    "text": .text { item, dossier in dossier.unmarked.text(item.entry.text) },
  ])
}
