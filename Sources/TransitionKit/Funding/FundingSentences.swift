import Analysis
import Languages
import PlanFormat
import PlanModel
import Reporting

extension FundingView {
  /// What is open in the year after departure.
  var openSentence: String {
    let count = facts.continuingTasks.count
    guard let total = ledger.yearAfterDeparture else {
      return "What is open after the departure cannot be told: of \(count) task\(count == 1 ? "" : "s") that "
        + "go\(count == 1 ? "es" : "") on, none has a cost or a need with a time."
    }
    var text =
      "In the twelve months after departure what goes on needs \(sentences.money(total.need, total.currency)), "
      + (total.uncovered > .zero
        ? "of which \(sentences.money(total.uncovered, total.currency)) is not covered by firm money."
        : "all of it covered by firm money.")
    if !total.leftOut.isEmpty {
      text +=
        " Not in it, for want of a time or a rate: "
        + "\(sentences.list(total.leftOut.map { facts.name(of: ledger.needs[$0], in: wording) }))."
    }
    let uncosted = table?.whole(of: .continuing)?.uncosted ?? []
    if !uncosted.isEmpty { text += " Of \(uncosted.count) of \(count) tasks that go on no cost is stated." }
    return text
  }
}
