import Languages
import PlanFormat
import PlanModel
import Templates

/// A law on its way: how far it has come, whom it empowers, and by which indicator it is followed.
extension TemplateNames<Law> {
  static let lawWithItsWay = TemplateNames<Law>([
    "title": .text { law, press in press.named(law.title, law) },
    "stage": .text { law, press in press.unmarked.word(law.stage) },
    "due": .text { law, press in press.unmarked.shortDate(law.due) },
    "empowers": .text { law, press in press.names(Array(law.empowers)) },
    "indicator": .text { law, _ in
      law.indicator.value.map { .text($0.id) } ?? .absent
    },
    "history": .list(of: .step) { law, _ in law.history.entries },
  ])
}

extension TemplateNames<(date: PlanDate, entry: LawEvent)> {
  fileprivate static let step = TemplateNames([
    "on": .text { item, press in .text(press.wording.shortDate(item.date)) },
    "stage": .text { item, press in press.unmarked.word(item.entry.stage) },
    "text": .text { item, press in press.unmarked.text(item.entry.text) },
  ])
}
