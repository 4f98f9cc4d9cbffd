import Diagnostics
import PlanFormat

/// People counted kind by kind.
public struct Personnel: Sendable {
  public var military = Fact<Decimal>()
  public var observersAndStaffOfficers = Fact<Decimal>()
  public var police = Fact<Decimal>()
  public var individualPolice = Fact<Decimal>()
  public var formedPolice = Fact<Decimal>()
  public var formedPoliceUnits = Fact<Decimal>()
  public var correctionsOfficers = Fact<Decimal>()
  public var civilian = Fact<Decimal>()
  public var civilianInternational = Fact<Decimal>()
  public var civilianNational = Fact<Decimal>()
  public var volunteers = Fact<Decimal>()

  public init() {}
}

/// What counts people kind by kind: what the Council authorises, what there is on a day, who has left.
public protocol PersonnelCount: PlanEntry {
  var personnel: Personnel { get set }
}

/// The fields of everything that counts people.
func personnelFields<Entry: PersonnelCount>() -> [Field<Entry>] {
  [
    Field("military", \.personnel.military, "Military personnel in units."),
    Field(
      "observers-and-staff-officers", \.personnel.observersAndStaffOfficers, "Military observers and staff officers."),
    Field("police", \.personnel.police, "Police in all: individual officers and those in formed units."),
    Field("individual-police", \.personnel.individualPolice, "Individual police officers."),
    Field("formed-police", \.personnel.formedPolice, "Officers in formed police units."),
    Field("formed-police-units", \.personnel.formedPoliceUnits, "Formed police units, counted as units."),
    Field("corrections-officers", \.personnel.correctionsOfficers, "Corrections officers provided by Governments."),
    Field("civilian", \.personnel.civilian, "Civilian staff in all."),
    Field("civilian-international", \.personnel.civilianInternational, "International civilian staff."),
    Field("civilian-national", \.personnel.civilianNational, "National civilian staff."),
    Field("volunteers", \.personnel.volunteers, "United Nations Volunteers."),
  ]
}

extension Reader {
  /// Tells of parts that are more than the whole of which they are parts.
  mutating func expectParts(_ parts: [Fact<Decimal>], within whole: Fact<Decimal>, _ words: String) {
    guard let total = whole.value, !total.isApproximate else { return }
    let stated = parts.filter { $0.value != nil }
    let sum = stated.compactMap(\.value).reduce(Decimal.zero) { $0.adding($1) ?? $0 }
    guard !sum.isApproximate, total < sum else { return }
    report(
      .partAboveWhole, "the parts make \(sum), more than \(total) \(words)", at: whole.span,
      notes: stated.map { .init("a part stands here", at: $0.span) },
      help: "correct the total or the parts, or leave out the total")
  }
}

extension PersonnelCount {
  /// Tells of totals that are less than their parts.
  func reviewTotals(by reader: inout Reader) {
    reader.expectParts([personnel.individualPolice, personnel.formedPolice], within: personnel.police, "police in all")
    reader.expectParts(
      [personnel.civilianInternational, personnel.civilianNational], within: personnel.civilian, "civilian staff in all"
    )
  }
}
