import Analysis
import Languages
import PlanFormat
import PlanModel

// The sentences of laws that the transition waits for.

extension GapSentences {
  func powerless(_ receiver: Int, _ laws: [Int], _ handovers: [Int]) -> String {
    let isDone = { (position: Int) in facts.standings.handovers[position].isFinished }
    func shares(_ handovers: [Int]) -> MessageValue {
      named(handovers.map { share(of: receiver, inHandoverAt: $0) })
    }
    // Of a law whose stage nobody knows, or somebody only concluded, nobody can say that it is not in force.
    let isKnown = laws.contains { position in
      let stage = plan.laws[position].stage
      switch stage.provenance?.confidence {
      case .derived?, .assumed?, .contested?: return false
      case .stated?, .reported?, .theme?, nil: return stage.value != nil
      }
    }
    return wording(
      "gaps.powerless",
      [
        "receiver": .name(name(receiver)), "done": shares(handovers.filter(isDone)),
        "ahead": shares(handovers.filter { !isDone($0) }), "known": .flag(isKnown),
        "laws": named(laws.map(lawWithDay)),
      ])
  }

  /// `Security tasks (borders)`, where a receiver takes over a part.
  private func share(of receiver: Int, inHandoverAt position: Int) -> String {
    let symbol = plan.counterparts[receiver].header.symbol
    let taken = plan.handovers[position].to.first { $0.who.value?.symbol == symbol }
    let part = wording.text(of: taken?.part.value)?.oneLine
    return wording(
      "gaps.part-of-handover", ["handover": .words(title(ofHandoverAt: position)), "part": .maybe(name: part)])
  }

  func lapsing(_ calendar: Int, _ laws: [Int], _ gap: Gap) -> String {
    wording(
      "gaps.lapsing",
      [
        "parliament": .name(title(ofDateAt: calendar)), "date": .maybe(gap.from?.date), "n": .number(laws.count),
        "laws": named(laws.map(lawTitle)),
      ])
  }

  /// `Police Act (before parliament, due in March 2018)`.
  func lawWithDay(_ position: Int) -> String {
    let law = plan.laws[position]
    return wording(
      "gaps.law",
      [
        "law": .words(lawTitle(position)), "stage": .maybe(words: law.stage.value.map { wording.word($0) }),
        "due": .maybe(law.due.value),
      ])
  }
}
