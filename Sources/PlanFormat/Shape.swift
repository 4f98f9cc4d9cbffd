import Diagnostics
import YAMLSyntax

/// One field of a kind of entry: its key, the property that keeps it, and one sentence about it.
///
/// The declaration of a field is all there is to it: reading, the schema and the documentation follow from it.
public struct Field<Entry: PlanEntry>: Sendable {
  public let key: String
  let isRequired: Bool
  let summary: String
  let merges: Bool
  let form: @Sendable () -> Form
  let read: @Sendable (YAMLNode, inout Entry, inout Reader) -> Void

  public init<Value: PlanValue>(
    _ key: String, _ path: any WritableKeyPath<Entry, Value> & Sendable, _ summary: String, required: Bool = false
  ) {
    self.key = key
    self.summary = summary
    isRequired = required
    merges = Value.merges
    form = { Value.form }
    read = { node, entry, reader in entry[keyPath: path].read(node, by: &reader) }
  }

  var description: FieldForm {
    FieldForm(key: key, summary: summary, isRequired: isRequired, form: form())
  }
}

/// The declaration of a kind of entry: one object for all entries of the kind.
public final class Shape<Entry: PlanEntry>: Sendable {
  let noun: String
  let summary: String
  let example: String
  let shorthand: Int?
  let fields: [Field<Entry>]
  private let hashes: [UInt64]
  /// A bit for each required field.
  let required: UInt64

  /// A `noun` is what one entry is called in the singular; `shorthand` is the key of the field that is meant when a
  /// plain text stands in place of the entry; `example` shows lines of a plan as they stand below the section's key.
  public init(
    _ noun: String, _ summary: String, shorthand: String? = nil, example: String = "",
    @FieldList<Entry> fields: () -> [Field<Entry>]
  ) {
    self.noun = noun
    self.summary = summary
    self.example = example
    let fields = fields()
    self.fields = fields
    self.shorthand = fields.firstIndex { $0.key == shorthand }
    hashes = fields.map { hash(of: $0.key) }
    required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
  }

  /// The index of the field with a key, looked for first at `expected`: keys mostly come in the declared order.
  func field(withHash hash: UInt64, after expected: Int) -> Int? {
    if expected < hashes.count, hashes[expected] == hash { return expected }
    return hashes.firstIndex(of: hash)
  }

  /// What the schema and the documentation say of such entries.
  public var description: EntryForm {
    EntryForm(
      noun: noun, summary: summary, fields: fields.map(\.description), example: example,
      shorthand: shorthand.map { fields[$0].description })
  }
}

/// Lists the fields of a shape, a line each.
@resultBuilder
public enum FieldList<Entry: PlanEntry> {
  public static func buildExpression(_ field: Field<Entry>) -> Field<Entry> { field }
  public static func buildBlock(_ fields: Field<Entry>...) -> [Field<Entry>] { fields }
}

/// FNV-1a over the bytes of a key: keys are compared by it, so that reading makes no text of them.
func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

func hash(of text: String) -> UInt64 { hash(of: text.utf8) }
