import Analysis
import PlanFormat
import PlanModel

/// What the money of a plan comes to, found by looking at every day: it reads the plan's model, spreads each amount over its
/// days in whole ten-thousandths, and knows nothing of the ledger.
struct DayByDayMoney {
  /// One line in one stretch of time, in ten-thousandths.
  struct Cell: Equatable {
    var need: Int64?
    var open: Int64?
    var firm: [String: Int64] = [:]
    var pledged: Int64 = 0
    var requested: Int64 = 0
  }

  /// Days without firm money for one thing.
  struct Hole: Hashable {
    let purpose: String
    let first: Day
    let last: Day?
  }

  /// An amount on the days of its time.
  private struct Spread {
    let amount: Int64
    let first: Day
    let last: Day

    /// What falls on a day: what has come by its end, less what had come by the end of the day before.
    func on(_ day: Day) -> Int64 {
      guard first <= day, day <= last else { return 0 }
      let (length, count) = (Int64(last - first + 1), Int64(day - first + 1))
      return amount * count / length - amount * (count - 1) / length
    }
  }

  private struct Part {
    let purpose: String
    let status: MoneyStatus
    let kind: String
    let hasSource: Bool
    /// In the plan's currency; nothing where that can't be told.
    let spread: Spread?
    let from: Day?
    let until: Day?
  }

  private let plan: Plan
  private let departure: Day
  private let asOf: Day
  private var parts: [Part] = []
  private let tasks: [String: PlanTask]

  init(_ plan: Plan) {
    self.plan = plan
    departure = plan.mission.entry?.departure.value?.day ?? .distantFuture
    asOf = plan.viewpoint.day ?? .distantFuture
    tasks = Dictionary(uniqueKeysWithValues: plan.tasks.map { ($0.id, $0) })
    for allocation in plan.funding.entry?.allocations.entries ?? [] { read(allocation) }
  }

  private mutating func read(_ allocation: Allocation) {
    guard let status = allocation.status.value, let amount = allocation.amount.value else { return }
    let source = plan.funding.entry?.sources.first { $0.id == allocation.fundedBy.value?.id }
    let from = allocation.from.value?.day ?? source?.from.value?.day
    let until = allocation.until.value?.day ?? source?.until.value?.day
    let purposes = allocation.purposes.items.map(\.text)
    let share = amount.tenThousandths / Int64(purposes.count)
    for (index, purpose) in purposes.enumerated() {
      let part = index == purposes.count - 1 ? amount.tenThousandths - share * Int64(index) : share
      let worth: Int64? =
        switch allocation.currency.isWritten ? allocation.currency.value?.code : "USD" {
        case "USD": part
        case "EUR": part * 11 / 10
        default: nil
        }
      var spread: Spread?
      if let worth, let from, let until, from <= until { spread = Spread(amount: worth, first: from, last: until) }
      parts.append(
        Part(
          purpose: purpose, status: status, kind: source?.kind.value?.rawValue ?? "", hasSource: source != nil,
          spread: spread, from: from, until: until))
    }
  }

  // MARK: - What things need

  private struct Need {
    let purpose: String
    let spreads: [Spread]
    let runsFrom: Day?
    let yearly: Int64
    /// Whose money counts against it.
    let covers: [String]

    func isNeeded(on day: Day) -> Bool {
      spreads.contains { $0.first <= day && day <= $0.last } || runsFrom.map { $0 <= day } ?? false
    }
  }

  private func cost(of purpose: String) -> Cost? {
    tasks[purpose]?.cost.entry ?? plan.residualPriorities.first { $0.id == purpose }?.cost.entry
  }

  private func days(of cost: Cost) -> ClosedRange<Day>? {
    guard let from = cost.from.value?.day, let until = cost.until.value?.day else { return nil }
    return from...until
  }

  private var needs: [Need] {
    let costed = plan.tasks.map(\.id) + plan.residualPriorities.map(\.id)
    var needs = costed.compactMap { id -> Need? in
      guard let cost = cost(of: id) else { return nil }
      let time = days(of: cost)
      let whole = tasks[id]?.within.value?.id
      if let whole, let total = self.cost(of: whole) {
        let other = days(of: total)
        if time == nil && other == nil { return nil }
        if let time, let other, other.lowerBound <= time.lowerBound, time.upperBound <= other.upperBound { return nil }
      }
      let covers = [id] + plan.tasks.filter { $0.within.value?.id == id }.map(\.id)
      return Need(
        purpose: id,
        spreads: time.flatMap { time in
          cost.amount.value.map {
            [Spread(amount: $0.tenThousandths, first: time.lowerBound, last: time.upperBound)]
          }
        } ?? [],
        runsFrom: cost.running.value.map { _ in (time?.upperBound ?? departure) + 1 },
        yearly: cost.running.value?.tenThousandths ?? 0, covers: covers)
    }
    for id in plan.tasks.map(\.id) where cost(of: id) == nil {
      let asked = parts.filter { part in
        part.purpose == id && part.status == .needed && !(part.until.map { $0 < asOf } ?? false)
      }
      guard !asked.isEmpty, asked.allSatisfy({ $0.spread != nil }) else { continue }
      needs.append(Need(purpose: id, spreads: asked.compactMap(\.spread), runsFrom: nil, yearly: 0, covers: [id]))
    }
    return needs
  }

  /// What runs on costs a year's amount in each year from its first day on.
  private func running(_ need: Need, on day: Day) -> Int64 {
    guard let first = need.runsFrom, day >= first else { return 0 }
    var year = 0
    while (first + -1).adding(months: 12 * (year + 1)) < day { year += 1 }
    let begin = (first + -1).adding(months: 12 * year) + 1
    return Spread(amount: need.yearly, first: begin, last: (first + -1).adding(months: 12 * (year + 1))).on(day)
  }

  // MARK: - The lines

  private func goesOn(_ purpose: String) -> Bool {
    guard let task = tasks[purpose] else { return true }
    return task.disposition.value == .handOver || task.disposition.value == .continue
  }

  /// The lines in which something for a purpose is.
  private func lines(_ purpose: String) -> [String] {
    let function = tasks[purpose].map { $0.function.value } ?? .justice
    let use =
      if goesOn(purpose) {
        "continuing"
      } else if function == .elections {
        "elections"
      } else if function == .closure {
        "mission"
      } else {
        "other"
      }
    var lines = ["\(use) all", "\(use) \(function?.rawValue ?? "-")"]
    if goesOn(purpose) {
      let lead = tasks[purpose]?.disposition.value == .continue ? "undp" : nil
      let whole = tasks[purpose]?.within.value.flatMap { receiver(of: $0.id) }
      let holder = tasks[purpose] == nil ? "cnp" : receiver(of: purpose) ?? lead ?? whole
      lines.append("\(use) of \(holder ?? "nobody")")
    }
    return lines
  }

  private func receiver(of task: String) -> String? {
    plan.handovers.first { $0.task.value?.id == task }?.to.items.first?.who.value?.id
  }

  /// Each line in each stretch.
  func cells(in stretches: [Period]) -> [String: [Cell]] {
    var cells: [String: [Cell]] = [:]
    func change(_ purpose: String, _ index: Int, _ body: (inout Cell) -> Void) {
      for line in lines(purpose) {
        body(&cells[line, default: Array(repeating: Cell(), count: stretches.count)][index])
      }
    }
    let needs = needs
    for (index, stretch) in stretches.enumerated() {
      for part in parts where part.status != .needed {
        guard let spread = part.spread else { continue }
        let sum = sum(over: stretch) { spread.on($0) }
        guard sum > 0 || spread.first <= stretch.upperBound && stretch.lowerBound <= spread.last else { continue }
        change(part.purpose, index) { cell in
          switch part.status {
          case .pledged: cell.pledged += sum
          case .requested: cell.requested += sum
          case .committed, .received, .spent: cell.firm[part.kind, default: 0] += sum
          case .needed: break
          }
        }
      }
      for need in needs {
        let needed = sum(over: stretch) { day in need.spreads.reduce(running(need, on: day)) { $0 + $1.on(day) } }
        let paid = sum(over: stretch) { day in
          guard need.isNeeded(on: day) else { return 0 }
          return parts.filter {
            need.covers.contains($0.purpose) && [.committed, .received, .spent].contains($0.status)
          }
          .reduce(0) { $0 + ($1.spread?.on(day) ?? 0) }
        }
        change(need.purpose, index) { cell in
          cell.need = (cell.need ?? 0) + needed
          cell.open = (cell.open ?? 0) + max(0, needed - paid)
        }
      }
    }
    return cells
  }

  private func sum(over stretch: Period, _ amount: (Day) -> Int64) -> Int64 {
    (stretch.lowerBound.number...stretch.upperBound.number).reduce(0) { $0 + amount(Day(number: $1)) }
  }

  // MARK: - Holes

  /// Runs of days without firm money that begin when firm money ends. Money without a known first day pays on no day that
  /// can be told, but it ends.
  var holes: Set<Hole> {
    var holes: Set<Hole> = []
    for purpose in Set(parts.map(\.purpose)) where goesOn(purpose) {
      let firm = parts.filter { part in
        part.purpose == purpose && [.committed, .received, .spent].contains(part.status) && part.hasSource
          && !(part.from.map { from in part.until.map { $0 < from } ?? false } ?? false)
      }
      let days = firm.flatMap { [$0.from, $0.until].compactMap(\.self) }
      guard let first = days.min(), let last = days.max() else { continue }
      var begun: Day?
      for number in first.number...(last.number + 1) {
        let day = Day(number: number)
        let isPaid = firm.contains { part in
          part.from.map { $0 <= day } ?? false && part.until.map { day <= $0 } ?? true
        }
        if isPaid, let start = begun {
          holes.insert(Hole(purpose: purpose, first: start, last: day + -1))
          begun = nil
        } else if !isPaid, begun == nil, firm.contains(where: { $0.until == day + -1 }) {
          begun = day
        }
      }
      if let begun { holes.insert(Hole(purpose: purpose, first: begun, last: nil)) }
    }
    return holes
  }
}
