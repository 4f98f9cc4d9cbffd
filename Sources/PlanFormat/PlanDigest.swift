import Diagnostics
import YAMLSyntax

extension SourceFiles {
  /// The mark of what a plan says: of its keys and values, in the order in which its files are read. How they are laid out and what
  /// comments say beside them makes no difference, nor does what stands under keys that end in one of the given ways.
  public func digest(without left: [[String]]) -> String {
    var digest = PlanDigest(left: left)
    for (index, file) in files.enumerated() {
      if let root = parseYAML(file, index: Int32(index)).root {
        digest.add(root, at: [])
      } else {
        digest.mark.add(file.bytes)
      }
    }
    return digest.mark.text
  }
}

/// One walk over the values of a plan. What holds nothing adds nothing: a section in which only such things stand as are left out
/// is as one that nobody wrote.
private struct PlanDigest {
  let left: [[String]]
  var mark = Fingerprint()
  /// The keys that lead to the value that was added last.
  private var last: [String] = []

  init(left: [[String]]) { self.left = left }

  mutating func add(_ node: YAMLNode, at path: [String]) {
    switch node.kind {
    case .scalar:
      let shared = zip(last, path).prefix { $0 == $1 }.count
      mark.add("\(shared)")
      for key in path.dropFirst(shared) { mark.add(key) }
      node.withBytes { mark.add($0) }
      mark.add(node.isNull ? "none" : "value")
      last = path
    case .mapping:
      for (key, value) in node.pairs {
        let here = path + [key.text]
        if !left.contains(where: { here.suffix($0.count) == $0[...] }) { add(value, at: here) }
      }
    case .sequence:
      // An item is no part of the one before it.
      for (place, item) in node.items.enumerated() { add(item, at: path + ["\(place)"]) }
    }
  }
}
