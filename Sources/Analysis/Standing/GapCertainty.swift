/// How surely nobody holds something, or something is missing. What a plan does not say is never said for it.
public enum GapCertainty: String, CaseIterable, Sendable {
  /// It follows from what the plan says.
  case certain
  /// Its dates don't tell: by some of the days that rough ones can mean, and not by others; or by the day on which what it waits
  /// for lets it be, and not by the one that is written.
  case possible
  /// The plan says nothing of it: somebody may hold it.
  case notStated = "not-stated"
}
