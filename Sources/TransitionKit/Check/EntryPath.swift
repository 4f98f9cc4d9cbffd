import PlanFormat
import PlanModel

// What keys mean that lead to a place in a plan, by the description of its format.

/// How many of the keys on a way lead to its first entry with an id: three of `funding`, `allocations`, `assessed`, `until`.
func lengthToEntry(_ path: [String]) -> Int? {
  var form: EntryForm? = planForm
  for (index, key) in path.enumerated() {
    guard let field = form?.fields.first(where: { $0.key == key }) else { return nil }
    if case .keyed = field.form { return index + 1 < path.count ? index + 2 : nil }
    form = field.form.entryForm
  }
  return nil
}

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
