import PlanModel

extension [AdvicePoint] {
  /// The same with what the plan's authors wrote: on each matter that they wrote of, their points stand in place of the first one
  /// and the others of that matter are left out; on what the program has no point, theirs come last. What the program's rested
  /// on, theirs answer.
  func written(by authors: Authors) -> [AdvicePoint] {
    var points = self
    for (matter, passage) in authors.points {
      let replaced = points.filter { $0.subject.matter == matter }
      let place = points.firstIndex { $0.subject.matter == matter } ?? points.count
      points.removeAll { $0.subject.matter == matter }
      let gaps = replaced.flatMap(\.gaps).sorted()
      points.insert(
        contentsOf: authors.paragraphs(of: passage).map { paragraph in
          AdvicePoint(subject: .written(matter, paragraph.withoutFinalStop), gaps: gaps)
        }, at: place)
    }
    return points
  }
}

extension AdvicePoint {
  var isWritten: Bool { written != nil }

  /// The words of the plan's authors, where they wrote it.
  var written: WrittenParagraph? {
    if case .written(_, let paragraph) = subject { paragraph } else { nil }
  }
}

extension AdvicePoint.Subject {
  /// The name of the matter in a plan.
  var matter: AdviceMatter {
    switch self {
    case .mandate: .mandate
    case .successorMoney: .successorMoney
    case .unready: .unready
    case .capacity: .capacity
    case .owners: .owners
    case .sequence: .sequence
    case .rights: .rights
    case .laws: .laws
    case .targets: .targets
    case .money: .money
    case .cliff: .cliff
    case .days: .days
    case .holders: .holders
    case .steep: .steep
    case .timing: .timing
    case .election: .election
    case .unaccepted: .unaccepted
    case .handedOverShort: .handedOverShort
    case .unsecured: .unsecured
    case .written(let matter, _): matter
    }
  }
}
