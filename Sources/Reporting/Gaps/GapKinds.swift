import Analysis

extension Gap.Kind {
  /// What a gap of the kind is, in a sentence.
  public var meaning: String {
    switch self {
    case .vacuum: "For some time nobody holds something that the mission did."
    case .holderNotKnown: "The plan does not say who holds something for some time."
    case .siteLost: "A site was lost or looted, and nobody secures it."
    case .serviceEnds: "A service of the mission ends, and nobody provides it then."
    case .priorityWithoutOwner: "What still needs doing for peace has nobody in the country who carries it on."
    case .receiverWithoutPower: "What gives a receiver its power in law is not in force."
    case .parliamentLapses: "A parliament ends with laws of the transition before it."
    case .targetsLapsed: "Targets have passed without being met, and nobody set them anew."
    case .targetsUnlikely: "Targets will hardly be met by the day on which the mission leaves."
    case .readingsStale: "Nothing recent is known of what the transition is measured by."
    case .handoversCrowded: "Many handovers fall on one day or in one fortnight."
    case .moneyHole: "For some days no firm money pays for work that goes on."
    case .moneyCliff: "Firm money for work that goes on falls at the departure."
    case .underfunded: "Of what something needs, little money is there."
    case .moneyConcentrated: "Most of the firm money comes from one source."
    case .requestsUnanswered: "Nobody has answered requests for money."
    case .rightsNotReported: "After the mission nobody is known to report in public on human rights."
    case .handoverUnready: "A receiver will hardly be able to carry what it takes over."
    case .handoversLack: "Handovers ahead lack the same thing, or several things that are seen to together."
    case .handedOverShort: "Something was handed over to a receiver that was known to have too little for it."
    case .handoversUnaccepted:
      "What was handed over was never accepted by its receiver, which was known to have too little."
    case .lawsLate: "Laws can hardly pass by the day on which they are needed."
    case .sitesWithoutClosing: "Sites are open and have no day on which they close."
    case .functionsWithoutPosts: "Functions of the presence that stays have no post."
    case .outputsOnly: "Benchmarks are measured by what is delivered alone."
    case .peopleUnprotected: "People in danger live beside a site that is left, and nobody is named who secures it."
    case .siteContested: "One site is to go to several receivers."
    case .unitsWithoutLeaving: "Units have no day on which they leave."
    case .drawdownFast: "A step of the drawdown is to go much faster than any before it."
    case .drawdownSteep: "The last step of the drawdown takes more people than those before it."
    case .sitesDisputed: "Sources count the sites differently."
    case .sourcesDisagree: "Sources say different things of the same figure."
    case .badTiming: "The mission shrinks in weeks in which the country votes or can do little."
    case .electionUndated: "An election to come has no day."
    case .notHeard: "Groups of people were not heard."
    }
  }
}
