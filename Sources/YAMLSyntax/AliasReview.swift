internal import Diagnostics

extension Review {
  /// Reports aliases that refer to nothing or to what they stand in.
  mutating func reviewAliases(_ aliases: [TreeBuilder.BadAlias]) {
    for alias in aliases {
      let entry = tree.entries[Int(alias.node)]
      let name = quoted("*\(alias.name)")
      switch alias.reason {
      case .undefined:
        let near = nearest(to: alias.name, among: alias.candidates)
        report(
          .undefinedAlias, "there is no '&\(visible(alias.name))' above for \(name) to refer to", at: span(of: entry),
          help: near.map { "did you mean '*\($0)'?" } ?? "put the text in quotes if the '*' is part of it",
          mend: Mend(
            near.map { "write '*\($0)'" } ?? "put the text in quotes", at: span(of: entry),
            with: near.map { "*\($0)" } ?? inQuotes("*\(alias.name)"),
            // Where no value has a name, none can be referred to.
            isCertain: alias.candidates.isEmpty))
      case .recursive(let target):
        let place = anchorPlace(of: tree.entries[Int(target)])
        report(
          .recursiveAlias, "\(name) stands within what it refers to", at: span(of: entry),
          notes: [.init("it refers to all that begins here", at: place)], help: "refer to it by its id")
      }
    }
  }

  /// Reports anchors that no alias refers to. They are harmless, but most of them were never meant as anchors.
  mutating func reviewAnchors() {
    guard tree.properties.contains(where: \.anchor.isPresent) else { return }
    var used: Set<Int32> = []
    for entry in tree.entries where entry.shape == .alias { used.insert(entry.text.start) }
    for properties in tree.properties where properties.anchor.isPresent && !used.contains(properties.node) {
      let name = tree.string(properties.anchor)
      report(
        .unusedAnchor, "\(quoted("&\(name)")) is read as a name for this value, and nothing refers to it",
        at: anchorPlace(of: tree.entries[Int(properties.node)]),
        help: "put the text in quotes if the '&' is part of it, otherwise delete it")
    }
  }

  /// Where `&name` stands; a tag may stand before it.
  private func anchorPlace(of entry: Entry) -> Span {
    var start = Int(entry.start)
    while let byte = source.byte(at: start), byte != UInt8(ascii: "&") { start += 1 }
    var end = start + 1
    while let byte = source.byte(at: end), byte.isWord { end += 1 }
    return source.span(start, end)
  }

  /// Adds up what the aliases stand for, without copying anything, and says where it becomes too much: of nodes, or of
  /// levels. Nil when all is well; the tree must not be walked otherwise.
  func aliasOverrun() -> Diagnostic? {
    guard tree.entries.contains(where: { $0.shape == .alias }) else { return nil }
    struct Extent {
      var nodes = 1
      /// How many levels stand in it, with its own.
      var height = 0
    }
    struct Open {
      let node: Int
      let end: Int32
      var extent = Extent(height: 1)
    }
    let limit = ReadingLimits.aliasCopies(nodes: tree.entries.count)
    var extents: [Int32: Extent] = [:]
    var open: [Open] = []
    var copies = 0

    func close(upTo index: Int) {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if tree.entries[last.node].flags.contains(.hasProperties) {
          extents[Int32(last.node)] = last.extent
        }
        add(last.extent)
      }
    }
    func add(_ extent: Extent) {
      guard let last = open.indices.last else { return }
      open[last].extent.nodes += extent.nodes
      open[last].extent.height = max(open[last].extent.height, extent.height + 1)
    }

    for (index, entry) in tree.entries.enumerated() {
      close(upTo: index)
      guard entry.shape.isScalar || entry.shape == .alias else {
        open.append(Open(node: index, end: entry.next))
        continue
      }
      let isAlias = entry.shape == .alias && !entry.flags.contains(.faulty)
      // Scalars with anchors are not in the table: one node, no level.
      let extent = isAlias ? extents[entry.text.start] ?? Extent() : Extent()
      if isAlias {
        copies += extent.nodes
        if copies > limit {
          return Diagnostic(
            .aliasExpansion, "the references up to here stand for more than \(limit) entries", at: span(of: entry),
            help: "write out what is meant, or refer to it by its id")
        }
        if open.count + extent.height > ReadingLimits.depth {
          return Diagnostic(
            .tooDeep, "what is referred to here is nested more than \(ReadingLimits.depth) levels deep",
            at: span(of: entry))
        }
      }
      add(extent)
    }
    return nil
  }
}
