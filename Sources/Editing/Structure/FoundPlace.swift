import Diagnostics
import PlanFormat
import YAMLSyntax

/// A place of a plan in one of its files.
struct FoundPlace {
  let file: Int32
  var node: YAMLNode
  /// The key that leads to it; nothing for an item of a list.
  var key: YAMLNode?
  /// What may stand there.
  var form: Form?
  /// The mappings and lists in which it stands, from the outside in, and which pair or item of each leads on.
  var around: [(node: YAMLNode, form: Form?)] = []
  var way: [Int] = []
  /// It is reached through an alias, and stands elsewhere.
  var isReadElsewhere = false

  init(file: Int32, root: YAMLNode, form: Form) { (self.file, node, self.form) = (file, root, form) }

  var isInBrackets: Bool { around.contains { $0.node.isFlow } }

  /// The place one step further.
  func below(_ child: Child, number: Int) -> FoundPlace {
    var place = self
    place.isReadElsewhere = isReadElsewhere || node.isAlias
    place.around.append((node, form))
    place.way.append(number)
    (place.key, place.node) = (child.key, child.value)
    place.form = child.key.map { form?.below($0.text)?.form } ?? (form?.item ?? form)
    return place
  }

  /// The place around it, and which of its pairs or items this is.
  var outer: (place: FoundPlace, number: Int)? {
    guard let last = around.last, let number = way.last else { return nil }
    var place = self
    (place.node, place.form) = (last.node, last.form)
    place.around.removeLast()
    place.way.removeLast()
    place.key = place.around.last.flatMap { outer in
      place.way.last.flatMap { outer.node.childNodes[$0].key }
    }
    return (place, number)
  }
}

extension [FoundPlace] {
  /// The places one step further; several files may each hold a part of what is gone through.
  func next(_ step: PlanPath.Step) -> [FoundPlace] {
    switch step {
    case .key(let key):
      return compactMap { place in
        place.node.kind == .mapping
          ? place.node.childNodes.enumerated().first { $0.element.key?.text == key }
            .map { place.below($0.element, number: $0.offset) } : nil
      }
    case .item(var number):
      for place in self where place.node.kind == .sequence {
        let items = place.node.childNodes
        if items.indices.contains(number) { return [place.below(items[number], number: number)] }
        number -= items.count
        if number < 0 { return [] }
      }
      return []
    }
  }
}
