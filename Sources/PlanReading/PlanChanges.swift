import Diagnostics
import PlanFormat
import PlanModel
import YAMLSyntax

// What updates change. They are read once the whole plan is, since only then it is known which entries they are about.

extension Plan {
  /// Applies the changes that are known on the day that is looked at, in the order of their dates. The others are read
  /// all the same, so that what is wrong with them is told.
  mutating func apply(_ changes: [Change], written roots: [YAMLNode], by reader: inout Reader) {
    let inOrder = changes.enumerated().sorted { left, right in
      left.element.date == right.element.date
        ? left.offset < right.offset : PlanDate.isInOrder(left.element.date, right.element.date)
    }.map(\.element)
    var visitor = ChangeVisitor(reader: reader)
    var agreement = ChangeAgreement(roots, planDay: reader.viewpoint.planDay)
    for change in inOrder {
      visitor.change = change
      for reference in change.about where visit(reference, by: &visitor) {
        agreement.note(change, of: reference, targets[reference.text])
      }
    }
    reader = visitor.reader
    agreement.report(to: &reader)
  }

  private mutating func visit(_ reference: AnyReference, by visitor: inout ChangeVisitor) -> Bool {
    // The mission is a counterpart without being listed: what changes of it are the fields of its own section.
    guard let target = targets[reference.text], reference.text != "mission" else {
      return change(part: reference.text, by: &visitor)
    }
    visitor.target = target
    defer { visitor.target = nil }
    return change(target, by: &visitor)
  }
}

/// Reads changes into entries; into one that is thrown away, where the change came after the day that is looked at.
private struct ChangeVisitor: EntryVisitor {
  var change: Change?
  var target: Target?
  var reader: Reader

  init(reader: Reader) { self.reader = reader }

  mutating func visit<Entry: PlanEntry>(_ entry: inout Entry) {
    guard let change else { return }
    if reader.viewpoint.knows(change.date) {
      entry.take(change, as: target, by: &reader)
      entry.review(afterChangeOn: change.date, by: &reader)
    } else {
      var unused = Entry()
      unused.header = entry.header
      unused.take(change, by: &reader)
    }
  }
}
