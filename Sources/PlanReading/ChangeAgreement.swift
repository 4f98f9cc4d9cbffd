import Diagnostics
import PlanFormat
import PlanModel
import YAMLSyntax

/// Whether entries say of the plan's own day what the updates up to that day say: the last update of each field counts.
struct ChangeAgreement {
  private let roots: [YAMLNode]
  private let planDay: Day?
  private var last: [Key: Said] = [:]
  /// The update of each field that came last, also after the plan's own day, and those that another of its day denies.
  private var latest: [Key: Said] = [:]
  private var quarrels: [(Said, with: Said)] = []
  private var order: [Key] = []

  private struct Key: Hashable {
    let path: String
    let id: String
    let field: String
  }

  private struct Said {
    let change: Change
    let setting: Change.Setting
  }

  init(_ roots: [YAMLNode], planDay: Day?) {
    self.roots = roots
    self.planDay = planDay
  }

  mutating func note(_ change: Change, of reference: AnyReference, _ target: Target?) {
    let id = target == nil ? "" : String(reference.text.split(separator: "/").last ?? "")
    let path = reference.text == "mission" ? "mission" : target?.section.path ?? reference.text
    for setting in change.settings {
      let key = Key(path: path, id: id == "mission" ? "" : id, field: setting.key)
      let said = Said(change: change, setting: setting)
      if let other = latest.updateValue(said, forKey: key), other.change.date == change.date,
        setting.value.denies(other.setting.value)
      {
        quarrels.append((said, other))
      }
      // A rough date in whose period the plan's own day lies may mean a later one: that contradicts nothing.
      guard let planDay, !change.date.mayBeAhead(of: planDay) else { continue }
      if last.updateValue(said, forKey: key) == nil { order.append(key) }
    }
  }

  func report(to reader: inout Reader) {
    for (said, other) in quarrels {
      reader.report(
        .disagreement, "two updates of \(said.change.date) set '\(said.setting.key)' to different values",
        at: said.setting.span, notes: [.init("the other one is here", at: other.setting.span)],
        help: "correct one of the two, or date them differently; the later one in the file is used meanwhile")
    }
    for key in order {
      guard let said = last[key] else { continue }
      for root in roots {
        guard
          let written = root.find(key.path.split(separator: ".").map(String.init) + (key.id.isEmpty ? [] : [key.id])),
          let field = written[key.field] ?? (said.setting.isShort ? written["stage"] : nil),
          said.setting.value.denies(field)
        else { continue }
        let name = key.id.isEmpty ? "the section '\(key.path)'" : "'\(key.id)'"
        reader.report(
          .disagreement,
          "the update of \(said.change.date) sets '\(key.field)' of \(name) to something else than the plan says of its own day",
          at: said.setting.span, notes: [.init("the plan says it here", at: field.span)],
          help: "write into the entry how it stands on the plan's own day; what is dated is used meanwhile")
      }
    }
  }
}

extension YAMLNode {
  fileprivate func find(_ path: [String]) -> YAMLNode? {
    path.reduce(YAMLNode?.some(self)) { node, key in node?[key] }
  }

  fileprivate subscript(key: String) -> YAMLNode? {
    kind == .mapping ? pairs.first { $0.key.text == key }?.value : nil
  }

  /// The value without what is said of it: of `{ is: closed, source: … }` the `closed`.
  private var bare: YAMLNode { self["is"]?.bare ?? self }

  /// Whether this cannot hold together with another value. What is not a plain value on both sides is not compared.
  fileprivate func denies(_ other: YAMLNode) -> Bool {
    let (left, right) = (bare, other.bare)
    switch (left.kind, right.kind) {
    case (.scalar, .scalar): return left.text != right.text
    case (.sequence, .sequence): return left.items.map(\.text).sorted() != right.items.map(\.text).sorted()
    case (.mapping, .mapping):
      return left.pairs.contains { key, value in right[key.text].map(value.denies) ?? false }
    default: return false
    }
  }
}
