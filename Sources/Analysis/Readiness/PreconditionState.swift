import Diagnostics
import PlanFormat
import PlanModel

/// Whether a precondition of a handover is there.
public enum PreconditionState: Sendable, Hashable {
  case met
  /// It is being done, and meant to be there on a day where the plan has one.
  case underWay(by: PlanDate?)
  case missing(Lack)
  case notNeeded(Exemption)
  case cannotBeTold(Question)

  /// Why it is not there.
  public enum Lack: Sendable, Hashable {
    /// The plan has nothing of it.
    case notStated
    /// The receiver is whoever hands over.
    case handedToItself
    /// The receiver is the departing mission.
    case handedToMission
    case onlyAClass
    /// It was to be there on a day that has passed, and is not.
    case overdue(PlanDate)
    /// Something that is done for it, or that it rests on, has no day.
    case undated
    /// The law was rejected or withdrawn.
    case lawEnded
    /// Firm money covers so many hundredths of what it costs.
    case firmMoney(percent: Int)
  }

  /// Why nobody has to see to it.
  public enum Exemption: String, Sendable, Hashable, CaseIterable {
    case noTask = "no-task"
    case noSites = "no-sites"
    case noStateReceiver = "no-state-receiver"
    case performsAlready = "performs-already"
    case noShortfall = "no-shortfall"
    case noPowerNeeded = "no-power-needed"
    case noSensitiveData = "no-sensitive-data"
    case noBenchmarks = "no-benchmarks"
    case privateOwner = "private-owner"
    /// The task ends, and costs nothing afterwards.
    case taskEnds = "task-ends"
    /// The plan says that it does not apply.
    case notApplicable = "not-applicable"
  }

  /// What the plan would have to say.
  public enum Question: Sendable, Hashable {
    /// Whether there is such a thing.
    case notStated
    /// A body that does not exist yet cannot be assessed.
    case notThereYet(PlanDate)
    /// No receiver is named of whom it could be asked.
    case noReceiver
    /// Nobody has looked whether something is short.
    case notAssessed
    case money(MoneyAfterwards.Question)

    /// Whether it is a question of its own, and not what another precondition asks already.
    var isItsOwn: Bool {
      switch self {
      case .noReceiver, .notAssessed: false
      case .notStated, .notThereYet, .money: true
      }
    }
  }

  /// Whether somebody still has to do something for it, or to say something of it.
  public var isOpen: Bool {
    switch self {
    case .met, .notNeeded: false
    case .underWay, .missing, .cannotBeTold: true
    }
  }

  /// Whether another precondition asks the same already.
  var followsFromAnother: Bool {
    if case .cannotBeTold(let question) = self { !question.isItsOwn } else { false }
  }

  /// From what is worst to what nobody has to see to; of several receivers or sites the worst decides.
  var rank: Int {
    switch self {
    case .missing: 0
    case .cannotBeTold(.notThereYet): 2
    case .cannotBeTold: 1
    case .underWay(nil): 3
    case .underWay: 4
    case .met: 5
    case .notNeeded: 6
    }
  }
}

/// How it is with one precondition of one handover.
public struct PreconditionResult: Sendable {
  /// Who has to see to what is open.
  public enum Doer: Sendable, Hashable {
    case giver
    case receivers
    /// Who makes its laws.
    case hostState
    /// Whoever owns what is done for it.
    case owner(Reference<Counterpart>)
  }

  public let precondition: Precondition
  public let state: PreconditionState
  /// The receivers that it is about, where it is about some of them only.
  public let about: [Reference<Counterpart>]
  public let doer: Doer
  /// Whether what is under way or missing can be there by the day; nothing where that cannot be told.
  public let timeSuffices: Bool?
  /// The last day on which it can begin and be there in time, and the days that it takes.
  public let latestStart: Day?
  public let daysNeeded: Int?
  /// Where the plan would say it.
  public let span: Span
}
