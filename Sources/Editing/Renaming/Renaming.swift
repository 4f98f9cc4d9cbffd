public import Diagnostics
import PlanFormat
public import PlanReading

extension PlanEdit {
  /// The same of files that are still to be read; refused where one of them cannot be.
  public static func renaming(_ old: String, to new: String, in files: SourceFiles) throws(EditFault) -> PlanEdit {
    try PlanReading.whole(files).renaming(old, to: new)
  }

  /// The same of files that are still to be read; refused where one of them cannot be.
  public static func moving(_ section: String, toFile name: String, in files: SourceFiles) throws(EditFault) -> PlanEdit
  {
    try PlanReading.whole(files).moving(section, toFile: name)
  }
}

extension PlanReading {
  /// Of a plan of which a file cannot be read nobody knows what a change would do.
  fileprivate static func whole(_ files: SourceFiles) throws(EditFault) -> PlanReading {
    let reading = readPlan(files)
    guard let unread = reading.unreadFiles.first else { return reading }
    throw .cannotRead(unread.name)
  }

  /// Gives an entry another id, wherever it stands: declared, referred to, cited, behind its section, in updates and baselines.
  ///
  /// `old` is an id, or one with its section where several entries have it: `tasks/prisons`. Refused where the new id cannot be used
  /// or would contradict the plan.
  public func renaming(_ old: String, to new: String) throws(EditFault) -> PlanEdit {
    let names = self.names
    let place = try declaration(of: old, in: names)
    let section = place.section
    if let fault = Reader.fault(ofID: new, in: section) { throw .unusableID(fault) }
    guard new != place.id else { return try PlanEdit([], of: files) }
    if let other = names.declaration(of: new, in: section) ?? names.places(of: new, in: section).first {
      let does = other.isDeclaration ? "has" : "refers to"
      throw .unusableID(
        "the plan \(does) \(section.noun) '\(new)' already, at \(files.place(of: other.span)); choose another id")
    }
    let edit = try PlanEdit(
      names.places(of: place.id, in: section).map { Replacement($0.span, with: new) }, of: files)
    try checkErrors(after: edit, of: new)
    return edit
  }

  /// The entry that is meant.
  private func declaration(of text: String, in names: NamePlaces) throws(EditFault) -> NamePlaces.Place {
    let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (path, id) = words.count == 2 ? (words[0], words[1]) : (nil, text)
    guard id != "mission" else {
      throw .unusableID("'mission' is a word of every plan and no id; what the mission is called stands in its 'name'")
    }
    let found = names.sections.filter { path == nil || $0.path == path }
      .compactMap { names.declaration(of: id, in: $0) }
    guard let first = found.first else {
      if let path, !names.sections.contains(where: { $0.path == path }) {
        throw .unusableID(
          "entries of '\(path)' have no ids; write the section as it stands in the plan, such as tasks/\(id)")
      }
      let all = names.sections.filter { path == nil || $0.path == path }.flatMap(names.ids)
      let help = nearest(to: id, among: all).map { "; did you mean '\($0)'?" } ?? ""
      throw .unusableID("there is no entry '\(text)'\(help)")
    }
    guard found.count == 1 else {
      let forms = found.map { "'\($0.section.path)/\(id)'" }.joined(separator: " or ")
      throw .unusableID("'\(id)' can mean \(found.count) entries; write \(forms)")
    }
    return first
  }

  /// Throws where the plan has an error afterwards that it does not have now, as where another entry of the new id is referred to
  /// without its section.
  private func checkErrors(after edit: PlanEdit, of new: String) throws(EditFault) {
    func errors(_ reading: PlanReading) -> [String: [Diagnostic]] {
      Dictionary(grouping: reading.diagnostics.filter { $0.severity == .error }, by: \.id)
    }
    let before = errors(self)
    let more = errors(readPlan(edit.after)).sorted { $0.key < $1.key }.first { $1.count > before[$0]?.count ?? 0 }
    guard let more else { return }
    let known = Set(before[more.key]?.map(\.message) ?? [])
    let first = more.value.first { !known.contains($0.message) } ?? more.value.first
    throw .unusableID(
      "'\(new)' would make a mistake: \(first?.message ?? "") (\(edit.after.place(of: first?.span ?? .planStart)))")
  }
}
