import Analysis
import Languages

extension Gap.Kind {
  /// What a gap of the kind is, in a sentence.
  public var meaning: String { Wording.english("kinds.\(rawValue)") }
}
