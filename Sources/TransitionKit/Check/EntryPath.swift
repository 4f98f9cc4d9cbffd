import PlanFormat
import PlanModel

// What keys mean that lead to a place in a plan, by the description of its format.

/// Where ids stand among the keys on a way: the third of `funding`, `allocations`, `assessed`, `until`.
func positionsOfIDs(_ path: [String]) -> [Int] {
  var (form, positions, index): (EntryForm?, [Int], Int) = (planForm, [], 0)
  while index < path.count, let field = form?.fields.first(where: { $0.key == path[index] }) {
    if case .keyed = field.form, index + 1 < path.count {
      positions.append(index + 1)
      index += 1
    }
    index += 1
    form = field.form.entryForm
  }
  return positions
}

/// How many of the keys on a way lead to its first entry with an id; nothing where it leads to none.
func lengthToEntry(_ path: [String]) -> Int? { positionsOfIDs(path).first.map { $0 + 1 } }

/// What the entry looks like to which keys lead, the last of which is its id.
func entryForm(at path: ArraySlice<String>) -> EntryForm? {
  path.dropLast().reduce(Optional(planForm)) { form, key in form?.fields.first { $0.key == key }?.form.entryForm }
}

private let planForm = Plan.shape.description

/// The keys of all fields.
let keysOfTheFormat: Set<String> = {
  var (keys, seen, open): (Set<String>, Set<String>, [EntryForm]) = ([], [], [planForm])
  while let form = open.popLast() {
    guard seen.insert(form.noun).inserted else { continue }
    keys.formUnion(form.fields.map(\.key))
    open += form.fields.compactMap(\.form.entryForm)
  }
  return keys
}()
