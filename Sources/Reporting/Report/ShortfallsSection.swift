import Diagnostics
import PlanFormat
import PlanModel
import Requirements
import Templates

/// Shortfalls and responses (A/79/552-S/2024/767, para. 70): those that the plan records, and the findings to be answered.
enum ShortfallsSection {
  static let names = TemplateNames<Dossier>([
    "recorded": .list(of: Shortfall.names) { dossier, _ in dossier.shortfalls },
    "recorded-count": .count { dossier, _ in dossier.count(dossier.shortfalls) },
    "open-count": .count { dossier, _ in dossier.count(dossier.shortfalls.filter { !dossier.isAnswered($0) }) },
    "late-count": .count { dossier, _ in dossier.count(dossier.shortfalls.filter { dossier.isLate($0) }) },
    "handling": .record(ShortfallHandling.names) { dossier, _ in dossier.plan.pbc.entry?.shortfalls.entry },
    "findings": .list(of: .requirement) { dossier, _ in dossier.openGaps },
    "findings-count": .count { dossier, _ in Count(dossier.openGaps.count) },
    "advice-count": .count { dossier, _ in
      Count(dossier.results.count { $0.isOpen && $0.requirement.severity == .advice })
    },
  ])
}

extension Shortfall {
  static let names = TemplateNames<Shortfall>([
    "text": .text { shortfall, dossier in dossier.named(shortfall.text, shortfall) },
    "found": .text { shortfall, dossier in dossier.shortDate(shortfall.found, in: shortfall.header) },
    "response": .text { shortfall, dossier in dossier.plain(shortfall.response) },
    "owner": .text { shortfall, dossier in dossier.name(shortfall.owner) },
    "due": .text { shortfall, dossier in dossier.shortDate(shortfall.due, in: shortfall.header) },
    "answered": .text { shortfall, dossier in
      dossier.isAnswered(shortfall) ? dossier.shortDate(shortfall.answered, in: shortfall.header) : .absent
    },
    "is-late": .flag { shortfall, dossier in dossier.isLate(shortfall) },
    "days": .text { shortfall, dossier in
      guard let found = shortfall.found.value?.lastDay else { return .absent }
      let end = dossier.isAnswered(shortfall) ? shortfall.answered.value?.lastDay ?? dossier.asOf : dossier.asOf
      return .evidenced(
        .text(dossier.wording.number(max(0, end - found))),
        by: [dossier.evidence(of: shortfall.found, in: shortfall.header)])
    },
  ])
}

extension ShortfallHandling {
  static let names = TemplateNames<ShortfallHandling>([
    "how": .text { handling, dossier in dossier.text(handling.how, in: handling.header) },
    "owner": .text { handling, dossier in dossier.name(handling.owner) },
    "limit": .text { handling, dossier in dossier.figure(handling.limit, in: handling.header) { $0.description } },
  ])
}

extension Dossier {
  /// The shortfalls that had been found by the day.
  var shortfalls: [Shortfall] { plan.shortfalls.filter { $0.found.value.map(hasHappened) ?? isOnThePlansDay } }

  func isAnswered(_ shortfall: Shortfall) -> Bool { hasHappened(shortfall.answered.value) }

  func isLate(_ shortfall: Shortfall) -> Bool {
    !isAnswered(shortfall) && (shortfall.due.value.map { $0.hasPassed(on: asOf) } ?? false)
  }

  /// What the plan is expected to show and does not, contradictions first, then in the order of the catalogue.
  var openGaps: [RequirementResult] {
    let open = results.filter { $0.isOpen && $0.requirement.severity >= .gap }
    return open.filter { $0.requirement.severity == .error } + open.filter { $0.requirement.severity == .gap }
  }
}
