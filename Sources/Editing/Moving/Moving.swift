public import Diagnostics
import PlanFormat
import PlanModel
public import PlanReading
import YAMLSyntax

extension PlanReading {
  /// Moves a section with its comments to the end of another file of the plan, which may be a new one. Refused unless the plan says
  /// the same afterwards, section by section.
  ///
  /// A file that then holds nothing is taken away; one that then holds nothing but comments stays.
  public func moving(_ section: String, toFile name: String) throws(EditFault) -> PlanEdit {
    let holders = roots.sorted { $0.key < $1.key }.filter { $0.value.kind == .mapping }
      .compactMap { file, root in root.number(of: section).map { (file: file, root: root, number: $0) } }
    guard let holder = holders.first else { throw .saysSomethingElse(missing(section)) }
    let home = files.files[Int(holder.file)]
    guard home.name != name || holders.count > 1 else {
      throw .saysSomethingElse("'\(section)' stands in '\(name)' already")
    }
    guard holders.count == 1 else {
      let all = holders.map { "'\(files.files[Int($0.file)].name)'" }.joined(separator: " and ")
      throw .saysSomethingElse("'\(section)' stands in \(all); put it together in one of them first")
    }
    guard !holder.root.isFlow else { throw .cannotWrite(section, files.place(of: holder.root.span)) }
    let target = files.files.firstIndex { $0.name == name }
    if let target, roots[Int32(target)] == nil, !files.files[target].isOnlyComments { throw .cannotRead(name) }
    let all = SourceFiles(files.files + (target == nil ? [SourceFile(name: name, bytes: [])] : []))
    let edit = try PlanEdit(
      holder.root.moved(
        holder.number, from: Surroundings(file: home, index: holder.file),
        to: Surroundings(
          file: all.files[target ?? files.files.count], index: Int32(target ?? files.files.count))), of: all)
    try check(edit, section)
    return edit
  }

  private func missing(_ section: String) -> String {
    let known = Set(roots.values.filter { $0.kind == .mapping }.flatMap { $0.pairs.map(\.key.text) })
    let help = nearest(to: section, among: known.sorted()).map { "; did you mean '\($0)'?" }
    return "the plan has no section '\(section)'\(help ?? "; it has \(known.sorted().joined(separator: ", "))")"
  }

  private func check(_ edit: PlanEdit, _ section: String) throws(EditFault) {
    let (before, after) = (files.sections, edit.after.sections)
    guard before.keys == after.keys,
      before.allSatisfy({ key, parts in
        let others = after[key] ?? []
        return parts.count == others.count && zip(parts, others).allSatisfy { $0.saysTheSame(as: $1) }
      })
    else {
      throw .saysSomethingElse(
        "the plan would not say the same with '\(section)' in another file; move it in the files")
    }
  }
}

extension PlanEdit {
  /// Whether the plan says the same as before in another order, so that it counts as another text of it.
  public var changesOrder: Bool { before.digestOfPlan != after.digestOfPlan }
}

extension SourceFiles {
  /// What each section says, in the order in which the files are read.
  fileprivate var sections: [String: [YAMLNode]] {
    var sections: [String: [YAMLNode]] = [:]
    let order = files.indices.sorted { files[$0].name.utf8.lexicographicallyPrecedes(files[$1].name.utf8) }
    for index in order {
      for (key, value) in parseYAML(files[index], index: Int32(index)).root?.pairs.map({ $0 }) ?? [] {
        sections[key.text, default: []].append(value)
      }
    }
    return sections
  }
}

extension SourceFile {
  /// Whether nothing is said in it.
  public var isOnlyComments: Bool {
    parseYAML(self, index: 0).root == nil && parseYAML(self, index: 0).diagnostics.isEmpty
  }
}

extension YAMLNode {
  fileprivate func number(of key: String) -> Int? { childNodes.firstIndex { $0.key?.text == key } }

  /// A section taken out of one file and put at the end of another.
  fileprivate func moved(_ number: Int, from home: Surroundings, to target: Surroundings) -> [Replacement] {
    let removal = Removal(node: self, children: childNodes, number: number, here: home)
    var (start, end) = removal.stretch
    // What tells editors about the file stays with it.
    let settings = home.settings
    if let settings, start < settings.upperBound { start = settings.upperBound }
    let text = home.text(start, end)
    let isLastLine = end == home.file.bytes.count && !text.hasSuffix("\n") && !text.hasSuffix("\r")
    let place = target.file.bytes.count
    let isNew = place == 0
    var head = ""
    if isNew, let settings { head = home.text(settings.lowerBound, settings.upperBound) }
    if !isNew {
      head = target.lineEnd(place) > target.lineStart(place) ? "\n\n" : target.endsBlank ? "" : "\n"
    }
    let lineBreak = isNew ? home.lineBreak : target.lineBreak
    let moved = (head + text + (isLastLine ? "\n" : "")).replacing("\r\n", with: "\n").replacing("\n", with: lineBreak)
    let addition = Replacement(target.span(place, place), with: moved)
    // A file of which nothing is left is no file any more.
    let rest = home.text(settings?.upperBound ?? 0, start) + home.text(end, home.file.bytes.count)
    if rest.allSatisfy(\.isWhitespace) {
      return [Replacement(home.span(0, home.file.bytes.count), with: ""), addition]
    }
    if end < home.file.bytes.count, home.isBlank(lineAt: end), home.lineBefore(start).map(home.isBlank) ?? true {
      end = home.nextLine(end)
    } else if end == home.file.bytes.count, let above = home.lineBefore(start), home.isBlank(lineAt: above) {
      start = above
    }
    return [Replacement(home.span(start, end), with: ""), addition]
  }
}

extension Surroundings {
  /// Whether the last line is blank.
  fileprivate var endsBlank: Bool { lineBefore(file.bytes.count).map(isBlank) ?? true }
}
