import Analysis
import Languages
import PlanFormat
import PlanModel
import Templates

/// The political and peacebuilding context: what the plan weighs, and what happened in the reporting period.
struct ContextSection {
  let endState: Fact<Text>
  let endStateTest: Fact<Text>
  let endStateServes: [Framework]
  let leaving: LeavingDecision?
  let process: Fact<Text>
  let subjects: [(word: Subject, entry: ContextEntry)]
  let developments: DevelopmentsSection

  init(_ dossier: Dossier) {
    let strategy = dossier.plan.strategy.entry
    let endState = strategy?.endState.entry
    self.endState = endState?.statement ?? Fact()
    endStateTest = endState?.test ?? Fact()
    leaving = dossier.plan.mission.entry?.leaving.entry
    endStateServes = dossier.press.frameworks(endState?.frameworks ?? PlanList())
    process = strategy?.political.entry?.process ?? Fact()
    subjects = (strategy?.context.entries ?? []).filter { subject in
      subject.entry.text.value != nil && !dossier.facts.isHindsight(subject.entry)
    }
    developments = DevelopmentsSection(dossier, most: 20)
  }

  static let names = TemplateNames<ContextSection>([
    "end-state": .text { section, press in press.text(section.endState) },
    "end-state-test": .text { section, press in press.text(section.endStateTest) },
    "leaving": .record(leaving) { section, _ in section.leaving },
    "end-state-serves": .list(of: .framework) { section, _ in section.endStateServes },
    "process": .text { section, press in press.text(section.process) },
    "subjects": .list(of: subject) { section, _ in section.subjects },
    "developments": .record(DevelopmentsSection.names) { section, _ in section.developments },
  ])

  private static let leaving = TemplateNames<LeavingDecision>([
    "decided": .text { decision, press in press.figure(decision.decided, in: decision.header, press.wording.on) },
    "by": .text { decision, press in press.plain(decision.by) },
    "reason": .text { decision, press in
      // A reason that was given after the day is none yet.
      press.facts.isToldLater(decision.reason.sources)
        ? .absent : press.figure(decision.reason) { $0.text(in: press.wording.language).withoutFinalStop }
    },
  ])

  private static let subject = TemplateNames<(word: Subject, entry: ContextEntry)>([
    "subject": .text { item, press in .text(press.wording.word(item.word)) },
    "text": .text { item, press in press.text(item.entry.text, in: item.entry.header) },
    "on": .text { item, press in press.date(item.entry.on, in: item.entry.header) },
  ])
}

extension Press {
  /// The frameworks of some references that the plan has.
  func frameworks(_ references: PlanList<Reference<Framework>>) -> [Framework] {
    references.compactMap { plan.frameworks[$0] }
  }
}
