import PlanFormat

extension Array {
  /// The elements in the order of their dates; one without a date stays behind the one after which it is written.
  func inOrder(of date: (Element) -> PlanDate?) -> [Element] {
    var last: PlanDate?
    let dated = enumerated().map { index, element in
      last = date(element) ?? last
      return (index: index, date: last, element: element)
    }
    return dated.sorted { left, right in
      guard let date = left.date, let other = right.date, date != other else {
        return left.date == right.date ? left.index < right.index : left.date == nil
      }
      return PlanDate.isInOrder(date, other)
    }.map(\.element)
  }
}
