import YAMLSyntax

/// What a change does to the tree of one file, by which is seen whether it did that and nothing else.
enum TreeChange {
  /// The value says something else.
  case set(WrittenValue)
  /// It has one more pair or item, of the given number.
  case add(String?, WrittenValue, at: Int)
  /// It has the pair or item of this number no more.
  case remove(Int)

  /// Whether a tree is another one with the change made below a way of numbers of pairs and items.
  func leads(from old: YAMLNode?, to new: YAMLNode, at way: ArraySlice<Int>) -> Bool {
    let (before, after) = (old?.childNodes ?? [], new.childNodes)
    guard let step = way.first else { return leads(from: before, to: after, of: new) }
    guard old?.kind == new.kind, before.count == after.count, before.indices.contains(step),
      before[step].key?.text == after[step].key?.text
    else { return false }
    return before.indices.allSatisfy { $0 == step || before[$0].saysTheSame(as: after[$0]) }
      && leads(from: before[step].value, to: after[step].value, at: way.dropFirst())
  }

  private func leads(from before: [Child], to after: [Child], of new: YAMLNode) -> Bool {
    func isSame(_ left: [Child], _ right: [Child]) -> Bool {
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    }
    switch self {
    case .set(let value): return value.isSaid(by: new)
    case .add(let key, let value, let place):
      guard after.indices.contains(place), after[place].key?.text == key, value.isSaid(by: after[place].value) else {
        return false
      }
      return isSame(before, Array(after[..<place] + after[(place + 1)...]))
    case .remove(let place):
      guard before.indices.contains(place), new.kind != .scalar else { return false }
      return isSame(Array(before[..<place] + before[(place + 1)...]), after)
    }
  }
}

extension Child {
  fileprivate func saysTheSame(as other: Child) -> Bool {
    key?.text == other.key?.text && value.saysTheSame(as: other.value)
  }
}

extension YAMLNode {
  /// Whether two nodes are read in the same way, wherever they stand.
  func saysTheSame(as other: YAMLNode) -> Bool {
    guard kind == other.kind else { return false }
    guard kind == .scalar else {
      let (left, right) = (childNodes, other.childNodes)
      return left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    }
    guard isNull == other.isNull, isPlain == other.isPlain || text != "unknown" else { return false }
    return withBytes { left in other.withBytes { right in left.elementsEqual(right) } }
  }
}
