/// An activity that reaches from the first start to the last finish of others, and has no work of its own: a summary of
/// its parts, or a hammock between two of them (Moder, Phillips and Davis 1983).
public struct Hammock: Hashable, Sendable {
  /// The activity that spans the others, as a position in `Network.activities`. Of what it asks for, only
  /// `Activity.finishNoLaterThan` counts, and is a limit of every part.
  public var activity: Int

  /// What it spans, at least one activity; some of them may be hammocks again.
  public var parts: [Int]

  public init(activity: Int, parts: [Int]) {
    self.activity = activity
    self.parts = parts
  }
}
