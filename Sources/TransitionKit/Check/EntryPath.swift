import PlanFormat
import PlanModel

// What keys mean that lead to a place in a plan, by the description of its format.

/// Where ids stand among the keys on a way: the third of `funding`, `allocations`, `assessed`, `until`.
func positionsOfIDs(_ path: [String]) -> [Int] {
  var (kind, positions, index): (String?, [Int], Int) = (plan, [], 0)
  while index < path.count, let field = kind.flatMap({ kinds[$0]?.fields[path[index]] }) {
    if field.isKeyed, index + 1 < path.count {
      positions.append(index + 1)
      index += 1
    }
    index += 1
    kind = field.kind
  }
  return positions
}

/// How many of the keys on a way lead to its first entry with an id; nothing where it leads to none.
func lengthToEntry(_ path: [String]) -> Int? { positionsOfIDs(path).first.map { $0 + 1 } }

/// What the entry looks like to which keys lead, the last of which is its id.
func entryForm(at path: ArraySlice<String>) -> EntryForm? {
  let kind = path.dropLast().reduce(Optional(plan)) { kind, key in kind.flatMap { kinds[$0]?.fields[key]?.kind } }
  return kind.flatMap { kinds[$0]?.form }
}

/// The keys of all fields.
let keysOfTheFormat = Set(kinds.values.flatMap(\.fields.keys))

private let plan = Plan.shape.description.noun

/// The kinds of entries by what one of them is called, with what each of their fields holds: described once, since every
/// finding asks for some.
private let kinds: [String: (form: EntryForm, fields: [String: (isKeyed: Bool, kind: String?)])] = {
  var kinds: [String: (form: EntryForm, fields: [String: (isKeyed: Bool, kind: String?)])] = [:]
  var open = [Plan.shape.description]
  while let form = open.popLast() {
    guard kinds[form.noun] == nil else { continue }
    let held = form.fields.map(\.form.entryForm)
    let fields = zip(form.fields, held).map { ($0.key, (isKeyed: $0.form.isKeyed, kind: $1?.noun)) }
    kinds[form.noun] = (form, Dictionary(fields) { first, _ in first })
    open += held.compactMap(\.self)
  }
  return kinds
}()

extension Form {
  fileprivate var isKeyed: Bool { if case .keyed = self { true } else { false } }
}
