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
    do {
      let edit = try snapshot.reading.renaming("\(name.section.path)/\(name.id)", to: new)
      let replacements = edit.replacements.compactMap { old in now(old.span).map { Replacement($0, with: old.text) } }
      guard replacements.count == edit.replacements.count else {
        throw RenameRefusal(
          "the text is being changed where '\(name.id)' stands: rename it once the plan can be read again")
      }
      return try PlanEdit(replacements, of: now)
    } catch let refusal as RenameRefusal {
      throw refusal
    } catch {
      throw RenameRefusal("\(error)")
    }
  }

  private func refuse(_ name: NamePlaces.Place) throws(RenameRefusal) {
    guard snapshot.names.declaration(of: name.id, in: name.section) == nil else { return }
    throw RenameRefusal(
      name.section == .counterparts && name.id == PlanFacts.missionID
        ? "'mission' always means the mission itself, and has no other id"
        : "there is no \(name.section.noun) '\(name.id)' in the plan that could be renamed")
  }
}
