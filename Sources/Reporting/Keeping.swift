import Analysis

extension Array {
  /// So many elements at most, those of the least rank and of equal ranks the earlier ones, in their own order.
  @_semantics("optimize.sil.specialize.generic.never")
  func keeping(_ most: Int, rank: (Element) -> Int) -> [Element] {
    guard count > most else { return self }
    let ranks = map(rank)
    let kept = indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(most)
    return kept.sorted().map { self[$0] }
  }
}
