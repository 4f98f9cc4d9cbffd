import Diagnostics
import PlanFormat
import PlanReading
import TransitionKit

/// A plan as the editor holds it at one moment: read, checked, with everywhere where its ids stand. Every feature of the server is
/// a function of it and of a place.
public struct PlanSnapshot: Sendable {
  public let check: PlanCheck
  public let names: NamePlaces

  public init(_ files: SourceFiles, asOf: Day? = nil) {
    check = checkPlan(files, asOf: asOf)
    names = check.reading.names
  }

  public var files: SourceFiles { check.files }
  public var reading: PlanReading { check.reading }
}
