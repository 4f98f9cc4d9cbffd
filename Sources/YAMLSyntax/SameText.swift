extension YAMLNode {
  /// Whether two trees say the same: kinds, texts, keys and their order, and what is written by the name of an anchor; not how they are
  /// laid out, nor in which quotation marks.
  public func saysTheSame(as other: YAMLNode) -> Bool {
    var open = [(self, other)]
    while let (one, two) = open.popLast() {
      guard one.kind == two.kind, one.isAlias == two.isAlias, one.isNull == two.isNull, one.text == two.text else {
        return false
      }
      // What an alias stands for is compared where it is written.
      if one.isAlias { continue }
      let (items, otherItems) = (Array(one.items), Array(two.items))
      let (pairs, otherPairs) = (Array(one.pairs), Array(two.pairs))
      guard items.count == otherItems.count, pairs.count == otherPairs.count else { return false }
      open += zip(items, otherItems)
      open += zip(pairs, otherPairs).flatMap { [($0.key, $1.key), ($0.value, $1.value)] }
    }
    return true
  }
}
