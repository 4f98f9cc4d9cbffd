/// A stretch of the bytes of one of a plan's files: UTF-8 offsets, the end exclusive.
///
/// Lines and columns are computed only when a place is printed; see ``SourceFile/position(of:)``.
public struct Span: Hashable, Sendable {
  /// The file's index in ``SourceFiles``.
  public var file: Int32
  public var start: Int32
  public var end: Int32

  public init(file: Int32, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The beginning of the first file: where something stands that is missing from a plan as a whole.
  public static let planStart = Span(file: 0, start: 0, end: 0)

  /// Whether another stretch lies within this one.
  public func contains(_ other: Span) -> Bool { file == other.file && start <= other.start && other.end <= end }
}

extension Span: Comparable {
  public static func < (left: Span, right: Span) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
