/// How a language sets the digits of a number apart: `numbers` of its words.
struct NumberStyle: Sendable {
  private let group: String
  /// From how many digits on thousands are set apart.
  private let groupedFrom: Int
  private let decimalSign: String

  init(_ table: WordTable) {
    func text(_ key: String) -> String? {
      guard case .text(let text)? = table.patterns["numbers.\(key)"]?.pieces.first else { return nil }
      return text
    }
    group = text("group") ?? ","
    decimalSign = text("decimal") ?? "."
    groupedFrom = text("grouped-from").flatMap { Int($0) } ?? 4
  }

  /// `-1234.5` with its thousands apart and the language's own decimal sign.
  func words(_ digits: String) -> String {
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? "\(decimalSign)\(parts[1])" : ""
    return (digits.hasPrefix("-") ? "-" : "") + grouped(parts.first ?? "0") + fraction
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count >= groupedFrom else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += group }
      result.append(digit)
    }
    return result
  }
}
