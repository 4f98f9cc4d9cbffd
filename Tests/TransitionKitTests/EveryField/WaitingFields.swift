/// Fields that nothing reads yet, each with the requirement that will read it.
let waitingFields: [String: String] = [:]

/// The numbers of all requirements, those to come among them: `TR-01` to `TR-131`.
let requirementNumbers = Set((1...131).map { $0 < 10 ? "TR-0\($0)" : "TR-\($0)" })
