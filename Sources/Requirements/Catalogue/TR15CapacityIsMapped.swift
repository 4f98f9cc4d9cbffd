import Analysis
import Diagnostics
import PlanFormat
import PlanModel

extension Requirement {
  static let capacityIsMapped = Requirement(
    id: "TR-15", severity: .gap, profile: .practice,
    summary: """
      The plan rests on a mapping of what the country team and partners can take on, including those without staff in the \
      country.
      """,
    sources: [.document("S/RES/2512 (2020)", "6"), .document("S/RES/2429 (2018)", "55")],
    addressee: "Secretary-General (Guinea-Bissau); the mission (Darfur)", verb: "requests; calls upon",
    qualifier: "country-specific source",
    bears: [.supports(.d2c)],
    rationale: "Country teams were handed whole components for which they had two posts.",
    evidence: """
      A capacity mapping that was made at most \(mappingAge) before departure, or later, covers everybody of the country \
      team who receives something that is still ahead. One that covers the country team covers its agencies in the \
      country; those without staff there count if they are listed. A successor mission that does not exist yet cannot be \
      mapped and is not asked. Partly: it is older, or receivers are missing. One that is planned for a day still ahead \
      leaves it open.
      """,
    mend: "Commission or update the mapping and list the receivers missing from it.",
    threshold: "\(mappingAge) before departure",
    example: (
      gap: """
      assessments:
        mapping: { title: Capacity mapping, kind: capacity-mapping, on: 2027-02, covers: [undp] }
      mission: { departure: 2027-12-31 }
      counterparts:
        undp: { name: Development Programme, kind: un }
        unicef: { name: Children's Fund, kind: un }
      handovers:
        courts: { title: Courts, to: [undp, unicef] }
      """,
      met: """
      assessments:
        mapping: { title: Capacity mapping, kind: capacity-mapping, on: 2027-02, covers: [undp, unicef] }
      mission: { departure: 2027-12-31 }
      counterparts:
        undp: { name: Development Programme, kind: un }
        unicef: { name: Children's Fund, kind: un }
      handovers:
        courts: { title: Courts, to: [undp, unicef] }
      """
    ),
    check: .one(
      of: Subjects.section(\.assessments, none: .gap(noMapping)).which(
        { assessment, _ in assessment.kind.value == .capacityMapping }, none: .gap(noMapping)),
      noMapping,
      .all(
        .judge { mapping, context in mapping.age(in: context) },
        .judge { mapping, context in mapping.coverage(in: context) })
    ).unless(.nothingForCountryTeam, .noDeparture))
}

private let mappingAge = Yardstick("mapping-age", 18, .months)
private let noMapping = "no mapping of what the country team can take on is evidenced"

extension Exemption {
  fileprivate static let nothingForCountryTeam = Exemption { context in
    context.countryTeamReceivers.isEmpty ? .notApplicable("nothing that is ahead goes to the country team") : nil
  }
}

extension Context {
  fileprivate var countryTeamReceivers: [Counterpart] {
    var seen: Set<Symbol> = []
    return handoversAhead.flatMap(facts.receivers).filter {
      $0.isOfCountryTeam && seen.insert($0.header.symbol).inserted
    }
  }
}

extension Assessment {
  fileprivate func age(in context: Context) -> Answer {
    guard let date = until.value ?? on.value, let departure = context.facts.lastDeparture else {
      if planned.value != nil { return .pending(.that("is not made yet", at: planned.span), until: planned.value) }
      return on.told.answer("date", help: "write in 'on' when it was made")
    }
    let shown = Evidence("made \(date)", at: on.span)
    return switch mappingAge.exceeded(from: date, to: departure) {
    case .no: .shown([shown])
    case .perhaps:
      .undecided("whether the capacity mapping (\(date)) was made within \(mappingAge) before \(departure)")
    case .yes:
      .partly(
        .that("was made \(date), more than \(mappingAge) before the departure (\(departure))", at: on.span),
        shows: [shown])
    }
  }

  fileprivate func coverage(in context: Context) -> Answer {
    let listed = Set(covers.map(\.symbol))
    let coversTeam = covers.contains { context.plan.counterparts[$0]?.kind.value == .countryTeam }
    let others = context.countryTeamReceivers.filter { receiver in
      !listed.contains(receiver.header.symbol) && receiver.partOf.value.map { listed.contains($0.symbol) } != true
    }
    let missing = others.filter { !coversTeam || $0.kind.value == .fund || $0.resident.value == false }
    let unsure = others.filter { coversTeam && $0.kind.value == .un && $0.resident.value == nil }
    if missing.isEmpty, !unsure.isEmpty {
      return .undecided(
        """
        who of these was in the country team that was mapped ('resident'): \(few: unsure.map(\.id), joining: "; ")
        """)
    }
    guard !missing.isEmpty else { return .shown("covers every receiver", at: covers.span) }
    let names = missing.prefix(5).map { "'\($0.id)'" }.joined(separator: ", ")
    let more = missing.count > 5 ? " and \(missing.count - 5) more" : ""
    let lack = Lack.that(
      "does not cover \(names)\(more)", at: covers.isWritten ? covers.span : span,
      help: "map them too, and list them in 'covers'")
    if case .pending(let date) = covers.absence { return .pending(lack, until: date) }
    return missing.count < context.countryTeamReceivers.count
      ? .partly(lack, shows: [Evidence("covers some receivers", at: covers.span)]) : .missing(lack)
  }
}
