import PlanFormat

/// Writes a plan as its authors would: some 350 bytes a task with all that belongs to it, every part fictional.
struct PlanText {
  var random: SplitMix64
  private let kind: PlanKind
  private let network: TaskNetwork
  let size: Int
  private let ids: [String]
  let work: [LineOfWork]
  private let firstDay: Day
  var text = ""
  /// Those that are finished.
  private var files: [String] = []

  private static let asOf = "2027-01-15"

  /// The texts of a plan's files, the same for the same kind, size and seed.
  static func generate(_ kind: PlanKind, size: Int, seed: UInt64) -> [String] {
    var writer = PlanText(kind, size: size, seed: seed)
    writer.write()
    return writer.files + [writer.text]
  }

  private init(_ kind: PlanKind, size: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    (self.kind, self.size) = (kind, size)
    let count = kind.tasks(for: size)
    network = TaskNetwork(kind.form, count: count, random: &random)
    let work = network.tasks.map { _ in random.one(of: Vocabulary.work) }
    ids = work.enumerated().map { "\($1.slug)-\($0 + 1)" }
    self.work = work
    self.random = random
    firstDay = Day("2026-01-05") ?? Day(number: 0)
    text.reserveCapacity(count * 400)
  }

  private mutating func write() {
    writeFrame()
    if kind == .tenFiles { return writeInTenFiles() }
    if kind != .files { text += "\ntasks:\n" }
    for index in ids.indices {
      if kind == .files {
        files.append(text)
        text = "tasks:\n"
      }
      writeTask(index)
    }
    if kind == .indicators { writeBenchmarks() }
    text += "\nhandovers:\n"
    switch kind {
    case .handoversInOneLine:
      text += "  { "
      for number in 0..<size { writeHandoverInLine(of: number % ids.count, number: number + 1) }
      text += "}\n"
    case .handovers, .handoversOfOneTask:
      for number in 0..<size { writeHandover(of: kind == .handovers ? number % ids.count : 1, number: number + 1) }
    default:
      for index in ids.indices where isHandedOver(index) { writeHandover(of: index, number: index + 1) }
    }
    writeFunding()
  }

  private mutating func writeInTenFiles() {
    let part = (ids.count + 9) / 10
    for start in stride(from: 0, to: ids.count, by: part) {
      if start > 0 {
        files.append(text)
        text = ""
      }
      let here = start..<min(start + part, ids.count)
      text += "\ntasks:\n"
      for index in here { writeTask(index) }
      text += "\nhandovers:\n"
      for index in here where isHandedOver(index) { writeHandover(of: index, number: index + 1) }
    }
    writeFunding()
  }

  /// Six in ten, whatever the seed, so that a task and its handover agree.
  private func isHandedOver(_ index: Int) -> Bool { index % 5 != 0 && index % 5 != 3 }
}

// MARK: - Around the tasks

extension PlanText {
  private mutating func writeFrame() {
    text += """
      plan: { title: From the mission in Carana to a country team, as-of: \(Self.asOf), currency: USD }
      mission:
        name: United Nations Mission in Carana
        type: peacekeeping
        host-state: XCA   # fictional
        departure: 2027-12-31
        drawdown-begins: 2027-07-01
        mandates:
          - { resolution: S/RES/9001 (2026), until: 2027-12-31, source: doc-1 para 1 }
      sources:

      """
    for number in 1...Vocabulary.sourceCount {
      text += "  doc-\(number): { title: Report \(number) of the Secretary-General, symbol: S/2026/\(300 + number) }\n"
    }
    text += "counterparts:\n"
    for (id, name, kind) in Vocabulary.receivers { text += "  \(id): { name: \(name), kind: \(kind) }\n" }
    text += "areas:\n"
    for (number, place) in Vocabulary.places.enumerated() {
      text += "  area-\(number + 1): { name: \(place), kind: district }\n"
    }
    text += "phases:\n  joint: { title: Joint work }\n  departure: { title: Departure }\n"
  }

  private mutating func writeFunding() {
    text += "\nfunding:\n  sources:\n"
    for (id, name, kind) in Vocabulary.money { text += "    \(id): { name: \(name), kind: \(kind) }\n" }
    text += "  allocations:\n"
    for index in stride(from: 0, to: ids.count, by: kind == .costed ? 2 : 8) {
      let source = random.one(of: Vocabulary.money).0
      let amount = random.number(in: 4...900) * 1000
      let status = random.one(of: ["needed", "requested", "pledged", "committed"])
      text += """
            money-\(index + 1): { funded-by: \(source), for: [\(ids[index])], amount: \(amount), status: \(status), \
        from: 2027-01-01, until: 2028-12-31 }

        """
    }
  }
}

// MARK: - A task and its handover

extension PlanText {
  private mutating func writeTask(_ index: Int) {
    let task = network.tasks[index]
    let place = random.number(below: Vocabulary.places.count)
    text += "  \(ids[index]):\n"
    text += "    title: \(random.one(of: work[index].titles)) \(Vocabulary.places[place])\n"
    text += "    function: \(work[index].function)\n"
    text += "    areas: [area-\(place + 1)]\n"
    text += "    lead: mission\n"
    text += "    disposition: \(isHandedOver(index) ? "hand-over" : "complete")\n"
    writeDates(of: task)
    if !task.links.isEmpty { text += "    after: [\(task.links.map(dependency).joined(separator: ", "))]\n" }
    if kind == .costed {
      text += "    cost: { amount: \(random.number(in: 5...900) * 1000), from: 2027-01-01, until: 2028-12-31"
      text += "\(random.happens(30) ? ", running: \(random.number(in: 1...90) * 1000)" : "") }\n"
    }
    if random.happens(12) { text += "    source: \(citation())\n" }
    if random.happens(3) { text += "    note: Figures of the last quarter are not yet agreed with the ministry\n" }
  }

  private mutating func writeDates(of task: TaskNetwork.Task) {
    let start = firstDay + task.start
    let finish = start + (task.length - 1)
    guard random.happens(50) else {
      text += "    duration: \(task.length) days\n"
      return
    }
    text += "    start: \(start)\n"
    if random.happens(6) {
      text += "    finish: { is: \(finish), source: \(citation()), confidence: derived }\n"
    } else {
      text += "    finish: \(finish)\n"
    }
  }

  private func dependency(_ link: TaskNetwork.Link) -> String {
    let id = ids[link.from]
    guard link.isStartStart || link.lag != nil else { return id }
    let lag = link.lag.map { " + \($0) days" } ?? ""
    return "{ \(id): \(link.isStartStart ? "start" : "finish")\(lag) }"
  }

  private mutating func writeHandover(of index: Int, number: Int) {
    let task = network.tasks[index]
    let start = firstDay + (task.start + task.length + 30)
    let receiver = random.one(of: Vocabulary.receivers).0
    text += "  to-\(receiver)-\(number):\n"
    text += "    task: \(ids[index])\n"
    text += "    to: [\(receiver)]\n"
    text += "    window: { start: \(start), finish: \(start + random.number(in: 20...90)) }\n"
    if random.happens(50) {
      let level = random.one(of: ["low", "partial", "sufficient"])
      text += "    capacity: { level: \(level), on: \(start + -60) }\n"
    }
  }

  private mutating func writeHandoverInLine(of index: Int, number: Int) {
    let start = firstDay + random.number(in: 400...700)
    let receiver = random.one(of: Vocabulary.receivers).0
    text += "to-\(receiver)-\(number): { task: \(ids[index]), to: [\(receiver)], window: { start: \(start), "
    text += "finish: \(start + random.number(in: 20...90)) } }, "
  }

  mutating func citation() -> String {
    "doc-\(random.number(in: 1...Vocabulary.sourceCount)) para \(random.number(in: 1...80))"
  }
}
