import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

// What `FundingJSON` says of single things.

extension FundingView {
  func member(_ hole: MoneyHole) -> JSON {
    let kind: String
    var (before, next, successor): (Int?, Int?, Counterpart?) = (nil, nil, nil)
    switch hole.kind {
    case .between(let first, let second): (kind, before, next) = ("between", first, second)
    case .after(let first): (kind, before) = ("after", first)
    case .beforeSuccessor(let body, let first): (kind, successor, next) = ("before-successor", body, first)
    }
    func ids(_ positions: [Int]) -> JSON { .array(positions.map { .string(id(ofEntryAt: $0)) }) }
    func entry(_ position: Int?) -> JSON { position.map { .string(id(ofEntryAt: $0)) } ?? .null }
    return .object([
      ("kind", .string(kind)), ("first", .day(hole.first)), ("last", .day(hole.last)),
      ("days", hole.days.map { .integer($0) } ?? .null),
      ("for", .array(hole.purposes.map { .string(facts.name(of: $0, in: wording)) })),
      ("before", entry(before)), ("next", entry(next)), ("successor", successor.map { .string($0.id) } ?? .null),
      ("needed", .amount(hole.need?.amount)), ("promised", ids(hole.promised)), ("uncounted", ids(hole.uncounted)),
      ("over", .bool(hole.hasPassed(by: facts.asOf))), ("text", .string(sentences.sentence(of: hole))),
    ])
  }

  var cliff: JSON {
    guard let cliff = facts.financialCliff else { return .null }
    func sums(_ money: MoneyAtDeparture) -> [(String, JSON)] {
      [("before", .amount(money.before)), ("after", .amount(money.after))]
    }
    let functions = cliff.functions.map { function, money in
      JSON.object([("function", function.map { .string($0.rawValue) } ?? .null)] + sums(money))
    }
    return .object(
      sums(cliff.all) + [
        ("functions", .array(functions)),
        ("leftOut", .array(cliff.all.leftOut.map { .string(id(ofEntryAt: $0)) })),
        ("text", .string(sentences.cliffSentence)),
      ])
  }

  var concentrationJSON: JSON {
    guard let concentration = facts.concentration else { return .null }
    let sources = concentration.sources.map { source in
      JSON.object([
        ("id", source.source.map { .string($0.id) } ?? .null), ("amount", .amount(source.amount)),
        ("percent", .integer(source.amount.percentage(of: concentration.total))), ("until", .day(source.end)),
      ])
    }
    return .object([
      ("total", .amount(concentration.total)), ("sources", .array(sources)),
      ("text", .array(sentences.concentrationSentences.map { .string($0) })),
    ])
  }

  var genderJSON: JSON {
    guard let shares = facts.genderShares else { return .null }
    func member(_ share: GenderShares.Share) -> JSON {
      .object([
        ("atLeast", share.percents.map { .integer($0.lowerBound) } ?? .null),
        ("atMost", share.percents.map { .integer($0.upperBound) } ?? .null), ("aim", .integer(share.aim)),
        ("reached", share.isReached.map { .bool($0) } ?? .null),
      ])
    }
    return .object([
      ("equality", member(shares.equality)), ("womensOrganisations", member(shares.organisations)),
      ("text", .array(sentences.genderSentences.map { .string($0) })),
    ])
  }
}
