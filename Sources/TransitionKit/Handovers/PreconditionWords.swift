import Analysis
import Diagnostics
import Languages
import PlanFormat
import PlanModel
import Reporting

// Preconditions and what is to be done for them, in words.

extension HandoversView {
  /// `the receiver's capacity is not assessed (UNCT)`, `the receiver's capacity falls short (needs 183 days)`.
  func lack(_ result: PreconditionResult) -> String {
    var provisos = result.about.isEmpty ? [] : [result.about.map(name).joined(separator: ", ")]
    if let days = result.daysNeeded, result.timeSuffices == false { provisos.append("needs \(days) days") }
    return Wording.english.lack(of: result.precondition, result.state)
      + (provisos.isEmpty ? "" : " (\(provisos.joined(separator: "; ")))")
  }

  /// The next thing to do for a handover, who does it, and the last day on which it can begin.
  func next(for row: HandoverRow) -> (what: String, who: String, by: Day?)? {
    switch row.readiness?.next {
    case .setDay: return ("set the day by which it is complete", giver(of: row.handover), nil)
    case .answerForDay(let date):
      return (
        "say whether it was complete \(Wording.english.on(date)), or set another day", giver(of: row.handover), nil
      )
    case .bringTogether(let gap): return (GapSentences(facts).mend(of: gap.cause), giver(of: row.handover), nil)
    case .see(let result): return (what(result, row), who(result, row), result.latestStart)
    case nil: return nil
    }
  }

  private func who(_ result: PreconditionResult, _ row: HandoverRow) -> String {
    switch result.doer {
    case .giver: giver(of: row.handover)
    case .receivers: Wording.english.list(receivers(of: result, row))
    case .hostState: "the host State"
    case .owner(let owner): name(owner)
    }
  }

  private func receivers(of result: PreconditionResult, _ row: HandoverRow) -> [String] {
    result.about.isEmpty ? receivers(of: row.handover) : result.about.map(name)
  }

  private func what(_ result: PreconditionResult, _ row: HandoverRow) -> String {
    let receivers = Wording.english.list(receivers(of: result, row))
    switch (result.precondition, result.state) {
    case (.capacityAssessed, .cannotBeTold(.notThereYet(let date))):
      return "assess \(receivers) as soon as it exists (\(Wording.english.date(date)))"
    case (.shortfallClosed, .underWay(nil)): return "date what is done to close the shortfall of \(receivers)"
    case (.shortfallClosed, .underWay(let date?)):
      return "bring forward what closes the shortfall of \(receivers), which is only done \(Wording.english.on(date))"
    case (.shortfallClosed, .missing(.overdue(let date))):
      return "do what was to close the shortfall of \(receivers) \(Wording.english.on(date))"
    case (.shortfallClosed, .cannotBeTold): return "say whether what was found of \(receivers) suffices"
    case (.legalPower, .cannotBeTold): return "say which law allows \(receivers) to do it"
    case (.legalPower, .missing(.overdue(let date))):
      return "pass the law that empowers \(receivers), due \(Wording.english.on(date)), or arrange an interim authority"
    case (.legalPower, _): return "date the law that empowers \(receivers), or arrange an interim authority"
    case (.money, .cannotBeTold(.money(let question))): return what(question)
    case (.money, _): return "turn requests into commitments for the year after departure, or reduce the task"
    case (.counterpart, .missing(.handedToItself)), (.counterpart, .missing(.handedToMission)):
      return "name a receiver other than the one that hands over or leaves"
    case (.counterpart, .missing(.onlyAClass)): return "name the body in place of \(receivers)"
    case (.counterpart, _): return "agree on who takes over"
    case (.focalPoint, _): return "name a unit or post that answers"
    case (.capacityAssessed, _): return "assess what \(receivers) can do, and what is needed"
    case (.shortfallClosed, _): return "plan and date what closes the shortfall of \(receivers)"
    case (.jointWork, _): return "work together with \(receivers) before it is alone"
    case (.knowledge, _): return "list the data, files and contacts that go with it"
    case (.protectedData, _): return "agree on the rule for data that could harm people"
    case (.benchmarks, _): return "set the benchmark that it waits for anew, or move the handover"
    case (.siteClearance, _): return "check the environment of the site"
    case (.siteUse, _): return "agree on the later use of the site"
    case (.siteSecured, _): return "name who secures the site from the first day on"
    }
  }

  private func what(_ question: MoneyAfterwards.Question) -> String {
    switch question {
    case .departure: "say when the mission leaves, and what money there is afterwards"
    case .cost, .costInPeriod: "say what it costs in the year after departure, and who pays"
    case .whenPaid: "say when the money for it is paid"
    case .rate: "give a rate for the money for it"
    case .firmness(let position):
      "say how firm the money '\(facts.ledger.allocations[position].id)' is"
    }
  }
}

extension PreconditionState {
  /// One word, or two, for a table.
  var words: String {
    switch self {
    case .met: "met"
    case .underWay(let date?): "under way, \(date)"
    case .underWay(nil): "under way, no day"
    case .missing: "missing"
    case .notNeeded: "not needed"
    case .cannotBeTold(.notThereYet(let date)): "not before \(date)"
    case .cannotBeTold: "not known"
    }
  }

  /// One word for programs.
  var name: String {
    switch self {
    case .met: "met"
    case .underWay: "under-way"
    case .missing: "missing"
    case .notNeeded: "not-needed"
    case .cannotBeTold: "cannot-be-told"
    }
  }

  /// The day on which it is to be there, or before which it cannot be.
  var date: PlanDate? {
    switch self {
    case .underWay(let date): date
    case .cannotBeTold(.notThereYet(let date)): date
    case .missing(.overdue(let date)): date
    case .met, .missing, .notNeeded, .cannotBeTold: nil
    }
  }
}

extension Completion {
  var words: String { words { "\($0)" } }

  func words(_ word: (PlanDate) -> String) -> String {
    switch self {
    case .declaredByGiver(let date):
      "declared by the giver" + (date.map { " (\(word($0)))" } ?? "") + ", accepted by nobody"
    case .accepted(let date): "accepted" + (date.map { " (\(word($0)))" } ?? "")
    case .checked(let date): "looked at later (\(word(date)))"
    }
  }
}
