import PlanFormat
import PlanModel

/// What counts people kind by kind: what the Council authorises, and what there is on a day.
public protocol PersonnelCount {
  var military: Fact<Decimal> { get }
  var observersAndStaffOfficers: Fact<Decimal> { get }
  var individualPolice: Fact<Decimal> { get }
  var formedPolice: Fact<Decimal> { get }
  var formedPoliceUnits: Fact<Decimal> { get }
  var correctionsOfficers: Fact<Decimal> { get }
  var civilian: Fact<Decimal> { get }
  var civilianInternational: Fact<Decimal> { get }
  var civilianNational: Fact<Decimal> { get }
  var volunteers: Fact<Decimal> { get }
}

extension Ceiling: PersonnelCount {}
extension Headcount: PersonnelCount {}

extension PersonnelCount {
  /// Everybody who is counted. Formed units are counted by their people.
  public var total: Decimal { uniformed.adding(civilians ?? .zero) ?? uniformed }

  public var uniformed: Decimal {
    sum([military, observersAndStaffOfficers, individualPolice, formedPolice, correctionsOfficers])
  }

  /// The civilian staff in all where it is stated, else the sum of the parts that are stated.
  public var civilians: Decimal? {
    if let whole = civilian.value { return whole }
    let parts = [civilianInternational, civilianNational, volunteers]
    return parts.contains { $0.value != nil } ? sum(parts) : nil
  }

  private func sum(_ counts: [Fact<Decimal>]) -> Decimal {
    counts.compactMap(\.value).reduce(.zero) { $0.adding($1) ?? $0 }
  }
}
