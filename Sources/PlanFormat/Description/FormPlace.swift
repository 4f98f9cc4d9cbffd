public import Diagnostics
public import YAMLSyntax

extension FieldForm {
  /// The fields that every entry may have: its sources, how sure it is, why it is missing.
  public static let common = CommonKey.allCases.map {
    FieldForm(key: $0.rawValue, summary: $0.summary, isRequired: false, form: $0.form)
  }
}

extension Form {
  /// What may stand below a key, and the field that it is, where the key is one and not an id, a date or a word.
  public func below(_ key: String) -> (field: FieldForm?, form: Form)? {
    switch self {
    case .entry(let type):
      let form = type.describe()
      return (form.fields + FieldForm.common).first { $0.key == key }.map { ($0, $0.form) }
        ?? form.shorthand?.form.below(key)
    case .keyed(_, let inner), .byFormerID(_, let inner), .byDate(let inner), .byWord(let inner, _):
      return FieldForm.common.first { $0.key == key }.map { ($0, $0.form) } ?? (nil, inner)
    case .predecessors: return (nil, .relation)
    case .list: return FieldForm.common.first { $0.key == key }.map { ($0, $0.form) }
    case .changes: return nil
    default: return longForm.first { $0.key == key }.map { ($0, $0.form) }
    }
  }

  /// The fields of the long form of a value, `{ is: …, source: … }`, or what a text by language has.
  public var longForm: [FieldForm] {
    switch self {
    case .entry, .keyed, .byFormerID, .byDate, .byWord, .predecessors, .list, .changes: []
    default:
      [
        FieldForm(key: "is", summary: "The value.", isRequired: false, form: self),
        FieldForm(
          key: "either", summary: "What each source says, where they disagree.", isRequired: false, form: .list(self)),
      ] + FieldForm.common
    }
  }

  /// What an item of a list may be.
  public var item: Form? {
    switch self {
    case .list(let item): item
    case .predecessors(let section): .reference(section)
    // Several values stand below a date; where a text stands for an entry, several can.
    case .byDate(let inner): inner
    default: nil
    }
  }
}

/// One step on the way to a place of a plan: a key with what stands below it, or an item of a list.
public struct FormStep: Sendable {
  /// Nothing for an item of a list.
  public let key: YAMLNode?
  /// The number of the item among those of its list, from 0.
  public let item: Int?
  public let value: YAMLNode
  /// What may stand there; nothing below what the format does not have.
  public let form: Form?
  /// The field that the key is.
  public let field: FieldForm?
  /// What the mapping or list holds in which the step is taken.
  public let around: Form?
}

/// The way to a place of a file, from the root of its tree down to the innermost key or value that holds the place.
///
/// It takes time by what stands beside the way, and none by what stands below it.
public func formSteps(to offset: Int32, in root: YAMLNode, of format: Form) -> [FormStep] {
  var steps: [FormStep] = []
  var (node, form): (YAMLNode, Form?) = (root, format)
  while let step = step(to: offset, in: node, form) {
    steps.append(step)
    (node, form) = (step.value, step.form)
    if let key = step.key, key.span.contains(offset) { break }
  }
  return steps
}

private func step(to offset: Int32, in node: YAMLNode, _ form: Form?) -> FormStep? {
  switch node.kind {
  case .scalar: return nil
  case .mapping:
    // The last key that begins before the place.
    guard let (key, value) = node.pairs.last(where: { $0.key.span.start <= offset }),
      offset <= max(key.span.end, value.span.end)
    else { return nil }
    let below = form?.below(key.text)
    return FormStep(key: key, item: nil, value: value, form: below?.form, field: below?.field, around: form)
  case .sequence:
    guard let (index, item) = node.items.enumerated().last(where: { $0.element.span.start <= offset }),
      offset <= item.span.end
    else { return nil }
    // A list in place of one value, as below a date, holds such values.
    return FormStep(key: nil, item: index, value: item, form: form?.item ?? form, field: nil, around: form)
  }
}

extension Sequence {
  /// The last element of the beginning of which something is true.
  fileprivate func last(where isTrue: (Element) -> Bool) -> Element? {
    var last: Element?
    for element in self {
      guard isTrue(element) else { break }
      last = element
    }
    return last
  }
}

extension Span {
  /// Whether a place lies within the stretch or at one of its ends.
  public func contains(_ offset: Int32) -> Bool { start <= offset && offset <= end }
}
