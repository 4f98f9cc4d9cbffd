import Languages
import PlanFormat

/// Words of the plan: a text or a title.
public protocol PlanWords {
  func text(in language: String) -> String
  /// The languages in which it is written; none where it does not say in which.
  var languages: [String] { get }
}

extension Text: PlanWords {
  public var languages: [String] { translations.map(\.language) }
}

extension Title: PlanWords {
  public var languages: [String] { text.languages }
}

extension Wording {
  /// The plan's own words as a product in this language prints them: in its language, or in the first one that the plan has
  /// where it lacks that. Everything that prints words of the plan asks here.
  public func text(of words: (some PlanWords)?) -> String? { words?.text(in: language) }
}
