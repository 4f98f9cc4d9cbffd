import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
import Requirements

extension FundingView {
  /// The money for programs; `transition funding --format json` is version 1 of it.
  public var json: JSON { .object(Self.members.map { ($0.key, $0.value(self)) }) }

  /// A member of the outermost object.
  struct Member {
    let key: String
    let meaning: String
    let value: @Sendable (FundingView) -> JSON

    init(_ key: String, _ meaning: String, _ value: @escaping @Sendable (FundingView) -> JSON) {
      (self.key, self.meaning, self.value) = (key, meaning, value)
    }
  }

  static let members: [Member] = [
    .init("version", "1: a number that changes when a program that reads this has to.") { _ in .integer(1) },
    .init("asOf", "The day from which the plan is seen.") { .day($0.facts.asOf) },
    .init("departure", "When the mission leaves.") {
      $0.facts.departure.map { .string($0.description) } ?? .null
    },
    .init("catalogue", LookedAt.meaning) { $0.check.lookedAt.json },
    .init("currency", "The currency of sums.") { $0.ledger.commonCurrency.map { .string($0.code) } ?? .null },
    .init("rows", "Each line in each half-year: an object of the fields below.") { view in
      .array(of: view.rows) { row in
        .object(FundingField.all.compactMap { field in field.value(row, view)?.json.map { (field.key, $0) } })
      }
    },
    .init(
      "notShown",
      "The time before and after the half-years in which the plan has money as well: `from` and `until` of each. At most "
        + "\(FundingSpan.most) half-years are shown."
    ) { view in
      .array(
        [view.table?.span.before, view.table?.span.after].compactMap(\.self).map {
          .object([("from", .day($0.lowerBound)), ("until", .day($0.upperBound))])
        })
    },
    .init(
      "holes",
      "Days without firm money for work that goes on: `kind` (`between` two firm allocations, `after` the last one, "
        + "`before-successor`), `first`, `last`, `days`, what is not paid `for`, the ids of the allocations `before` and `next`, "
        + "the `successor`, what is `needed` then, the ids of what is `promised` for it and of what the plan says too little to "
        + "count (`uncounted`), whether it is `over`, and a sentence (`text`)."
    ) { view in .array(of: view.holes) { view.member($0) } },
    .init(
      "assessedEnds",
      "Assessed money of the mission that ends without a successor, or before it comes, and is in no hole: `id`, `until`, `text`."
    ) { view in
      .array(of: view.assessedEnds) { end in
        .object([
          ("id", .string(view.id(ofEntryAt: end.entry.position))),
          ("until", end.end.map { .string("\($0)") } ?? .null), ("text", .string(view.sentences.sentence(of: end))),
        ])
      }
    },
    .init(
      "cliff",
      "Firm money for tasks that go on in the twelve months `before` the departure and `after` it, in all and by `functions`; "
        + "the ids of what says too little to be counted (`leftOut`); `text`. Null where it cannot be told."
    ) { $0.cliff },
    .init(
      "yearAfterDeparture",
      "What work that goes on needs in the twelve months after departure (`needed`), what is `open` of it, and a sentence "
        + "(`text`), which says why where it cannot be told."
    ) { view in
      let total = view.ledger.yearAfterDeparture
      return .object([
        ("needed", .amount(total?.need)), ("open", .amount(total?.uncovered)), ("text", .string(view.openSentence)),
      ])
    },
    .init(
      "fundedShares",
      "Every need and every framework with a stated share: `percent`, whether it is `small` (under a third, the program's own "
        + "yardstick), `text`."
    ) { view in
      .array(of: view.facts.fundedShares) { share in
        .object([
          ("percent", .integer(share.percent)), ("small", .bool(share.isSmall)),
          ("text", .string(view.sentences.sentence(of: share))),
        ])
      }
    },
    .init("requests", "What was requested and has no answer: `id`, `since`, `days`, `text`.") { view in
      .array(of: view.facts.unansweredRequests) { request in
        .object([
          ("id", .string(view.id(ofEntryAt: request.position))),
          ("since", request.since.map { .string("\($0)") } ?? .null),
          ("days", request.days.map { .integer($0) } ?? .null), ("text", .string(view.sentences.sentence(of: request))),
        ])
      }
    },
    .init(
      "concentration",
      "The firm money for work that goes on after the plan's day by source, the largest first: `id`, `amount`, `percent`, `until`; "
        + "`total`; sentences (`text`) where more than half comes from one source or all ends in one half-year."
    ) { $0.concentrationJSON },
    .init(
      "gender",
      "How much of the firm money, without the mission's own, serves gender equality, and goes to women's organisations: `atLeast` "
        + "and `atMost` in per cent, the `aim`, whether it is `reached` (null: cannot tell)."
    ) { $0.genderJSON },
    .init(
      "uncounted",
      "The allocations that cannot be counted in full: `id`, and in words what the plan does not say of them (`reasons`)."
    ) { view in
      .array(of: view.uncounted) { money in
        .object([
          ("id", .string(view.id(ofEntryAt: money.position))),
          ("reasons", .array(money.reasons.map { .string(view.sentences.reason($0)) })),
        ])
      }
    },
    .init(
      "needsWithoutTime",
      "What is needed at a time, or in a currency, that the plan does not state: `name`, `amount`, `currency`."
    ) {
      view in
      .array(of: view.needsWithoutTime) { position in
        let need = view.ledger.needs[position]
        return .object([
          ("name", .string(view.facts.name(of: need, in: view.wording))), ("amount", .amount(need.amount.amount)),
          ("currency", need.amount.currency.map { .string($0.code) } ?? .null),
        ])
      }
    },
  ]
}

extension JSON {
  static func day(_ day: Day?) -> JSON { day.map { .string($0.description) } ?? .null }
  static func amount(_ amount: Decimal?) -> JSON { amount.map { .number($0.digitsOfMoney) } ?? .null }
}
