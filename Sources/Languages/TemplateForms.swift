import Documents
import Templates

extension Template {
  /// Numbers of which a template lacks a form that its language has: wherever one form stands, all have to.
  public var formProblems: [TemplateProblem] {
    let language = language.code
    // A number that is nought is no number of a template: there is something else to say of it.
    let needed = PluralCategory.ofWholeNumbers(in: language).filter { $0 != .zero }.map(\.rawValue)
    return groups(ofSections: Set(PluralCategory.allCases.map(\.rawValue))).flatMap { group in
      needed.filter { !group.names.contains($0) }.map { form in
        TemplateProblem(
          line: group.line,
          "the number here has no form '\(form)', which '\(language)' needs; add {{#\(form)}}…{{/\(form)}}")
      }
    }
  }
}
