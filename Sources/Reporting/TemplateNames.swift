import Languages
import Templates

/// The names that a template may use for one kind of thing, with how each value comes about.
///
/// Declared once, they serve to fill a template and to check its tags: a value cannot miss its name, nor a name its kind.
///
/// There are more than a hundred kinds of things. What is generic over them is compiled once and not for each of them, which
/// took a third of the time for this target and made no product faster.
struct TemplateNames<Subject>: Sendable {
  let fields: [String: TemplateField<Subject>]

  /// Beside each list stands how many of it are left out: `more-steps` beside `steps`.
  @_semantics("optimize.sil.specialize.generic.never")
  init(_ fields: [String: TemplateField<Subject>]) {
    let counts = fields.compactMap { name, field in field.leftOut.map { ("more-\(name)", TemplateField.count($0)) } }
    self.fields = fields.merging(counts) { field, _ in field }
  }

  var schema: TemplateSchema { .record(fields.mapValues(\.schema)) }

  @_semantics("optimize.sil.specialize.generic.never")
  func value(of subject: Subject, in press: Press) -> TemplateValue {
    .record(fields.mapValues { $0.value(subject, press) })
  }
}

/// What one name stands for.
struct TemplateField<Subject>: Sendable {
  let schema: TemplateSchema
  let value: @Sendable (Subject, Press) -> TemplateValue
  /// How many elements of a list are left out.
  var leftOut: (@Sendable (Subject, Press) -> Count)?

  /// Something that is printed, or `absent` where the plan says nothing.
  @_semantics("optimize.sil.specialize.generic.never")
  static func text(_ make: @escaping @Sendable (Subject, Press) -> TemplateValue) -> Self {
    Self(schema: .text, value: make)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  static func flag(_ make: @escaping @Sendable (Subject, Press) -> Bool) -> Self {
    Self(schema: .flag) { .flag(make($0, $1)) }
  }

  /// How many, with the words for one and for several; absent where there are none.
  @_semantics("optimize.sil.specialize.generic.never")
  static func count(_ make: @escaping @Sendable (Subject, Press) -> Count) -> Self {
    Self(schema: Count.names.schema) { make($0, $1).value(in: $1) }
  }

  /// So many elements at most, since a long table is read by nobody: the first ones, or those of the least rank.
  @_semantics("optimize.sil.specialize.generic.never")
  static func list<Element>(
    of names: TemplateNames<Element>, most: Int = 100, rank: @escaping @Sendable (Element) -> Int = { _ in 0 },
    _ make: @escaping @Sendable (Subject, Press) -> [Element]
  ) -> Self {
    var field = Self(schema: .list(of: names.schema)) { subject, press in
      .list(make(subject, press).keeping(most, rank: rank).map { names.value(of: $0, in: press) })
    }
    field.leftOut = { Count(max(0, make($0, $1).count - most)) }
    return field
  }

  /// Names of something that may be missing.
  @_semantics("optimize.sil.specialize.generic.never")
  static func record<Inner>(
    _ names: TemplateNames<Inner>, _ make: @escaping @Sendable (Subject, Press) -> Inner?
  ) -> Self {
    Self(schema: names.schema) { subject, press in
      make(subject, press).map { names.value(of: $0, in: press) } ?? .absent
    }
  }
}

extension TemplateNames {
  /// These names and others; of two equal ones the later stands.
  @_semantics("optimize.sil.specialize.generic.never")
  static func + (left: Self, right: Self) -> Self { Self(left.fields.merging(right.fields) { $1 }) }

  /// The names of a part of something, for the whole.
  @_semantics("optimize.sil.specialize.generic.never")
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Subject) -> TemplateNames<Whole> {
    TemplateNames<Whole>(
      fields.mapValues { field in
        TemplateField<Whole>(schema: field.schema) { whole, press in field.value(part(whole), press) }
      })
  }

  /// A flag for each word of a closed list: `is-met`, so that a template can choose its sentence.
  @_semantics("optimize.sil.specialize.generic.never")
  static func flags<Word: CaseIterable & RawRepresentable & Sendable>(
    _ prefix: String, _ make: @escaping @Sendable (Subject) -> Word?
  ) -> Self where Word.RawValue == String {
    Self(
      Dictionary(
        Word.allCases.map { word in
          let raw = word.rawValue
          return ("\(prefix)\(raw)", .flag { subject, _ in make(subject)?.rawValue == raw })
        },
        uniquingKeysWith: { $1 }))
  }
}

/// A number of things and where they stand in the plan.
struct Count {
  let number: Int
  let evidence: [Evidence]

  init(_ number: Int, _ evidence: [Evidence] = []) {
    self.number = number
    self.evidence = evidence
  }

  /// Apart from the closures of the names, of which there are more than a hundred: each would get a copy.
  @inline(never)
  func value(in press: Press) -> TemplateValue {
    number == 0 ? .absent : Self.names.value(of: self, in: press)
  }

  /// Beside the number a flag for the form that it takes in the language: `one`, `few`, `many`, `other`.
  static let names =
    TemplateNames<Count>([
      "n": .text { count, press in .evidenced(.text(press.wording.number(count.number)), by: count.evidence) }
    ])
    + TemplateNames(
      Dictionary(
        PluralCategory.allCases.map { category in
          (
            category.rawValue,
            .flag { count, press in PluralCategory(count.number, in: press.wording.language) == category }
          )
        }, uniquingKeysWith: { $1 }))
}
