/// How surely nobody holds something, or something is missing. What a plan does not say is never said for it.
public enum GapCertainty: String, CaseIterable, Sendable {
  /// It follows from what the plan says.
  case certain
  /// Its dates are too rough to tell: by some of the days that they can mean, and not by others.
  case possible
  /// The plan says nothing of it: somebody may hold it.
  case notStated = "not-stated"
}
