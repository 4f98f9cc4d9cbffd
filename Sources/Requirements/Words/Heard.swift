import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Check {
  /// Certain people were heard: of their consultations one was held, in time and with its answer where that is asked for. `other`
  /// names what would have been enough in its place.
  static func heard(
    _ people: String, _ consultations: @escaping @Sendable (Context) -> [Consultation],
    before deadline: @escaping @Sendable (Context) -> Deadline? = { _ in nil }, withAnswer: Bool = false,
    nor other: String? = nil, help: String? = nil
  ) -> Check {
    Check { context, tally in
      tally.hearing(
        among: consultations(context), before: deadline(context), withAnswer: withAnswer, in: context.facts,
        missing: "no consultation with \(people) is evidenced" + (other.map { ", nor \($0)" } ?? ""),
        at: context.plan.consultations.span, help: help)
      return nil
    }
  }

  /// Each of several was heard; `when` ends the sentence that says who was not: `in planning`.
  static func heard<Body: NamedEntry>(
    each bodies: Subjects<Body>, _ when: String,
    _ consultations: @escaping @Sendable (Context) -> @Sendable (Body) -> [Consultation]
  ) -> Check {
    Check { context, tally in
      let (all, consultations) = (bodies.all(context), consultations(context))
      guard !all.isEmpty else { return bodies.none(context) }
      for body in all {
        tally.hearing(
          among: consultations(body), in: context.facts,
          missing: "no consultation with '\(body.id)' \(when) is evidenced", at: bodies.place(body))
      }
      return nil
    }
  }

  /// Certain people were heard, with their answer, in each phase that has started.
  static func heardInEachPhase(_ kind: ParticipantKind, _ people: String, orSeated: Bool = false) -> Check {
    Check { context, tally in
      tally.stages(hearing: kind, people, seatsCount: orSeated, in: context)
      return nil
    }
  }
}

extension Exemption {
  /// No phase has started, and no consultation with certain people is due in one.
  static func notYetHeard(_ kind: ParticipantKind) -> Exemption {
    Exemption { context in
      let (facts, consultations) = (context.facts, context.facts.consultations(with: [kind]))
      let isDue = facts.stages.contains { stage in
        stage.hasStarted || consultations.contains { facts.belongs($0, to: stage) }
      }
      return isDue ? nil : .cannotTell("a phase that has started, or a consultation that is due")
    }
  }

  /// The plan says why nobody of certain kinds is consulted.
  static func notConsulted(_ kinds: Set<ParticipantKind>) -> Exemption {
    Exemption { context in
      context.facts.inapplicableConsultation(with: kinds).map { reason, consultation in
        .notApplicable(.plan(reason), at: consultation.span)
      }
    }
  }
}

extension Reason {
  /// Why the host State takes no part.
  static func refused(_ refusal: HostRefusal) -> Reason {
    switch refusal.ground {
    case .told(let text): .plan(text)
    case .declined(let date): "the host authorities declined consultation on \(date)"
    }
  }
}
