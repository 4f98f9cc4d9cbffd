import Foundation

/// A JSON value that an editor has sent. What is not there, or is of another kind than it is asked for as, reads as nothing.
public enum Received: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is not whole, or is too large.
  case number(Double)
  case string(String)
  case array([Received])
  case object([String: Received])

  public subscript(key: String) -> Received? { if case .object(let members) = self { members[key] } else { nil } }
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var items: [Received]? { if case .array(let items) = self { items } else { nil } }
}

extension Received {
  /// Reads a text as JSON; nothing where it is none.
  public init?(_ bytes: [UInt8]) {
    // Editors whose texts are UTF-16 can cut a character in two, and no other reader takes such a text.
    guard let value = Self.read(bytes) ?? Self.read(withoutHalves(bytes)) else { return nil }
    self = value
  }

  private static func read(_ bytes: [UInt8]) -> Received? {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) else {
      return nil
    }
    return Received(value)
  }

  /// It is nested no deeper than Foundation reads it.
  private init(_ value: Any) {
    switch value {
    case let object as [String: Any]: self = .object(object.mapValues(Received.init))
    case let array as [Any]: self = .array(array.map(Received.init))
    case let text as String: self = .string(text)
    case let number as NSNumber:
      // Truths are numbers to Foundation, of a type of their own.
      if String(cString: number.objCType) == "c" {
        self = .bool(number.boolValue)
      } else {
        self = Int(exactly: number).map(Received.integer) ?? .number(number.doubleValue)
      }
    default: self = .null
    }
  }
}

/// JSON in which each half of a character (`\ud83d` alone) is the sign for what cannot be read, which takes as much place in UTF-16.
private func withoutHalves(_ bytes: [UInt8]) -> [UInt8] {
  var (result, place): ([UInt8], Int) = ([], 0)
  result.reserveCapacity(bytes.count)
  while place < bytes.count {
    guard bytes[place] == UInt8(ascii: "\\") else {
      result.append(bytes[place])
      place += 1
      continue
    }
    switch (surrogate(bytes, at: place), surrogate(bytes, at: place + 6)) {
    case (.high, .low):
      result += bytes[place..<place + 12]
      place += 12
    case (.high, _), (.low, _):
      result += "\\ufffd".utf8
      place += 6
    case (nil, _):
      // Also what stands behind the stroke, which may be another one.
      result += bytes[place..<min(place + 2, bytes.count)]
      place += 2
    }
  }
  return result
}

private enum Surrogate { case high, low }

/// The half of a character that is written at a place, as `\ud83d`.
private func surrogate(_ bytes: [UInt8], at place: Int) -> Surrogate? {
  guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u"),
    let unit = UInt16(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
  else { return nil }
  if UTF16.isLeadSurrogate(unit) { return .high }
  return UTF16.isTrailSurrogate(unit) ? .low : nil
}
