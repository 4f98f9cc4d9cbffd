import Analysis
import Languages
import PlanFormat
import PlanModel

extension OpenPlan {
  /// A date: its weekday, and how far it lies from the day on which the mission leaves.
  func dateSentence(_ date: PlanDate) -> String {
    let weekday =
      date.day.map { ", a \($0.weekday.rawValue.prefix(1).uppercased() + $0.weekday.rawValue.dropFirst())" } ?? ""
    var sentences = ["**\(markdown(Wording.english.date(date)))**\(weekday)"]
    if let day = date.day {
      if let departure = facts.departure?.day { sentences.append(distance(day - departure, "the mission leaves")) }
      if let asOf = facts.asOf { sentences.append(distance(day - asOf, "the day of the plan")) }
    }
    return sentences.joined(separator: "; ")
  }

  private func distance(_ days: Int, _ what: String) -> String {
    let many = "\(abs(days)) \(abs(days) == 1 ? "day" : "days")"
    return days == 0 ? "the day: \(what)" : "\(many) \(days < 0 ? "before" : "after") \(what)"
  }
}

extension Day {
  /// The first day, 1 January 1970, was a Thursday.
  fileprivate var weekday: Weekday {
    let days = Weekday.allCases
    let index = (number + 3) % days.count
    return days[index < 0 ? index + days.count : index]
  }
}
