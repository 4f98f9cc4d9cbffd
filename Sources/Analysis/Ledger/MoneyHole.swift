import PlanFormat
import PlanModel

/// Days in which no firm money pays for work that goes on, after firm money has ended or before the first comes.
public struct MoneyHole: Sendable {
  public enum Kind: Sendable {
    /// Between the end of one entry and the beginning of the next one that is firm.
    case between(Int, Int)
    /// After the end of an entry that no other firm one follows.
    case after(Int)
    /// A peace operation that follows the mission works from the day after its departure, and its first firm money begins later.
    /// Where none is firm, the first money that the plan names, which ends nothing; nothing where it names none.
    case beforeSuccessor(Counterpart, Int?)
  }

  public let kind: Kind
  /// What is not paid for.
  public let purposes: [Purpose]
  public let first: Day
  /// Nothing where nothing ends it.
  public let last: Day?
  /// What is needed in those days, where the plan says it of all that is not paid for; of a hole without an end, in the twelve
  /// months from its first day.
  public let need: Money?
  /// Money that is asked for or promised for these days and covers nothing yet, and money that may pay in them, did the plan say
  /// more of it: entries.
  public let promised: [Int]
  public let uncounted: [Int]

  public var days: Int? { last.map { $0 - first + 1 } }

  /// Whether it was over by a day.
  public func hasPassed(by day: Day?) -> Bool {
    guard let day, let last else { return false }
    return last < day
  }
}

extension PlanFacts {
  /// Those that weigh on the transition: they are not over, some of the work still goes on then, and money that merely ends ends
  /// within the year after departure. Later than that no plan has its money: the tool's own yardstick. A State votes its budget year
  /// by year: that the next one is not there while this one runs is no gap.
  public var openHoles: [MoneyHole] { moneyHoles.filter(isOpen) }

  public func isOpen(_ hole: MoneyHole) -> Bool {
    if hole.hasPassed(by: asOf) { return false }
    if case .after(let before) = hole.kind {
      if let departure = departure?.lastDay, hole.first > departure.adding(months: 12) { return false }
      if ledger.entries[before].isBudgetYearOfState, asOf.map({ hole.first > $0 }) ?? true { return false }
    }
    return hole.purposes.isEmpty
      || hole.purposes.contains { purpose in
        // The finish of what is handed over is that of the mission's share in it.
        guard let task = task(of: purpose), task.disposition.value != .handOver, !isHandedOver(task),
          let finish = task.finish.value
        else { return true }
        return finish.isSurely(after: PlanDate(hole.first + -1))
      }
  }

  /// In the order of their first days.
  public var moneyHoles: [MoneyHole] {
    (holesAfterMoney + holesBeforeSuccessors).enumerated()
      .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(\.element)
  }

  private struct HoleKey: Hashable {
    let before: Int
    let next: Int?
  }

  /// One for all that an entry pays for and that is left open by it for the same days.
  private var holesAfterMoney: [MoneyHole] {
    var order: [HoleKey] = []
    var purposes: [HoleKey: [Purpose]] = [:]
    for purpose in ledger.purposes {
      let firm = ledger.entries(for: purpose).map { ledger.entries[$0] }.filter {
        $0.isFirm && $0.source != nil && !$0.isReversed
      }
      .sorted {
        ($0.until?.lastDay ?? .distantFuture, $0.position) < ($1.until?.lastDay ?? .distantFuture, $1.position)
      }
      let succession = Succession(firm, where: \.isFirm)
      // Money of which nobody knows from when it pays may end within days that are told already.
      var told = Day.distantPast
      for entry in firm {
        guard let end = entry.until, end.lastDay >= told, goesOn(purpose, beyond: end) else { continue }
        let next = succession.next(after: end.lastDay)
        guard next?.gap != 0 else { continue }
        told = next.map { end.lastDay + $0.gap } ?? .distantFuture
        let key = HoleKey(before: entry.position, next: next?.position)
        if purposes[key] == nil { order.append(key) }
        purposes[key, default: []].append(purpose)
      }
    }
    return order.compactMap { key in
      guard let end = ledger.entries[key.before].until?.lastDay, let purposes = purposes[key] else { return nil }
      let last = key.next.flatMap { ledger.entries[$0].from?.firstDay }.map { $0 + -1 }
      return hole(key.next.map { .between(key.before, $0) } ?? .after(key.before), for: purposes, end + 1, last)
    }
  }

  /// Whether work goes on after a day, whoever does it. What serves the mission itself ends with it, and what an agreed arrangement
  /// with the country team finishes is not left open.
  private func goesOn(_ purpose: Purpose, beyond end: PlanDate) -> Bool {
    if let task = task(of: purpose) {
      return (ledger.isContinuing(purpose) || !task.servesTheMission && !task.isMeantToEnd) && goesOn(task, beyond: end)
        && !handovers(of: task).contains(where: isArrangedWithUnitedNations)
    }
    guard let priority = residualPriority(of: purpose) else { return false }
    return priority.until.value.map { $0.isSurely(after: end) } ?? true
  }

  /// A peace operation that follows, with the money that it receives or that pays for what it leads or owns.
  private var holesBeforeSuccessors: [MoneyHole] {
    guard let departure = departure?.lastDay, departure < .distantFuture, plan.funding.entry != nil else { return [] }
    return positionsOfSuccessors.compactMap { position in
      let successor = plan.counterparts[position]
      let purposes = ledger.purposes.filter { isCarried(by: .counterpart(position), $0) }
      let carried = Set(purposes)
      let entries = ledger.entries.filter { entry in
        ledger.allocation(of: entry).receiver.value?.symbol == successor.header.symbol
          || entry.shares.contains { carried.contains($0.purpose) }
      }
      let first = max(departure + 1, successor.since.value?.firstDay ?? departure + 1)
      let firm = Succession(entries, where: \.isFirm).next(after: first + -1)
      guard firm?.gap != 0 else { return nil }
      let next = firm ?? Succession(entries, where: { _ in true }).next(after: first + -1)
      let last = firm.flatMap { ledger.entries[$0.position].from?.firstDay }.map { $0 + -1 }
      return hole(.beforeSuccessor(successor, next?.position), for: purposes, first, last)
    }
  }

  private func isCarried(by party: HoldingParty, _ purpose: Purpose) -> Bool {
    if let task = task(of: purpose) { return plan.party(task.lead.value) == party }
    return residualPriority(of: purpose).map { plan.party($0.owner.value) == party } ?? false
  }

  private func hole(_ kind: MoneyHole.Kind, for purposes: [Purpose], _ first: Day, _ last: Day?) -> MoneyHole {
    let period = first...max(first, last ?? min(first.adding(months: 12) + -1, .distantFuture))
    let cover = ledger.cover(of: purposes, within: [period], in: ledger.commonCurrency)
    return MoneyHole(
      kind: kind, purposes: purposes, first: first, last: last, need: ledger.need(of: purposes, within: period),
      promised: Set(cover.counted.filter { !ledger.entries[$0].isFirm }).sorted(), uncounted: cover.uncounted)
  }
}

extension Ledger.Entry {
  fileprivate var isBudgetYearOfState: Bool {
    kind == .nationalBudget && (period.map { $0.upperBound - $0.lowerBound <= 366 } ?? false)
  }
}

extension Ledger {
  /// Whether the work that money pays for goes on after the mission.
  func isContinuing(_ purpose: Purpose) -> Bool {
    entries(for: purpose).contains { position in
      entries[position].shares.contains { $0.purpose == purpose && $0.use == .continuing }
    }
  }

  /// What several purposes need in a period; nothing where the plan doesn't say it of each.
  fileprivate func need(of purposes: [Purpose], within period: Period) -> Money? {
    let currency = commonCurrency
    let amounts = purposes.map { purpose -> Decimal? in
      guard let need = need(for: purpose), let balance = balance(of: need, within: period) else { return nil }
      return rates.convert(balance.need, to: currency)
    }
    let known = amounts.compactMap(\.self)
    guard !purposes.isEmpty, known.count == amounts.count else { return nil }
    return Decimal.sum(of: known).map { Money($0, currency) }
  }
}
