import Analysis
import Diagnostics
import PlanFormat
import PlanModel

/// The day before which something was to happen, and what it is the day of.
struct Deadline {
  let date: PlanDate
  /// `the first drawdown step`.
  let name: String
}

extension Context {
  /// The first cut that the plan dates, as a deadline.
  var firstStep: Deadline? {
    facts.firstDrawdownStep.map { Deadline(date: $0.date, name: "the first drawdown step") }
  }

  /// The planned end of the mission's presence, as a deadline.
  var departure: Deadline? {
    facts.lastDeparture.map { Deadline(date: $0, name: "the mission's departure") }
  }
}

extension Tally {
  /// One part that a consultation shows: one that was held in time and, where that is asked for, has an answer.
  ///
  /// Of several, the one that shows most decides: held in time with its answer, held in time, held at all; one whose
  /// date is still ahead leaves it undecided.
  mutating func hearing(
    among consultations: [Consultation], before deadline: Deadline? = nil, withAnswer: Bool = false,
    in facts: PlanFacts, missing message: String, at place: Span, help: String? = nil
  ) {
    let held = consultations.filter(facts.isHeld)
    let inTime = held.filter { consultation in
      guard let deadline else { return true }
      return consultation.on.value.map { !$0.isSurely(after: deadline.date) } ?? false
    }
    if let found = inTime.first(where: { !withAnswer || $0.outcome.value != nil }) {
      self.found("'\(found.id)': held\(found.on.value.map { " on \($0)" } ?? "")", at: found.span)
    } else if let unanswered = inTime.first {
      partly(
        "nothing is recorded of what came of the consultation '\(unanswered.id)'", at: unanswered.span,
        shows: "'\(unanswered.id)': held", help: "record the answer in 'outcome', be it that nothing changed")
    } else if let late = held.first(where: { $0.on.value != nil }), let date = late.on.value, let deadline {
      partly(
        "the consultation '\(late.id)' was held on \(date), after \(deadline.name) (\(deadline.date))", at: late.span,
        shows: "'\(late.id)': held on \(date)")
    } else if let undated = held.first {
      partly(
        "the consultation '\(undated.id)' has no date", at: undated.span, shows: "'\(undated.id)': held",
        help: "write in 'on' when it was held")
    } else if let (next, date) = ahead(consultations, in: facts) {
      if let deadline, date.isSurely(after: deadline.date) {
        missing(
          "the consultation '\(next.id)' is planned for \(date), after \(deadline.name) (\(deadline.date))",
          at: next.span)
      } else {
        pending(message, until: date, at: place)
      }
    } else {
      missing(message, at: place, help: help)
    }
  }

  /// The consultation that comes next.
  private func ahead(_ consultations: [Consultation], in facts: PlanFacts) -> (Consultation, PlanDate)? {
    consultations.compactMap { consultation -> (Consultation, PlanDate)? in
      guard case .ahead(let date) = facts.occurrence(of: consultation) else { return nil }
      return (consultation, date)
    }.firstInOrder { $0.1 }
  }
}

extension Tally {
  /// One part for each phase that has started: a consultation with certain people whose answer is recorded or, where
  /// seats count, a seat of theirs in a body at that time. And one for each later phase for which a consultation is
  /// planned already. Phases in which nobody was heard at all are told together.
  mutating func stages(
    hearing kind: ParticipantKind, _ name: String, seatsCount: Bool = false, in context: Context
  ) {
    let facts = context.facts
    let all = facts.consultations(with: [kind])
    let seats = seatsCount ? facts.seats(of: kind) : []
    var unheard: [Stage] = []
    for stage in facts.stages {
      let consultations = all.indices.filter { facts.belongs(all[$0], to: stage) }.map { all[$0] }
      if stage.hasStarted {
        if let seat = seats.first(where: { $0.isHeld(during: stage) }) {
          found("a seat of '\(seat.who.id)' in \(stage.name)", at: seat.who.span)
          continue
        }
        if consultations.isEmpty {
          unheard.append(stage)
          continue
        }
      } else if consultations.isEmpty {
        continue
      } else if let (next, date) = ahead(consultations, in: facts) {
        found("'\(next.id)': planned for \(date)", at: next.span)
        continue
      }
      hearing(
        among: consultations, withAnswer: true, in: facts,
        missing: "no consultation with \(name) in \(stage.name) is evidenced",
        at: stage.phase?.span ?? context.plan.consultations.span)
    }
    let place = { (stage: Stage) in stage.phase?.span ?? context.plan.consultations.span }
    guard let first = unheard.first else { return }
    let most = 5
    let more = unheard.count > most ? ["\(unheard.count - most) more"] : []
    missing(
      "no consultation with \(name) in \(listed(unheard.prefix(most).map(\.name) + more, "and")) is evidenced",
      at: place(first), standingFor: unheard.count, shows: [],
      notes: unheard.dropFirst().map { .init("\($0.name) stands here", at: place($0)) }, help: nil)
  }
}

/// A seat in a body of the transition.
private struct Seat {
  let who: Reference<Counterpart>
  let since: PlanDate?
  let until: PlanDate?

  /// Whether it is held in some part of a stage; what the plan does not date is taken to hold.
  func isHeld(during stage: Stage) -> Bool {
    if let since, let finish = stage.phase?.finish.value, since.isSurely(after: finish) { return false }
    if let until, let start = stage.phase?.start.value, until.isSurely(before: start) { return false }
    return true
  }
}

extension PlanFacts {
  /// The seats of those who would take part in consultations as a certain kind of participants.
  fileprivate func seats(of kind: ParticipantKind) -> [Seat] {
    plan.bodies.filter { $0.header.absence == nil }.flatMap { body in
      body.everybody.compactMap { member -> Seat? in
        guard let who = member.who.value, plan.counterparts[who]?.kind.value?.participant == kind else { return nil }
        let since = member.since.value ?? body.since.value
        if let since, let asOf, since.isSurely(after: asOf) { return nil }
        return Seat(who: who, since: since, until: member.until.value ?? body.until.value)
      }
    }
  }
}
