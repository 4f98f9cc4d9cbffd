import Documents
import Templates

extension Template {
  /// Numbers of which a template lacks a form that its language has: wherever one form stands, all have to.
  public var formProblems: [String] {
    let language = language.code
    // A number that is nought is no number of a template: there is something else to say of it.
    let needed = PluralCategory.ofWholeNumbers(in: language).filter { $0 != .zero }
    func uses(_ category: PluralCategory) -> Int { text.ranges(of: "{{#\(category.rawValue)}}").count }
    let most = needed.map(uses).max() ?? 0
    return needed.filter { uses($0) < most }.map { category in
      "the form '\(category.rawValue)' of a number stands \(uses(category)) times and another one \(most) times"
    }
  }
}
