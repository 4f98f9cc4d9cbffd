import PlanFormat

extension Form {
  /// Behind which of the keys of a mapping a new one is put; nothing means before all of them.
  ///
  /// A field stands behind the nearest one that the format declares before it, a date behind the dates before it, and anything else
  /// at the end.
  static func place(of key: String, among keys: [String], in form: Form?) -> Int? {
    let end = keys.isEmpty ? nil : keys.count - 1
    switch form {
    case .entry(let type):
      return place(of: key, among: keys, declared: (type.describe().fields + FieldForm.common).map(\.key)) ?? end
    case .byDate:
      let dates = keys.map { PlanDate($0) }
      guard let new = PlanDate(key), let first = dates.first ?? nil, let last = dates.last ?? nil,
        dates.count == 1 || PlanDate.isInOrder(first, last)
      else { return end }
      return dates.lastIndex { $0.map { !PlanDate.isInOrder(new, $0) } ?? true }
    case let form? where !form.longForm.isEmpty:
      return place(of: key, among: keys, declared: form.longForm.map(\.key)) ?? end
    default: return end
    }
  }

  /// Nothing where the key is not declared; within that, nothing where it comes first.
  private static func place(of key: String, among keys: [String], declared: [String]) -> Int?? {
    guard let rank = declared.firstIndex(of: key) else { return nil }
    var nearest: (index: Int, rank: Int)?
    for (index, other) in keys.enumerated() {
      guard let others = declared.firstIndex(of: other), others < rank else { continue }
      if others >= nearest?.rank ?? -1 { nearest = (index, others) }
    }
    return .some(nearest?.index)
  }
}
