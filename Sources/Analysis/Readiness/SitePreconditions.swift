import Diagnostics
import PlanFormat
import PlanModel

// What a site needs before it is somebody else's: that it is clean, that its use is agreed, that somebody secures it.

extension PreconditionReader {
  func sites(of prepared: PreparedHandover, _ finding: (Site) -> PreconditionFinding) -> [PreconditionFinding] {
    guard !prepared.sites.isEmpty else {
      return [PreconditionFinding(state: .notNeeded(.noSites), span: prepared.handover.span)]
    }
    return prepared.sites.map(finding)
  }

  func clearance(of site: Site) -> PreconditionFinding {
    let check = site.environment.entry
    let state: PreconditionState =
      if check?.check.value != nil {
        .met
      } else if let date = check?.planned.value {
        planned(for: date)
      } else {
        state(of: site.environment.absence ?? check?.check.absence)
      }
    return PreconditionFinding(state: state, span: site.environment.span ?? site.span)
  }

  func use(of site: Site, _ prepared: PreparedHandover) -> PreconditionFinding {
    let isAgreed = prepared.handover.instrument.entry?.use.value != nil || site.laterUse.value != nil
    return PreconditionFinding(
      state: isAgreed
        ? .met : site.privateOwner.value == true ? .notNeeded(.privateOwner) : state(of: site.laterUse.absence),
      span: site.laterUse.isWritten ? site.laterUse.span : site.span)
  }

  func secured(_ site: Site) -> PreconditionFinding {
    let state: PreconditionState =
      if site.securedBy.value != nil {
        .met
      } else {
        site.privateOwner.value == true ? .notNeeded(.privateOwner) : state(of: site.securedBy.absence)
      }
    return PreconditionFinding(
      state: state, doer: .receivers, span: site.securedBy.isWritten ? site.securedBy.span : site.span)
  }
}
