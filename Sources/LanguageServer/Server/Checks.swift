import Diagnostics

/// What is checked when, and what is told of it.
extension LanguageServer {
  mutating func look() {
    workspace.look()
    settle()
  }

  /// After texts have come or gone: what is told of files that are in no plan any more is taken back, and plans that nobody has looked at
  /// yet are checked at once.
  mutating func settle() {
    let addresses = Set(workspace.plans.keys.flatMap { workspace.addresses(of: $0).map(\.address) })
    for address in told.keys.sorted() where !addresses.contains(address) { tell(.array([]), of: address, version: nil) }
    let plans = workspace.plans
    dismissWaiting({ plans[$0.plan] == nil }, .contentModified, "the file is in no plan any more")
    if plans.values.contains(where: { $0.snapshot == nil }) { startCheck() }
  }

  /// Checks a plan that has changed, unless one is being checked.
  mutating func startCheck() {
    guard running == nil else { return }
    let changed = workspace.plans.filter { !$0.value.isChecked }
    guard let (key, plan) = changed.min(by: { "\($0.key)" < "\($1.key)" }) else { return }
    running = (key, plan.revision)
    output.append(.check(PlanCheckJob(plan: key, files: plan.files, revision: plan.revision)))
  }

  /// Tells what was found in one file of a plan, or in all of them.
  mutating func publish(_ key: PlanKey, file: Int? = nil) {
    guard let plan = workspace.plans[key] else { return }
    let addresses = workspace.addresses(of: key)
    for index in file.map({ $0..<$0 + 1 }) ?? addresses.indices {
      let (found, more) = plan.told(ofFile: index)
      let findings = findingsJSON(found, more: more, in: plan.files, at: addresses, for: client)
      tell(findings, of: addresses[index].address, version: addresses[index].version)
    }
  }

  /// Sends what is told of a file, where that is not what was sent last.
  private mutating func tell(_ findings: JSON, of address: String, version: Int?) {
    let text = findings.text()
    let isNothing = text == "[]"
    guard told[address] != text, !isNothing || version != nil || told[address] != nil else { return }
    told[address] = isNothing && version == nil ? nil : text
    output.append(
      .message(
        notification(
          "textDocument/publishDiagnostics",
          .object(
            [("uri", .string(address)), ("diagnostics", findings)] + (version.map { [("version", .integer($0))] } ?? [])
          ))))
  }
}
