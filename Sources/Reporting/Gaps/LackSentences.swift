import Analysis
import Languages
import PlanFormat
import PlanModel

// The sentences of what several handovers lack.

extension GapSentences {
  /// `For both handovers ahead the plan records no joint work: Courts; Police.`
  func lacking(_ lack: String, _ handovers: [Int], of all: Int) -> String {
    let isWhole = handovers.count == all
    return wording(
      "gaps.lacking",
      [
        "whole": .flag(isWhole), "n": .number(handovers.count), "all": .number(all), "lack": .words(lack),
        "handovers": isWhole && all > 3 ? .none : named(handovers.map(title(ofHandoverAt:))),
      ])
  }

  /// `Of the 17 handovers ahead the plan records no joint work for 10 and no data, files or contacts for 9: Courts; ...`
  func lackingTogether(_ lacks: [Lack], of all: Int) -> String {
    let handovers = Set(lacks.flatMap(\.handovers)).sorted()
    if lacks.allSatisfy({ $0.handovers == handovers }) {
      let what = lacks.map { noSuchThing($0.precondition) }
      return lacking(wording("gaps.records", ["what": .names(what)]), handovers, of: all)
    }
    let what = lacks.map {
      wording(
        "gaps.lacks-of-some",
        ["what": .words(noSuchThing($0.precondition)), "n": .number($0.handovers.count)])
    }
    return wording(
      "gaps.lacking-together",
      ["all": .number(all), "lacks": .names(what), "handovers": named(handovers.map(title(ofHandoverAt:)))])
  }

  /// What the plan does not say is told as that, and never as a fact.
  func lack(_ precondition: Precondition) -> String { wording("lacks.\(precondition.rawValue)") }

  /// `no joint work`, of what the plan can record.
  func noSuchThing(_ precondition: Precondition) -> String {
    wording.text(ifThere: "unrecorded.\(precondition.rawValue)") ?? lack(precondition)
  }
}
