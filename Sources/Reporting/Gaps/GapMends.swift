import Analysis
import Documents
import PlanFormat
import PlanModel

// What would close a gap, for those who write the plan.

extension GapSentences {
  /// What would close it, for those who write the plan.
  public func mend(of gap: Gap) -> String {
    switch gap.reason {
    case .vacuum(let cause, _, _): mend(of: cause)
    case .ownerless: "name in 'owner' who carries each of them on"
    case .powerless: "say by when the law is in force, or what gives the power until then"
    case .lapsing: "agree on which laws go first, or on what holds until a new parliament sits"
    case .lapsedTargets: "set each target anew with a day, or say that it is given up"
    case .staleReadings: "add the latest readings, or say why there are none"
    case .crowded: "bring forward what is ready, so that giver and receivers can work one after the other"
    case .unpaid: "find money for these days, or say that it is there"
    case .cliff: "agree now who pays from the day after the departure"
    case .underfunded: "find the rest, or say what is done without it"
    case .concentrated: "look for a second source, or say what happens when the first one ends"
    case .unanswered: "ask again, or write the answer in 'status'"
    case .silentOnRights: "say in 'reports-publicly' of the handover who may, or in 'afterwards' who does"
    case .unready(_, let reasons, _): mend(of: reasons.first)
    case .lacking(let precondition, _, _): mend(of: precondition)
    case .lackingTogether(let lacks, _): lacks.map { mend(of: $0.precondition) }.joined(separator: "; ")
    case .notPaidFor: "turn what is requested into commitments for the year after the departure, or reduce the work"
    case .handedOverShort: "say in 'actions' what makes it good and that it is done, or add a later assessment"
    case .lateLaws: "set a later day, or agree on what holds until then"
    case .sitesWithoutClosing: "date the closing of each in 'closes', or its handover"
    case .contested: "say in 'holds' who leads, or in 'part' who takes which part"
    case .unprotected: "name in 'secured-by' who secures it"
    case .unitsWithoutLeaving: "date the leaving of each in 'leaves'"
    case .functionsWithoutPosts: "name the posts in 'posts', or say that they are not yet agreed"
    case .benchmarksOfOutputs: "add an indicator of the kind 'condition'"
    case .steepDrawdown: "spread the last step, or say why it can be taken at once"
    case .disputed, .disputedSites: "ask which one holds, and put it first"
    case .unlikelyTargets: "set a target for the departure, or say who follows it up afterwards"
    case .unaccepted: "write in 'accepted' who accepted it and when, or look at it together with the receiver"
    case .fastDrawdown: "spread the step, or say what makes it possible now"
    case .badTiming: "move the steps, or say why they can stand"
    case .undatedElection: "write its day, or the days between which it falls, as soon as somebody sets them"
    case .unheard: "plan a consultation with each group, or say what stands in its way"
    }
  }

  public func mend(of cause: HoldingGap.Cause) -> String {
    switch cause {
    case .noReceiver, .receiverNotKnown: "name the receiver in the handover's 'to', or say that the task ends"
    case .receiverNotThere: "bring the receiver's arrival forward, or name who holds it until then"
    case .receiverEnds: "name who follows when the receiver ends"
    case .areaNotCovered: "name a receiver for these areas"
    case .leftEarlier: "complete the handover there before the mission leaves, or let it leave later"
    case .handoverUnfinished: "complete the handover before the mission leaves, or name who holds it until then"
    case .handoverFailed, .handoverReturned: "name a new receiver, or who holds it from now on"
    case .unfinished: "finish it before the mission leaves, or hand it over"
    case .undecided, .dispositionNotStated: "decide in 'disposition' what becomes of it"
    case .leadNotStated: "name in 'lead' who does it"
    case .siteLost: "name in 'secured-by' who secures it"
    case .serviceEnds: "name in 'replaced-by' who provides it, or agree its end with the users"
    }
  }

  func mend(of reason: ForecastReason?) -> String {
    switch reason {
    case .lacks(let precondition, _): mend(of: precondition)
    case .overdue, .dayPassed: "say whether its day was kept, or set another one"
    case .noDay, .noDayOfPlan, nil: "set the day by which it is complete"
    case .tooLate: "begin what it waits for earlier, or set a later day"
    case .notThereTogether: "let giver and receiver be there together"
    }
  }

  func mend(of precondition: Precondition) -> String {
    switch precondition {
    case .counterpart: "name the receiver in 'to'"
    case .focalPoint: "name the unit and post in 'focal-point'"
    case .capacityAssessed: "assess what the receivers can do, or date the assessment in 'capacity'"
    case .shortfallClosed: "write in 'actions' what closes the shortfall, with its day"
    case .jointWork: "write in 'joint-work' what giver and receivers do together"
    case .knowledge: "list in 'knowledge' the data, files and contacts that go with it"
    case .protectedData: "write in 'protected-data' the rule for data that could harm victims and witnesses"
    case .legalPower: "write the receiver's 'legal-basis', or that the function needs no power in law"
    case .money: "say what each task costs after the departure, and who pays"
    case .benchmarks: "give each benchmark its day"
    case .siteClearance: "date the environmental check"
    case .siteUse: "agree in the 'instrument' for what it is used"
    case .siteSecured: "name in 'secured-by' who secures it"
    }
  }
}
