import YAMLSyntax

/// A language by its code (ISO 639): `en`, `fr`, `ht`.
public struct Language: Sendable, Hashable, PlanScalarOrEntry {
  public let code: String
}

/// A country by its code (ISO 3166-1 alpha-3): `HTI`.
public struct Country: Sendable, Hashable {
  public let code: String
}

/// A currency by its code (ISO 4217): `USD`.
public struct Currency: Sendable, Hashable {
  public let code: String

  public init(_ code: String) { self.code = code }
}

extension Language: PlanScalar {
  public static var form: Form { .language }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Language? {
    let code = reader.code(
      node, as: "a language code in lower case, such as 'en'", form, lengths: 2...3, isUpper: false)
    guard let language = code.map(Language.init(code:)) else { return nil }
    reader.review(language, of: node)
    return language
  }
}

extension Country: PlanScalar {
  public static var form: Form { .country }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Country? {
    reader.code(node, as: "a country code of three capitals, such as 'HTI'", form, lengths: 3...3, isUpper: true)
      .map(Country.init(code:))
  }
}

extension Currency: PlanScalar {
  public static var form: Form { .currency }

  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Currency? {
    reader.code(node, as: "a currency code of three capitals, such as 'USD'", form, lengths: 3...3, isUpper: true)
      .map { Currency($0) }
  }
}

extension Reader {
  /// A code of plain Latin letters, all upper or all lower case.
  fileprivate mutating func code(
    _ node: YAMLNode, as expected: String, _ form: Form, lengths: ClosedRange<Int>, isUpper: Bool
  ) -> String? {
    guard let text = scalarText(node, as: expected, form) else { return nil }
    let letters: ClosedRange<UInt8> = isUpper ? 65...90 : 97...122
    guard lengths.contains(text.utf8.count), text.utf8.allSatisfy(letters.contains) else {
      let meant = isUpper ? text.uppercased() : text.lowercased()
      let isCode = lengths.contains(meant.utf8.count) && meant.utf8.allSatisfy(letters.contains)
      self.expected(expected, form, found: node, correction: isCode ? .writing(meant, isCertain: true) : nil)
      return nil
    }
    return text
  }
}
