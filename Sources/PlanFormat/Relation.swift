import Diagnostics
import YAMLSyntax

/// How something is tied to what comes before it: `finish`, `start + 5 days`, `finish to finish - 10 working days`.
public struct Relation: Sendable, Hashable {
  public enum End: String, Sendable { case start, finish }

  /// The end of what comes before; its finish, if nothing is said.
  public let leaves: End
  /// The end of what waits; its start, if nothing is said.
  public let reaches: End
  /// How much later; earlier, if it is negative.
  public let lag: Duration?

  public init(from leaves: End = .finish, to reaches: End = .start, lag: Duration? = nil) {
    self.leaves = leaves
    self.reaches = reaches
    self.lag = lag
  }
}

extension Relation: CustomStringConvertible {
  /// The relation as a plan writes it.
  public var description: String {
    let ends = reaches == .start ? leaves.rawValue : "\(leaves.rawValue) to \(reaches.rawValue)"
    guard let lag else { return ends }
    return "\(ends) \(lag.count < 0 ? "-" : "+") \(Duration(abs(lag.count), lag.unit))"
  }
}

extension Relation: PlanScalar {
  public static var form: Form { .relation }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Relation? {
    let expected = "how it is tied, such as 'finish', 'start + 5 days' or 'finish to finish - 10 working days'"
    guard let text = reader.scalarText(node, as: expected, .relation) else { return nil }
    do throws(Duration.Fault) {
      if let relation = try read(text[...]) { return relation }
      reader.expected(expected, .relation, found: node)
    } catch {
      reader.invalidDuration(expected, .relation, text, fault: error, at: node)
    }
    return nil
  }

  /// The relation that a text means, or nothing where its ends are none.
  static func read(_ text: Substring) throws(Duration.Fault) -> Relation? {
    guard let sign = text.firstRange(of: " + ") ?? text.firstRange(of: " - ") else { return ends(text, lag: nil) }
    let length = try Duration.read(text[sign.upperBound...])
    guard length.count >= 0 else { throw .notALength }
    let isLead = text[sign].contains("-")
    return ends(text[..<sign.lowerBound], lag: isLead ? Duration(-length.count, length.unit) : length)
  }

  private static func ends(_ text: Substring, lag: Duration?) -> Relation? {
    let words = text.split(separator: " ").map(String.init)
    switch words.count {
    case 1: return End(rawValue: words[0]).map { Relation(from: $0, lag: lag) }
    case 3 where words[1] == "to":
      guard let leaves = End(rawValue: words[0]), let reaches = End(rawValue: words[2]) else { return nil }
      return Relation(from: leaves, to: reaches, lag: lag)
    default: return nil
    }
  }
}
