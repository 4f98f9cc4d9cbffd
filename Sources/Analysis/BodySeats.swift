import Diagnostics
import PlanFormat
import PlanModel

/// The seats of a body and the women in them: one count for requirement and report.
public struct BodySeats: Sendable {
  public let body: Body
  public let seats: Decimal
  public let women: Decimal
  /// Seats for which the plan does not say whether a woman holds them.
  public let unrecorded: Decimal
  /// The members for whom it says it; never empty.
  public let counted: [Member]

  /// Nothing where the plan counts women nowhere in the body. A member who writes no seats has one, or as many as it
  /// counts women.
  public init?(_ body: Body) {
    counted = body.everybody.filter { $0.women.value != nil }
    guard !counted.isEmpty else { return nil }
    self.body = body
    seats = Self.sum(body.everybody.map(\.ownSeats))
    women = Self.sum(counted.compactMap(\.women.value))
    unrecorded = Self.sum(body.everybody.filter { $0.women.value == nil }.map(\.ownSeats))
  }

  private static func sum(_ numbers: [Decimal]) -> Decimal { numbers.reduce(.zero) { $0.adding($1) ?? $0 } }
}

extension Member {
  fileprivate var ownSeats: Decimal {
    seats.value ?? max(Decimal(tenThousandths: Decimal.scale), women.value ?? .zero)
  }
}
