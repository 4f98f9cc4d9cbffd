import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let contributorsAreConsulted = Requirement(
    id: "TR-102", severity: .advice, profile: .practice,
    summary: "The plan coordinates the departure of units with the countries that provide them.",
    sources: [
      .resolution2594("PP10"), .document("S/RES/2690 (2023)", "2"), .document("S/RES/2717 (2023)", "23"),
    ],
    addressee: "UN, contributing countries", verb: "welcomes; requests; emphasises",
    bears: [.supports(.d9)],
    rationale: "Whose soldiers leave, when and with which ship is settled in a capital far from the mission.",
    evidence: """
      Each unit that has not left has a day on which it leaves, and a consultation with the contributing countries is \
      held before the first of them does: with participants of the kind 'contributors', or with a counterpart of the \
      country that provides a unit. Partly: list what is missing. Units that have left are judged no more.
      """,
    mend: "Consult contributors on the departure schedule.",
    example: (
      gap: """
      plan: { as-of: 2027-07-09 }
      mission: { type: peacekeeping }
      units:
        engineers: { kind: engineers, leaves: 2027-10 }
      """,
      met: """
      plan: { as-of: 2027-07-09 }
      mission: { type: peacekeeping }
      units:
        engineers: { kind: engineers, leaves: 2027-10 }
      consultations:
        contributors: { on: 2027-05-04, status: held, with: [contributors] }
      """
    ),
    check: .all(
      .together(
        .unitsAhead,
        .judge { unit, context in
          if unit.leaves.value == nil, case .unknown = unit.left.absence {
            return .undecided("when the unit '\(unit.id)' left")
          }
          return unit.leaves.told.answer("day on which it leaves", help: "write it in 'leaves'")
        }),
      Check(countConsultation)
    ).unless(.politicalMission))
}

extension Subjects<PlanModel.Unit> {
  /// The units that have not left.
  fileprivate static let unitsAhead = Subjects.section(
    \.units,
    none: .gap(
      "the plan does not say which units leave when",
      help: "list contingents and formed units in 'units', or write there 'not-applicable' and why there are none")
  ).which(
    { unit, context in if case .left = context.facts.standing(of: unit) { false } else { true } },
    none: .notApplicable("every unit has left"))
}

private func countConsultation(_ context: Context, _ tally: inout Tally) -> Verdict? {
  let (plan, facts) = (context.plan, context.facts)
  let units = Subjects.unitsAhead.all(context)
  if units.isEmpty, !plan.units.isEmpty || plan.units.absence != nil { return .notApplicable("no unit is to leave") }
  let countries = Set(units.compactMap(\.contributor.value))
  let consultations = plan.consultations.filter { consultation in
    facts.hears(consultation, [.contributors])
      || consultation.with.contains { participant in
        plan.counterparts[participant.who.value]?.country.value.map(countries.contains) ?? false
      }
  }
  let first = units.compactMap(\.leaves.value).firstInOrder
  tally.hearing(
    among: consultations, before: first.map { Deadline(date: $0, name: "the first unit's departure") }, in: facts,
    missing: "no consultation with the countries that provide units is evidenced", at: plan.consultations.span)
  return nil
}
