import Analysis
import Languages
import PlanFormat
import PlanModel

// What the points of the advice name.

/// The names that a point tells. Where these are not all, the sentence counts what it is about.
struct NamesOfPoint {
  let told: MessageValue
  /// How many there are, where some are left out.
  let part: MessageValue

  /// As many as so many words carry, and one at least; but all where no more than so many others, none of more words than a few,
  /// would be left out.
  init(_ names: [NameOfPoint], within words: Int, orAllBut others: Int = 0) {
    var left = words
    let shown = names.prefix { name in
      left -= name.words
      return left >= 0
    }
    var most = max(1, shown.count)
    if most >= 3, names.count - most <= others, names.dropFirst(most).allSatisfy({ $0.words <= Self.wordsOfOneMore }) {
      most = names.count
    }
    told = .names(names.prefix(most).map(\.told))
    part = names.count > most ? .number(names.count) : .none
  }

  private static let wordsOfOneMore = 8
}

/// One of them, and how many words it takes: those of the plan and as many for what is told beside it as in any other language, so
/// that a point names the same in all.
struct NameOfPoint {
  let told: String
  let words: Int

  init(_ name: String, beside: Int = 0, told: String) {
    self.told = told
    words = name.split(separator: " ").count + beside
  }
}

extension AdviceSentences {
  /// How many words of a point its names take: with them it stays within seventy.
  static let wordsOfNames = 34

  /// The report of the Secretary-General that comes next, where it is known on the day.
  var nextReport: PlanDate? {
    plan.calendar.filter { entry in
      guard entry.kind.value == .councilReport, let on = entry.on.value else { return false }
      return on.isSurely(after: press.asOf) && !facts.isToldLater(entry.on, in: entry.header)
    }.compactMap(\.on.value).firstInOrder
  }

  mutating func nameOfSuccessor() -> String? { facts.successors.first.map { introductions.name($0) } }

  /// Each in quotation marks, since titles are no words of the sentence.
  func named(_ names: [String]) -> NamesOfPoint {
    listed(names.map { NameOfPoint($0, told: wording("advice.quoted", ["name": .name($0)])) })
  }

  /// As many as a sentence can carry; but all where one or two more are all.
  func listed(_ names: [NameOfPoint], within words: Int = wordsOfNames) -> NamesOfPoint {
    NamesOfPoint(names, within: words, orAllBut: 2)
  }

  func handoverNames(_ positions: [Int]) -> NamesOfPoint { named(positions.map(title(ofHandoverAt:))) }

  func title(ofHandoverAt position: Int) -> String {
    GapSentences(facts, wording).title(of: .handover(position, task: nil))
  }

  func title(ofDateAt position: Int) -> String {
    plan.calendar[position].title.value?.text(in: wording.language).oneLine ?? plan.calendar[position].id
  }

  func date(at position: Int) -> PlanDate? {
    plan.calendar[position].until.value ?? plan.calendar[position].on.value
  }
}
