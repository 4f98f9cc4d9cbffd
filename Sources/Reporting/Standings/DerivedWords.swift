import Analysis
import Languages

extension Wording {
  /// `The plan derives 11 of these 15 dates`: that dates were worked out from sources, and not said by them.
  public func derived(_ dates: DerivedDates) -> String {
    if dates.derived < dates.all {
      return "The plan derives \(number(dates.derived)) of these \(number(dates.all)) dates"
    }
    return dates.all == 1 ? "The plan derives this date" : "The plan derives these dates"
  }
}
