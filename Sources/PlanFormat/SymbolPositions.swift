/// Where the entries of a section stand, by their symbols. These count the names of the section, so that those of its entries
/// lie side by side, and a list finds them: everything that is asked of a plan looks there.
@usableFromInline
struct SymbolPositions: Sendable {
  @usableFromInline var first: Symbol = 0
  /// Of the symbols from the first one on; -1 for a name without an entry.
  @usableFromInline var near: [Int32] = []
  /// Of those that lie apart, so that no list has to be much longer than the section.
  @usableFromInline var far: [Symbol: Int] = [:]

  @usableFromInline
  init() {}

  @inlinable
  subscript(symbol: Symbol) -> Int? {
    let place = Int(symbol) - Int(first)
    if near.indices.contains(place), near[place] >= 0 { return Int(near[place]) }
    return far.isEmpty ? nil : far[symbol]
  }

  @usableFromInline
  mutating func set(_ position: Int, of symbol: Symbol) {
    if near.isEmpty, symbol > 1_000 { first = symbol }
    let place = Int(symbol) - Int(first)
    guard place >= 0, place <= max(1_000, 2 * near.count) else {
      far[symbol] = position
      return
    }
    while near.count <= place { near.append(-1) }
    near[place] = Int32(position)
  }
}
