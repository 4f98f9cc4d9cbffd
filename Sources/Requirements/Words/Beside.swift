extension Subjects {
  /// Each with what is looked up once for all of them.
  func beside<Known>(_ known: @escaping @Sendable (Context) -> Known) -> Subjects<(of: Subject, known: Known)> {
    let (all, name, place) = (all, name, place)
    return Subjects<(of: Subject, known: Known)>(
      all: { context in
        let known = known(context)
        return all(context).map { (of: $0, known: known) }
      },
      name: { name($0.of) }, place: { place($0.of) }, none: none, home: home)
  }
}

extension Condition {
  /// It is enough that it is there.
  static var isThere: Condition { Condition { _, _ in .shown([]) } }
}
