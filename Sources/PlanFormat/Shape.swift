import Diagnostics
import YAMLSyntax

/// One field of a kind of entry: its key, the property that keeps it, and one sentence about it.
///
/// The declaration of a field is all there is to it: reading, the schema and the documentation follow from it.
public struct Field<Entry: PlanEntry>: Sendable {
  public let key: String
  let isRequired: Bool
  let summary: String
  /// The field of the same entry that takes more than one value, where this one takes one.
  let several: String?
  /// What the property can be.
  let value: any PlanValue.Type
  @usableFromInline let read: @Sendable (YAMLNode, inout Entry, inout Reader) -> Void
  /// The value of an entry, for what knows the field by its key only.
  let get: @Sendable (Entry) -> any PlanValue
  /// What the day that is looked at does to it.
  @usableFromInline var settle: Settle<Entry>?

  /// Inlined into the shape, where the path is known: the compiler then writes the property directly, in a quarter of
  /// the time that going along the path takes. It does not see through `any … & Sendable`; a path of properties alone
  /// is sendable all the same.
  @inlinable
  @inline(__always)
  public init<Value: PlanValue>(
    _ key: String, _ path: WritableKeyPath<Entry, Value>, _ summary: String, required: Bool = false,
    several: String? = nil
  ) {
    nonisolated(unsafe) let path = path
    self.init(
      key, summary, isRequired: required, several: several, value: Value.self,
      read: { node, entry, reader in entry[keyPath: path].read(node, by: &reader) }, get: { $0[keyPath: path] })
  }

  @usableFromInline
  init(
    _ key: String, _ summary: String, isRequired: Bool, several: String? = nil, value: any PlanValue.Type,
    read: @escaping @Sendable (YAMLNode, inout Entry, inout Reader) -> Void,
    get: @escaping @Sendable (Entry) -> any PlanValue
  ) {
    self.key = key
    self.summary = summary
    self.isRequired = isRequired
    self.several = several
    self.value = value
    self.read = read
    self.get = get
  }

  var description: FieldForm {
    FieldForm(key: key, summary: summary, isRequired: isRequired, form: value.form)
  }
}

/// The declaration of a kind of entry: one object for all entries of the kind.
public final class Shape<Entry: PlanEntry>: Sendable {
  let summary: String
  let example: String
  @usableFromInline let fields: [Field<Entry>]
  @usableFromInline let keys: ShapeKeys

  /// A `noun` is what one entry is called in the singular; `shorthand` is the key of the field that is meant when a
  /// plain text stands in place of the entry; `example` shows lines of a plan as they stand below the section's key.
  public init(
    _ noun: String, _ summary: String, shorthand: String? = nil, example: String = "",
    @FieldList<Entry> fields: () -> [Field<Entry>]
  ) {
    let fields = fields()
    self.summary = summary
    self.example = example
    self.fields = fields
    keys = ShapeKeys(
      noun: noun, isSplittable: Entry.isSplittable, fields: fields,
      shorthand: fields.firstIndex { $0.key == shorthand })
  }

  /// What the schema and the documentation say of such entries.
  public var description: EntryForm {
    EntryForm(
      noun: keys.noun, summary: summary, fields: fields.map(\.description), example: example,
      isSplittable: keys.isSplittable, shorthand: keys.shorthand.map { fields[$0].description })
  }
}

/// What a shape says of its keys: all that reading an entry asks of it, except the fields' own reading.
@usableFromInline
final class ShapeKeys: Sendable {
  let noun: String
  /// Whether several files may each give some of the fields.
  @usableFromInline let isSplittable: Bool
  let names: [String]
  let summaries: [String]
  let several: [String?]
  /// What each field may hold, described when it is asked for.
  let forms: [@Sendable () -> Form]
  private let hashes: [UInt64]
  /// Bits, one for each field, beginning with the lowest.
  let required: UInt64
  let merging: UInt64
  /// The fields that depend on the day that is looked at: their indices, and bits.
  let timed: [Int]
  let timedBits: UInt64
  /// The field that is meant when a plain text stands in place of the entry.
  @usableFromInline let shorthand: Int?

  init<Entry>(noun: String, isSplittable: Bool, fields: [Field<Entry>], shorthand: Int?) {
    self.noun = noun
    self.isSplittable = isSplittable
    self.shorthand = shorthand
    names = fields.map(\.key)
    summaries = fields.map(\.summary)
    several = fields.map(\.several)
    forms = fields.map { field in { field.value.form } }
    hashes = fields.map { hash(of: $0.key) }
    required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
    timed = fields.indices.filter { fields[$0].settle != nil }
    timedBits = timed.reduce(0) { $0 | 1 << UInt64($1) }
    merging = fields.indices.reduce(0) { fields[$1].value.merges ? $0 | 1 << UInt64($1) : $0 }
  }

  /// The index of the field with a key, looked for first at `expected`: keys mostly come in the declared order.
  func field(withHash hash: UInt64, after expected: Int) -> Int? {
    if expected < hashes.count, hashes[expected] == hash { return expected }
    return hashes.firstIndex(of: hash)
  }
}

/// Lists the fields of a shape, a line each.
@resultBuilder
public enum FieldList<Entry: PlanEntry> {
  public static func buildExpression(_ field: Field<Entry>) -> [Field<Entry>] { [field] }
  /// Fields that several kinds of entries share.
  public static func buildExpression(_ fields: [Field<Entry>]) -> [Field<Entry>] { fields }
  public static func buildBlock(_ fields: [Field<Entry>]...) -> [Field<Entry>] { fields.flatMap(\.self) }
}

/// FNV-1a over the bytes of a key: keys are compared by it, so that reading makes no text of them.
func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

func hash(of text: String) -> UInt64 { hash(of: text.utf8) }
