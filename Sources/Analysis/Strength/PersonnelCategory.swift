import PlanFormat
import PlanModel

/// A kind of people whom ceilings and headcounts count. A further one is a line of `all`.
public struct PersonnelCategory: RawRepresentable, Hashable, Sendable {
  /// The key under which a plan counts them.
  public let rawValue: String
  /// The key of the category that counts these and others together.
  let whole: String?
  public let isUniformed: Bool
  /// The key of the people who are counted, where this counts their units.
  let people: String?
  private let fact: @Sendable (Personnel) -> Fact<Decimal>

  private init(
    _ key: String, partOf whole: String? = nil, isUniformed: Bool = true, unitsOf people: String? = nil,
    fact: @escaping @Sendable (Personnel) -> Fact<Decimal>
  ) {
    (rawValue, self.whole, self.isUniformed, self.people, self.fact) = (key, whole, isUniformed, people, fact)
  }

  public init?(rawValue: String) {
    guard let found = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  /// In the order in which products list them.
  public static let all: [PersonnelCategory] = [
    .init("military") { $0.military },
    .init("observers-and-staff-officers") { $0.observersAndStaffOfficers },
    .init("police") { $0.police },
    .init("individual-police", partOf: "police") { $0.individualPolice },
    .init("formed-police", partOf: "police") { $0.formedPolice },
    .init("formed-police-units", partOf: "police", unitsOf: "formed-police") { $0.formedPoliceUnits },
    .init("corrections-officers") { $0.correctionsOfficers },
    .init("civilian", isUniformed: false) { $0.civilian },
    .init("civilian-international", partOf: "civilian", isUniformed: false) { $0.civilianInternational },
    .init("civilian-national", partOf: "civilian", isUniformed: false) { $0.civilianNational },
    .init("volunteers", partOf: "civilian", isUniformed: false) { $0.volunteers },
  ]

  /// Whether it counts people, not their units.
  public var countsPeople: Bool { people == nil }

  /// How many a ceiling or a headcount states.
  public func count(in entry: some PersonnelCount) -> Fact<Decimal> { fact(entry.personnel) }

  /// Whether a later ceiling for this one ends an earlier one for another: of the same people, of a whole of which they
  /// are a part, or of a part of them.
  func replaces(_ other: PersonnelCategory) -> Bool {
    let (own, theirs) = (people ?? rawValue, other.people ?? other.rawValue)
    return own == theirs || whole == theirs || other.whole == own
  }

  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
