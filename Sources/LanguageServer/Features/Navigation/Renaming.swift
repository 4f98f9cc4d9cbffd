import Analysis
public import Diagnostics
public import Editing
import PlanFormat
import PlanModel
import PlanReading
import TransitionKit

/// Why an id cannot be changed, in words for its author.
public struct RenameRefusal: Error, Equatable, Sendable {
  public let message: String

  init(_ message: String) { self.message = message }
}

extension OpenPlan {
  /// The id at a place that can be changed; nothing where none stands there.
  public func renamable(at offset: Int32, inFile file: Int32) throws(RenameRefusal) -> (span: Span, id: String)? {
    guard let name = name(at: offset, inFile: file), let span = now(name.span) else { return nil }
    try refuse(name)
    return (span, name.id)
  }

  /// The id at a place changed everywhere where it stands, in all files.
  public func rename(at offset: Int32, inFile file: Int32, to new: String) throws(RenameRefusal) -> PlanEdit {
    guard let name = name(at: offset, inFile: file) else {
      throw RenameRefusal("no id stands here: put the cursor on the id of an entry, where it is declared or used")
    }
    try refuse(name)
    let isOneWord = !new.isEmpty && new.utf8.allSatisfy { $0.isOfWord && $0 != UInt8(ascii: "/") }
    guard isOneWord else {
      throw RenameRefusal(
        "\(quoted(new)) cannot be an id: write small letters, digits and hyphens, such as 'police-support'")
    }
    if new != name.id, let other = snapshot.names.declaration(of: new, in: name.section) {
      throw RenameRefusal(
        "there is a \(name.section.noun) '\(new)' already, at \(snapshot.files.place(of: other.span)): choose another id"
      )
    }
    let places = places(of: name)
    let spans = places.compactMap { now($0.span) }
    guard spans.count == places.count, let edit = try? PlanEdit(spans.map { Replacement($0, with: new) }, of: now)
    else {
      throw RenameRefusal(
        "the text is being changed where '\(name.id)' stands: rename it once the plan can be read again")
    }
    try refuse(edit, of: name)
    return edit
  }

  private func refuse(_ name: NamePlaces.Place) throws(RenameRefusal) {
    guard snapshot.names.declaration(of: name.id, in: name.section) == nil else { return }
    throw RenameRefusal(
      name.section == .counterparts && name.id == PlanFacts.missionID
        ? "'mission' always means the mission itself, and has no other id"
        : "there is no \(name.section.noun) '\(name.id)' in the plan that could be renamed")
  }

  /// Where the plan reads worse with the new id than with the old one, the reader says why.
  private func refuse(_ edit: PlanEdit, of name: NamePlaces.Place) throws(RenameRefusal) {
    func errors(_ reading: PlanReading) -> [Diagnostic] { reading.diagnostics.filter { $0.severity == .error } }
    let before = Set(errors(snapshot.reading).map(\.message))
    let after = errors(readPlan(edit.after, asOf: snapshot.check.asOf))
    guard let new = after.first(where: { !before.contains($0.message) }) else { return }
    throw RenameRefusal(new.message + (new.help.map { ": \($0)" } ?? ""))
  }
}
