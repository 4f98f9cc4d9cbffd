import PlanFormat
import PlanModel

extension PersonnelCount {
  /// Everybody who is counted. Formed units are counted by their people.
  public var total: Decimal { personnel.total }
  public var uniformed: Decimal { personnel.uniformed }
  public var civilians: Decimal? { personnel.civilians }
}

extension Personnel {
  /// Everybody who is counted. Formed units are counted by their people.
  fileprivate var total: Decimal { uniformed.adding(civilians ?? .zero) ?? uniformed }

  fileprivate var uniformed: Decimal {
    let others = sum([military, observersAndStaffOfficers, correctionsOfficers])
    return others.adding(policeInAll ?? .zero) ?? others
  }

  /// The police in all where they are stated, else the sum of the parts that are stated: never the total and its parts.
  private var policeInAll: Decimal? {
    if let whole = police.value { return whole }
    let parts = [individualPolice, formedPolice]
    return parts.contains { $0.value != nil } ? sum(parts) : nil
  }

  /// The civilian staff in all where it is stated, else the sum of the parts that are stated.
  fileprivate var civilians: Decimal? {
    if let whole = civilian.value { return whole }
    let parts = [civilianInternational, civilianNational, volunteers]
    return parts.contains { $0.value != nil } ? sum(parts) : nil
  }

  private func sum(_ counts: [Fact<Decimal>]) -> Decimal {
    counts.compactMap(\.value).reduce(.zero) { $0.adding($1) ?? $0 }
  }
}
