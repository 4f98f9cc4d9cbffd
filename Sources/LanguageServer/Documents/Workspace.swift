import Diagnostics

/// The texts that an editor has open, and the plans that they belong to.
struct Workspace {
  private let disk: any PlanFolders
  /// The folders that the editor works in.
  var folders: [String] = []
  private(set) var texts: [String: EditedText] = [:]
  private(set) var plans: [PlanKey: EditedPlan] = [:]
  /// The plan that each open text belongs to, by its address; none for files that are no plan.
  private var homes: [String: PlanKey] = [:]
  /// Whether a text was changed that was no plan, and may be one now.
  private(set) var hasNews = false

  init(_ disk: any PlanFolders) { self.disk = disk }

  mutating func open(_ text: EditedText) {
    texts[text.address] = text
    look()
  }

  mutating func close(_ address: String) {
    texts[address] = nil
    look()
  }

  /// Changes an open text, and what was found of the plan that it is of.
  mutating func change(
    _ address: String, _ changes: [Received], version: Int?, _ encoding: PositionEncoding
  ) throws(ResponseFault) -> (plan: PlanKey, file: Int)? {
    guard var text = texts[address] else { throw ResponseFault(.invalidParams, "'\(address)' is not open") }
    texts[address] = nil
    defer { texts[address] = text }
    let steps = try text.change(changes, version: version, encoding)
    guard let place = place(of: address) else {
      hasNews = true
      return nil
    }
    plans[place.plan]?.change(place.file, to: text.file, by: steps)
    return place
  }

  mutating func take(_ result: PlanCheckResult) { plans[result.plan]?.take(result) }

  /// The plan of a file, and its number in it.
  func place(of address: String) -> (plan: PlanKey, file: Int)? {
    var key = homes[address]
    let path = path(ofAddress: address).map(divided)
    if key == nil, texts[address] == nil, let path, plans[.folder(path.folder)] != nil { key = .folder(path.folder) }
    guard let key, let plan = plans[key] else { return nil }
    if case .file = key { return (key, 0) }
    return plan.files.files.firstIndex { $0.name == path?.name }.map { (key, $0) }
  }

  /// The address of each file of a plan as the editor calls it, and the version of those that are open.
  func addresses(of key: PlanKey) -> [(address: String, version: Int?)] {
    switch key {
    case .file(let address): return [(address, texts[address]?.version)]
    case .folder(let folder):
      let open = Dictionary(
        homes.filter { $0.value == key }.compactMap { home in path(ofAddress: home.key).map { ($0, home.key) } }
      ) { first, _ in first }
      return plans[key]?.files.files.map { file in
        let path = "\(folder == "/" ? "" : folder)/\(file.name)"
        let known = open[path] ?? address(ofPath: path)
        return (known, texts[known]?.version)
      } ?? []
    }
  }

  /// Looks at what there is: which texts are a plan together, and what stands on the disk beside them. Files come, go and are renamed.
  mutating func look() {
    hasNews = false
    var found: [String: [SourceFile]?] = [:]
    func plan(inFolder folder: String) -> [SourceFile]? {
      if let known = found[folder] { return known }
      let files = self.files(inFolder: folder)
      let whole = areOnePlan(files) ? files : nil
      found[folder] = whole
      return whole
    }
    homes = [:]
    var files: [PlanKey: [SourceFile]] = [:]
    for folder in folders { files[.folder(folder)] = plan(inFolder: folder) }
    for text in texts.values {
      if let path = path(ofAddress: text.address).map(divided), isYAML(path.name),
        let whole = plan(inFolder: path.folder)
      {
        (homes[text.address], files[.folder(path.folder)]) = (.folder(path.folder), whole)
      } else if !PlanKeys(of: text.file).isForeign {
        (homes[text.address], files[.file(text.address)]) = (.file(text.address), [text.file])
      }
    }
    plans = plans.filter { files[$0.key] != nil }
    for (key, files) in files { plans[key, default: EditedPlan(SourceFiles(files))].take(SourceFiles(files)) }
  }

  /// The files of a folder: what is open in place of what is on the disk, and what was never saved.
  private func files(inFolder folder: String) -> [SourceFile] {
    let before = plans[.folder(folder)]?.files.files ?? []
    let known = Dictionary(before.map { ($0.name, $0) }) { first, _ in first }
    var files: [String: SourceFile] = [:]
    for (name, bytes) in disk.files(inFolder: folder) {
      files[name] = known[name].flatMap { $0.bytes == bytes ? $0 : nil } ?? SourceFile(name: name, bytes: bytes)
    }
    for text in texts.values {
      guard let path = path(ofAddress: text.address).map(divided), path.folder == folder, isYAML(path.name) else {
        continue
      }
      files[path.name] = text.file
    }
    return files.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// A file that a plan's folder is asked for. Hidden ones are passed over.
private func isYAML(_ name: String) -> Bool {
  !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
}
