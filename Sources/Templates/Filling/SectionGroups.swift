import Documents

extension Template {
  /// Sections of some names that stand beside each other, as the forms of a number do, each group with the line of its first and
  /// with the names that stand there. One that is asked for by its absence stands for all the others.
  public func groups(ofSections names: Set<String>) -> [(line: Int, names: Set<String>)] {
    var groups: [(line: Int, names: Set<String>)] = []
    // The group that goes on in each of the open sections, the innermost last.
    var open: [Int?] = [nil]
    func add(_ found: Set<String>, _ name: String, _ line: Int) {
      if let group = open.last ?? nil, !groups[group].names.contains(name) {
        groups[group].names.formUnion(found)
      } else {
        groups.append((line, found))
        open[open.count - 1] = groups.count - 1
      }
    }
    for tag in TagReader(text.cleaned).tags {
      switch tag.kind {
      case .section:
        if names.contains(tag.name) { add([tag.name], tag.name, tag.line) }
        open.append(nil)
      case .invertedSection:
        if names.contains(tag.name) { add(names, "", tag.line) }
        open.append(nil)
      case .end: if open.count > 1 { open.removeLast() }
      case .variable, .comment, .unsupported: break
      }
    }
    return groups
  }
}
