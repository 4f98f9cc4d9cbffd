import Diagnostics
import PlanFormat

/// What counts people kind by kind: what the Council authorises, what there is on a day, who has left.
public protocol PersonnelCount: PlanEntry {
  var military: Fact<Decimal> { get set }
  var observersAndStaffOfficers: Fact<Decimal> { get set }
  var police: Fact<Decimal> { get set }
  var individualPolice: Fact<Decimal> { get set }
  var formedPolice: Fact<Decimal> { get set }
  var formedPoliceUnits: Fact<Decimal> { get set }
  var correctionsOfficers: Fact<Decimal> { get set }
  var civilian: Fact<Decimal> { get set }
  var civilianInternational: Fact<Decimal> { get set }
  var civilianNational: Fact<Decimal> { get set }
  var volunteers: Fact<Decimal> { get set }
}

/// The fields of everything that counts people.
func personnelFields<Entry: PersonnelCount>() -> [Field<Entry>] {
  [
    Field("military", \.military, "Military personnel in units."),
    Field("observers-and-staff-officers", \.observersAndStaffOfficers, "Military observers and staff officers."),
    Field("police", \.police, "Police in all: individual officers and those in formed units."),
    Field("individual-police", \.individualPolice, "Individual police officers."),
    Field("formed-police", \.formedPolice, "Officers in formed police units."),
    Field("formed-police-units", \.formedPoliceUnits, "Formed police units, counted as units."),
    Field("corrections-officers", \.correctionsOfficers, "Corrections officers provided by Governments."),
    Field("civilian", \.civilian, "Civilian staff in all."),
    Field("civilian-international", \.civilianInternational, "International civilian staff."),
    Field("civilian-national", \.civilianNational, "National civilian staff."),
    Field("volunteers", \.volunteers, "United Nations Volunteers."),
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
      .partsAboveTotal, "the parts make \(sum), more than \(total) \(words)", at: whole.span,
      notes: stated.map { .init("a part stands here", at: $0.span) },
      help: "correct the total or the parts, or leave out the total")
  }
}

extension PersonnelCount {
  /// Tells of totals that are less than their parts.
  func reviewTotals(by reader: inout Reader) {
    reader.expectParts([individualPolice, formedPolice], within: police, "police in all")
    reader.expectParts([civilianInternational, civilianNational], within: civilian, "civilian staff in all")
  }
}

extension DiagnosticKind {
  static let partsAboveTotal = DiagnosticKind(
    "parts-above-total", .error, "The parts are more than the total beside them",
    explanation: """
      Where the plan gives a total beside its parts (`police` beside `individual-police` and `formed-police`, `civilian` \
      beside `civilian-international` and `civilian-national`), the total counts and the parts are never added to it. So \
      the parts cannot be more than the total; they can be less, where some of them are not known.
      """,
    example: (
      wrong: "police: 600\nindividual-police: 300\nformed-police: 340",
      right: "police: 640\nindividual-police: 300\nformed-police: 340"
    ))
}
