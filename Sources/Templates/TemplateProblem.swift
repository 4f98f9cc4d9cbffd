/// Something wrong with a template, at its line.
public struct TemplateProblem: Error, Equatable, Sendable {
  /// Counted from 1.
  public let line: Int
  public let message: String
  /// A name that isn't known, and those that could stand in its place.
  public let name: String?
  public let candidates: [String]

  public init(line: Int, _ message: String, name: String? = nil, candidates: [String] = []) {
    self.line = line
    self.message = message
    self.name = name
    self.candidates = candidates
  }
}
