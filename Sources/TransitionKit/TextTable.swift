import Diagnostics

/// A table in columns of equal width, for terminals.
struct TextTable {
  private var rows: [[String]] = []
  private let hasHeader: Bool

  init(_ header: [String]? = nil) {
    hasHeader = header != nil
    if let header { rows.append(header) }
  }

  var isEmpty: Bool { rows.count == (hasHeader ? 1 : 0) }

  mutating func add(_ row: [String]) { rows.append(row.map(visible)) }

  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.count > column ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - displayWidth(of: cell) + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
