import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting
import Scheduling
import TransitionKit
import YAMLSyntax

extension OpenPlan {
  /// An entry: what it is, and what follows from the plan for it, each asked from its owner.
  func entry(_ name: NamePlaces.Place) -> [String] {
    let title = snapshot.titles(of: name.section, among: [name.id])[name.id] ?? ""
    let head = title.isEmpty ? "**\(markdown(name.id))**" : "**\(markdown(title))**"
    let place = snapshot.names.declaration(of: name.id, in: name.section)
    var paragraphs = [head + " (\(name.section.noun))"]
    switch name.section {
    case .tasks:
      guard let position = facts.plan.tasks.entries.firstIndex(where: { $0.id == name.id }) else { break }
      paragraphs += [
        dates(of: .task(position)), holders(facts.strands.of(taskAt: position)), money(ofTaskAt: position),
      ]
    case .handovers:
      guard let position = facts.plan.handovers.entries.firstIndex(where: { $0.id == name.id }) else { break }
      paragraphs += [
        dates(of: .handover(position)), readiness(ofHandoverAt: position),
        holders(facts.strands.of(handoverAt: position)),
      ]
    case .phases:
      guard let position = facts.plan.phases.entries.firstIndex(where: { $0.id == name.id }) else { break }
      paragraphs.append(dates(of: .phase(position)))
    case .sites:
      let strands = facts.strands.all.filter { strand in
        if case .site(let position) = strand.subject { facts.plan.sites[position].id == name.id } else { false }
      }
      paragraphs.append(holders(strands[...]))
    case .indicators: paragraphs.append(standing(ofIndicator: name.id))
    case .allocations: paragraphs.append(money(ofAllocation: name.id))
    default: break
    }
    if let place { paragraphs.append(gaps(in: place)) }
    return paragraphs
  }

  // MARK: - Dates

  private func dates(of kind: ScheduledItem.Kind) -> String {
    let schedule = facts.schedule
    guard let index = schedule.position(of: kind), let slot = schedule[index] else { return "" }
    let item = schedule.items[index]
    let dates = item.earlyDates(slot)
    let words = Wording.english
    let when =
      dates.start == dates.finish
      ? words.date(dates.finish) : "\(words.date(dates.start)) to \(words.date(dates.finish))"
    if slot.driver == .finished { return "Dates: \(markdown(when)), done" }
    let unit = schedule.work(of: index).isWorkingDays ? "working day" : "day"
    let days = slot.totalFloat.magnitude
    let many = "\(days) \(unit)\(days == 1 ? "" : "s")"
    let room =
      slot.totalFloat > 0
      ? "can slip by \(many)" : slot.totalFloat == 0 ? "cannot slip by a day" : "\(many) too late"
    return "Computed: \(markdown(when)); \(room)"
  }

  // MARK: - Who holds it

  /// Who holds it now and afterwards, a line for each strand of it; of a task along each of its handovers.
  private func holders(_ strands: ArraySlice<Strand>) -> String {
    let most = 4
    let sentences = GapSentences(facts)
    let isOfSeveral = Set(strands.map(\.subject)).count > 1
    let lines = strands.prefix(most).map { strand -> String in
      let holds = strand.holds.filter { hold in facts.asOf.map { hold.end.latest > $0 } ?? true }
      let part = isOfSeveral ? sentences.title(of: strand.subject) + ": " : ""
      let areas =
        strand.isPart ? strand.areas.compactMap { Wording.english.text(of: facts.plan.areas[$0]?.name.value) } : []
      let place = areas.isEmpty ? "" : Wording.english.list(Array(areas.prefix(6))) + ": "
      return "- " + markdown(part + place + holds.compactMap(words).joined(separator: "; then "))
    }
    guard !lines.isEmpty else { return "" }
    let more = strands.count > most ? "\n- and \(strands.count - most) more" : ""
    return "Who holds it:\n\n" + lines.joined(separator: "\n") + more
  }

  private func words(_ hold: Hold) -> String? {
    let parties = Wording.english.list(hold.parties.map { facts.name(of: $0, in: .english) })
    let until = hold.end.date.map { " until \(Wording.english.date($0))" } ?? ""
    switch hold.kind {
    case .leads, .receives, .receivesWithWhole: return parties + until
    case .passes: return "it passes between \(parties)" + until
    case .undated: return "\(parties), without a date"
    case .perhaps: return "perhaps \(parties)"
    case .nobody(let cause, let certainty):
      return "\(Wording.english.nobody(certainty)) (\(Wording.english.cause(cause)))" + until
    case .over: return "over"
    }
  }

  // MARK: - Readiness, money, gaps

  private func readiness(ofHandoverAt position: Int) -> String {
    guard let readiness = facts.standings.handovers[position].readiness else { return "" }
    let sentences = GapSentences(facts)
    let why = readiness.reasons.prefix(3).map { sentences.words(for: $0) }
    let forecast = readiness.forecast.rawValue.replacing("-", with: " ")
    let next =
      NextStepWords(ofHandoverAt: position, facts).map { "\n\nNext: \(markdown("\($0.who) to \($0.what)"))" } ?? ""
    return "Forecast: \(forecast)" + (why.isEmpty ? "" : ": " + markdown(why.joined(separator: "; "))) + next
  }

  private func money(ofTaskAt position: Int) -> String {
    let ledger = facts.ledger
    guard let need = ledger.need(ofTaskAt: position) else { return "" }
    let balance = ledger.balance(of: need)
    let sentences = MoneySentences(facts)
    let currency = need.amount.currency
    return "Needs \(markdown(sentences.figure(need.amount.amount, currency))) after the mission; "
      + "firm: \(markdown(sentences.figure(balance.cover.firm, currency)))"
  }

  private func money(ofAllocation id: String) -> String {
    guard let entry = facts.ledger.entries.first(where: { facts.ledger.allocation(of: $0).id == id }),
      let amount = entry.amount
    else { return "" }
    let status = entry.status.map { ", \($0.rawValue)" } ?? ""
    return markdown(MoneySentences(facts).money(amount.amount, amount.currency)) + markdown(status)
  }

  /// Where an indicator stands on the day, and when it was last read.
  private func standing(ofIndicator id: String) -> String {
    guard let standing = facts.indicators.flatMap(\.withParts).first(where: { $0.indicator.id == id }) else {
      return ""
    }
    let read = standing.latest.map { "; last read: \(Wording.english.date($0.date))" } ?? ""
    return "Stands: " + markdown(standing.verdict.rawValue.replacing("-", with: " ") + read)
  }

  /// The gaps whose cause lies in the entry, or that touch it.
  private func gaps(in declaration: NamePlaces.Place) -> String {
    guard let step = snapshot.steps(to: declaration.span.start, inFile: declaration.span.file).last else { return "" }
    let span = declaration.span
    let whole = Span(file: span.file, start: span.start, end: max(span.end, step.value.span.end))
    let found = snapshot.check.gaps.filter { whole.contains($0.cause) || $0.touches.contains(where: whole.contains) }
    let sentences = GapSentences(facts)
    let most = 3
    let lines = found.prefix(most).map { "- \(markdown(sentences.sentence(of: $0)))" }
    guard !lines.isEmpty else { return "" }
    let more = found.count > most ? "\n- and \(found.count - most) more" : ""
    return "Gaps:\n\n" + lines.joined(separator: "\n") + more
  }
}
