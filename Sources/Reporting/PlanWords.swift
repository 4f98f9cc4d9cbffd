import Languages
import PlanFormat

/// Words of the plan: a text or a title.
public protocol PlanWords {
  func text(in language: String) -> String
}

extension Text: PlanWords {}
extension Title: PlanWords {}

extension Wording {
  /// The plan's own words as a product in this language prints them: in its language, or in the first one that the plan has
  /// where it lacks that. Everything that prints words of the plan asks here.
  public func text(of words: (some PlanWords)?) -> String? { words?.text(in: language) }
}
