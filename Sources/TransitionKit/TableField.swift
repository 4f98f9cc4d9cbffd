import Analysis
import Diagnostics
import PlanFormat

/// What is told of each row of a result in the formats for spreadsheets and programs: declared once, for both and for their
/// description.
struct TableField<Row: Sendable, View: Sendable>: Sendable {
  /// The heading of its column in CSV.
  let column: String
  /// Its key in JSON.
  let key: String
  let meaning: String
  /// Nothing where it cannot be said of a row.
  let value: @Sendable (Row, View) -> FieldValue?

  init(
    _ column: String, _ key: String, _ meaning: String, _ value: @escaping @Sendable (Row, View) -> FieldValue?
  ) {
    (self.column, self.key, self.meaning, self.value) = (column, key, meaning, value)
  }

  /// The table of a page that describes fields.
  static func table(of fields: [Self]) -> String {
    let lines = fields.map { "| \($0.column) | `\($0.key)` | \($0.meaning) |" }
    return (["| column in CSV | key in JSON | meaning |", "| --- | --- | --- |"] + lines).joined(separator: "\n")
  }
}

enum FieldValue {
  /// A text from the plan.
  case text(String)
  /// A word or a date.
  case plain(String)
  case number(Int)
  case flag(Bool)
  /// An amount, a number in JSON.
  case money(Decimal)
  /// Several texts: an array in JSON, and one text in CSV.
  case list([String])
}

extension FieldValue {
  /// Nothing for what is not so, which would stand at most rows.
  var json: JSON? {
    switch self {
    case .text(let text), .plain(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): flag ? .bool(true) : nil
    case .money(let amount): .amount(amount)
    case .list(let texts): texts.isEmpty ? nil : .array(texts.map(JSON.string))
    }
  }
}

extension CSVTable.Cell {
  init(_ value: FieldValue?) {
    switch value {
    case .text(let text): self = .text(text)
    case .plain(let text): self = .plain(text)
    case .number(let number): self = .number(number)
    case .flag(let flag): self = .plain(flag ? "yes" : "no")
    case .money(let amount): self = .plain(amount.digitsOfMoney)
    case .list(let texts): self = .text(texts.joined(separator: "; "))
    case nil: self = .plain("")
    }
  }
}
