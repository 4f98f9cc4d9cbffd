import Diagnostics
import YAMLSyntax

// What a comma inside braces has cut off from its value, and now looks like keys without one: `{ amount: 1,200,000 }`.

extension Reader {
  /// Whether a key is no key, but what a comma has cut off.
  func isCutOff(_ key: YAMLNode, _ value: YAMLNode, among keys: [String]) -> Bool {
    value.isLeftEmpty && nearest(to: key.text, among: keys) == nil
  }

  mutating func reportCutOff(_ keys: [YAMLNode], help: String, mend: Mend? = nil) {
    guard let first = keys.first else { return }
    let names = keys.prefix(4).map { "'\($0.text)'" } + (keys.count > 4 ? ["\(keys.count - 4) more"] : [])
    report(
      .unknownKey,
      "\(listed(names, by: "and")) \(keys.count == 1 ? "stands" : "stand") here without a colon and a value",
      at: first.span, help: "inside braces a comma ends a value: \(help)", mend: mend)
  }

  /// Tells in one message of all that was cut off from one value, and how to write the value; what was told of each piece
  /// is taken back.
  @usableFromInline
  mutating func gatherCutOff(in node: YAMLNode, of keys: ShapeKeys, since told: Int) {
    guard node.isFlow else { return }
    var former: (key: YAMLNode, value: YAMLNode)?
    var pieces: [YAMLNode] = []
    var found: [(key: YAMLNode, value: YAMLNode, pieces: [YAMLNode])] = []
    for (key, value) in node.pairs {
      if !keys.has(key), isCutOff(key, value, among: keys.names) {
        pieces.append(key)
        continue
      }
      if let former, !pieces.isEmpty { found.append((former.key, former.value, pieces)) }
      (former, pieces) = ((key, value), [])
    }
    if let former, !pieces.isEmpty { found.append((former.key, former.value, pieces)) }
    let spans = Set(found.flatMap { $0.pieces.map(\.span) })
    guard !spans.isEmpty else { return }
    diagnostics[told...].removeAll { spans.contains($0.span) }
    for (key, value, pieces) in found {
      let form = CommonKey(rawValue: key.text) == .source ? Form.citation : keys.form(of: key)
      let correction = correction(
        of: key.text, form, [value.text] + pieces.map(\.text), isPlain: value.isPlain && value.standsAlone)
      // A piece that begins as a field does may have lost its colon.
      let lacksColon = pieces.contains { piece in
        let word = String(piece.text.prefix { $0.isLetter || $0 == "-" })
        return (keys.names + CommonKey.allCases.map(\.rawValue)).contains(word)
      }
      let end = (pieces.last ?? value).span.end
      reportCutOff(
        pieces, help: correction.help,
        mend: correction.text.map {
          Mend(
            "write '\($0)'", at: Span(file: value.span.file, start: value.span.start, end: end), with: $0,
            isCertain: correction.isCertain && !lacksColon)
        })
    }
  }

  /// How to write a value that commas have cut to pieces.
  ///
  /// Nothing else can be meant by pieces than one value, so that all is certain but how the value itself is read.
  private func correction(of key: String, _ form: Form?, _ pieces: [String], isPlain: Bool) -> Correction {
    let general = Correction("put a text with commas in quotes, write numbers without commas")
    let text = pieces.joined(separator: ", ")
    guard isPlain, text.utf8.count <= longestSlip, !text.contains("\""), !text.contains("\\") else { return general }
    let inQuotes = Correction("put the text in quotes: \(key): \"\(text)\"", text: "\"\(text)\"", isCertain: true)
    let list = Correction("write \(key): [\(text)]", text: "[\(text)]", isCertain: true)
    switch form {
    case .number, .measure: return PlanFormat.correction(ofNumber: pieces.joined(separator: ",")) ?? general
    case .list(let item): return PlanFormat.correction(ofItems: text, of: item)
    case .predecessors: return list
    case .citation:
      let areSources = !pieces.contains { isPlaceInSource($0.prefix { $0 != " " }) }
      return areSources ? list : inQuotes
    case .text, .title: return inQuotes
    default: return general
    }
  }
}
