import Diagnostics
import Requirements
import Testing
import TransitionKit

@Suite struct ScheduleViewTests {
  private let head = """
    plan: { title: Test, as-of: 2027-04-01, working-calendar: carana }
    mission: { name: M, type: peacekeeping, host-state: XCA, departure: 2027-08-31 }
    working-calendars:
      carana:
        weekend: [friday, saturday]
        closed: [{ title: Eid, on: 2027-05-17/2027-05-19 }]

    """

  private let census = """
    tasks:
      census: { title: The census, start: 2027-04-04, finish: 2027-05-12, lead: mission }
      roll: { title: The roll, duration: 20 working days, after: { census: finish + 10 working days }, lead: mission }
      vote: { title: The vote, duration: 1 day, after: [roll] }
    handovers:
      roll-to-commission: { task: roll, after: [roll], window: { start: 2027-04, finish: 2027-05 } }

    """

  private func view(_ text: String, against base: SlippageBase = .latest, asOf: String = "2027-04-01") -> ScheduleView {
    let check = checkPlan(oneFile(head.replacing("2027-04-01", with: asOf) + text))
    for problem in check.problems { Issue.record("\(problem.message)") }
    return ScheduleView(check, against: base)
  }

  @Test func aDateIsExplainedLikeAColleagueWould() {
    #expect(
      view(census).explanation(of: "vote") == """
        vote: The vote (plan.yaml:10:3)

        “The vote”: 29 June 2027.

        1. “The census” starts on 4 April 2027, as the plan says (plan.yaml:8:39); it takes 39 days to 12 May 2027.
        2. “The roll” starts on 1 June 2027 because “The census” finishes on 12 May 2027, plus 10 working days, minus Eid \
        (plan.yaml:9:64); it takes 20 working days to 28 June 2027.
        3. “The vote” starts on 29 June 2027 because “The roll” finishes on 28 June 2027 (plan.yaml:10:53); it takes 1 day \
        to 29 June 2027.

        It can slip by 60 days, to 28 August 2027: the plan ends on 28 August 2027.

        """)
  }

  /// Nobody follows thousands of tasks around a circle: some are told, and how many more there are.
  @Test func ofALongCircleTheFirstAreTold() {
    let count = 3000
    let tasks = (0..<count).map { "  t\($0): { title: T, duration: 1 day, after: [t\(($0 + 1) % count)] }\n" }.joined()
    let text = view("tasks:\n" + tasks).text
    #expect(text.contains("t2991 > 2990 more > t0\n"))
    #expect(text.split(separator: "\n").count < 20 && text.utf8.count < 2000)
  }

  @Test func whatMovesADateAndWhatHoldsItBackAreNamed() {
    let text = view(census).explanation(of: "census") ?? ""
    #expect(
      text.hasSuffix(
        """
        It cannot slip by a day: “The roll” and the handover of “The roll” wait for it and the plan ends on 28 August 2027.

        """), "\(text)")
  }

  @Test func anIdThatIsNoneHasNoExplanation() {
    #expect(view(census).explanation(of: "cencus") == nil)
    #expect(view(census).explanation(of: "handovers/roll-to-commission") != nil)
  }

  @Test func slippageIsMeasuredByTheLatestBaselineOrTheOneThatIsNamed() {
    let baselines = """
      baselines:
        first: { title: First, on: 2026-01-01, tasks: { census: { finish: 2027-04-30 } } }
        second: { title: Second, on: 2026-06-01, tasks: { census: { finish: 2027-05-10 } } }

      """
    #expect(view(census + baselines).text.contains("in the baseline 'Second'"))
    #expect(view(census + baselines).csv.contains("task,census,The census,2027-04-04,2027-05-12"))
    #expect(view(census + baselines).csv.contains(",2027-05-10,,2,kept,,,plan.yaml"))
    #expect(view(census + baselines, against: .baseline("first")).csv.contains(",2027-04-30,,12,kept,,,plan.yaml"))
    let earlier = checkPlan(oneFile(head + census.replacing("2027-05-12", with: "2027-05-02")))
    let moved = view(census, against: .earlier(earlier, named: "old")).csv
    #expect(moved.contains(",2027-05-02,0,10,kept,,,plan.yaml"))
  }

  @Test func aTextInASpreadsheetIsNoFormula() {
    let csv = view("tasks: { a: { title: '=HYPERLINK(\"x\")', start: 2027-04-04, duration: 1 day } }").csv
    #expect(csv.contains("task,a,\"'=HYPERLINK(\"\"x\"\")\",2027-04-04"))
    #expect(csv.split(separator: "\r\n").count == 2)
  }

  @Test func aBaselineKeepsWhatWasDroppedSince() {
    let baseline = """
      baselines:
        adopted:
          title: As adopted
          on: 2027-01-01
          tasks: { census: { start: 2027-04-04, finish: 2027-05-02 }, escorts: { start: 2027-08, finish: 2027-09-30 } }

      """
    let view = view(census + baseline)
    #expect(view.text.contains("\ndropped since the baseline: escorts (2027-08 to 2027-09-30)\n"))
    #expect(view.text.contains("\nnew since the baseline: roll, vote\n"))
    #expect(view.csv.contains("\r\ntask,escorts,"))
    #expect(view.csv.contains(",2027-08,2027-09-30,,,dropped,,,\r\n"))
    #expect(view.json.text(indented: false).contains(#""sinceBaseline":"dropped""#))
  }

  @Test func rowsComeByDateAndThenInTheOrderOfThePlan() {
    let tasks = ["t10", "t2", "t1"].map { "  \($0): { title: T, start: 2027-04-04, duration: 1 day }\n" }.joined()
    let view = view("tasks:\n\(tasks)  a: { title: A, start: 2027-05-01, duration: 1 day }\n")
    let ids = view.csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[1] }
    #expect(ids == ["t10", "t2", "t1", "a"])
  }

  @Test func whatIsKnownToTheMonthIsNoDay() {
    let view = view(
      """
      tasks:
        rough: { title: Rough, start: 2027-05, finish: 2027-06 }
        after: { title: After, start: 2027-06, finish: 2027-08, after: { rough: finish + 40 days } }

      """)
    #expect(view.csv.contains("task,rough,Rough,2027-05,2027-06,"))
    // Forty days after June it cannot be June any more.
    #expect(view.csv.contains("task,after,After,2027-08-10,"))
  }

  @Test func aStartOnAClosedDayIsTheReason() {
    let text = view(
      "tasks: { a: { title: The count, start: 2027-05-17, duration: 2 working days }, b: { title: B, start: 2027-05-01, "
        + "duration: 1 working day } }"
    )
    let told = (text.explanation(of: "a") ?? "", text.explanation(of: "b") ?? "")
    #expect(
      told.0.contains(
        "“The count” starts on 20 May 2027, the first day worked after Eid, since the plan says 17 May 2027 (plan.yaml:7:40); it "
          + "takes 2 working days to 23 May 2027."), "\(told.0)")
    #expect(told.1.contains("the first day worked, since the plan says 1 May 2027"), "\(told.1)")
  }

  @Test func whatWaitsSoThatTheNextThingFollowsInTimeSaysSo() {
    let text =
      view(
        """
        tasks:
          count: { title: The count, duration: 2 days }
          law: { title: The law, start: 2027-06-01, finish: 2027-06-30 }
          result: { title: The result, duration: 1 day, after: { count: finish + at most 10 days, law: finish } }

        """
      ).explanation(of: "count") ?? ""
    #expect(
      text.contains(
        "“The count” waits, and finishes on 20 June 2027, so that at most 10 days pass until “The result” starts"),
      "\(text)")
  }

  @Test func noWordIsBroken() {
    let text = view("tasks: { a: { title: A, start: 2027-05 }, b: { title: B, duration: 1 day, after: [a] } }")
    #expect(text.explanation(of: "b")?.contains("“B” follows “A”, so it starts on 1 May 2027 at the earliest") == true)
    #expect(text.text.contains(">  b "))
  }

  /// What is over lacks no dates, and holds nothing back.
  @Test func whatIsOverWithoutDatesIsToldApart() {
    let view = view(
      """
      tasks:
        a: { title: A, start: 2027-06-01, duration: 10 days, status: planned }
        b: { title: B, duration: 20 days, status: completed, after: [a] }
        c: { title: C, duration: 5 days, after: [b] }
        open: { title: Open }
        talks: { title: Talks, status: ongoing }
        d: { title: D, duration: 5 days, after: [talks] }
      """)
    #expect(view.explanation(of: "d")?.contains("“Talks” has begun, and the plan does not say how long") == true)
    #expect(view.text.contains("\nover, on days that the plan does not give: b\n"))
    #expect(view.text.contains("\nwith too few dates and no length of time: open, talks\n"))
    #expect(view.explanation(of: "c")?.contains("“B” is over, and the plan does not say since when") == true)
    #expect(view.explanation(of: "a")?.contains("“B”") == false)
  }

  /// What stands in a circle is told there alone, and what waits for itself waits for nobody else.
  @Test func whatStandsInACircleLacksNoDates() {
    let view = view(
      """
      phases:
        one: { title: One, after: [two] }
        two: { title: Two, after: [one] }
      tasks:
        ring: { title: Ring, duration: 10 days, after: [ring] }
      """)
    #expect(!view.text.contains("with too few dates"))
    #expect(view.explanation(of: "ring")?.hasSuffix("It has no dates: it waits for itself.\n") == true)
    #expect(view.explanation(of: "phases/two")?.contains("through phases/one > phases/two") == true)
  }

  @Test func closedTimesReadAsWhatTheyAre() {
    let calendars = """
      plan: { title: Test, as-of: 2027-04-01, working-calendar: all }
      mission: { name: M, type: peacekeeping, host-state: XCA }
      working-calendars:
        all:
          closed:
            - { title: Rains, on: 2027-03-01/2027-03-31 }
            - { title: Break, on: 2028-01/2028-12 }
            - { title: Eid, on: 2027-05-17/2027-05-19 }
            - { title: Day, on: 2027-05-01/2027-05-01 }
      """
    #expect(
      ScheduleView(checkPlan(oneFile(calendars))).text.contains(
        "'all': Rains 2027-03, Break 2028, Eid 2027-05-17 to 2027-05-19, Day 2027-05-01\n"))
  }

  /// What nothing holds begins on the first day worked, and a milestone on the day of the plan itself.
  @Test func whatCanStartAtOnceStartsOnADayThatIsWorked() {
    let plan = """
      tasks:
        a: { title: A, duration: 3 working days }
        b: { title: B, duration: 0 days }

      """
    let view = view(plan, asOf: "2027-04-02")
    #expect(
      view.explanation(of: "a")?.contains(
        "can start at once, on 4 April 2027, the first day worked from the day of the plan on; it takes 3") == true)
    #expect(view.explanation(of: "b")?.contains("can start at once, on 2 April 2027, the day of the plan.") == true)
  }

  /// Where closed times leave no day, they are named, and no length is told as one of working days.
  @Test func aCalendarThatClosesEveryDayIsNotCounted() {
    let check = checkPlan(
      oneFile(
        """
        plan: { title: Test, as-of: 2027-04-01 }
        mission: { name: M, type: peacekeeping, host-state: XCA }
        working-calendars:
          c: { weekend: [friday], closed: [{ title: Rains, on: 2026-01-01/2026-12-31, every-year: true }] }
        tasks: { a: { title: A, duration: 60 working days, working-calendar: c } }
        """))
    let faults = check.results.filter { $0.requirement.id == "TR-84" }.flatMap(\.findings)
    #expect(
      faults.map(\.help) == ["its closed times close every day: shorten them, or take one out"]
        && faults.flatMap(\.notes).map(\.message) == ["every year it is closed here: Rains"])
    #expect(ScheduleView(check).explanation(of: "a")?.contains("; it takes 60 days to 30 May 2027.") == true)
  }

  /// What sums up parts in a circle has no dates, as they have none.
  @Test func aWholeThatWaitsForItsPartHasNoDates() {
    let view = view("tasks: { w: { title: W, after: [p] }, p: { title: P, within: w, duration: 3 days } }")
    #expect(view.explanation(of: "w")?.contains("It has no dates: it waits for itself") == true)
    #expect(!view.text.contains("not before these dates"))
  }

  /// A phase that is dropped is told as that, and not as one that the plan does not have.
  @Test func aPhaseThatIsDroppedIsLeftOut() {
    let view = view("phases: { p: { title: P, start: 2027-01-01, finish: 2027-12-31, status: dropped } }")
    #expect(view.text.contains("left out, since the plan drops them: phases/p\n"))
    #expect(view.explanation(of: "p")?.contains("it has no place in the schedule") == true)
  }

  /// Work that follows work can start on the day after it.
  @Test func theDayThatHelpNamesIsOneThatTheScheduleGives() {
    let check = checkPlan(
      oneFile(
        head + """
          tasks:
            a: { title: A, start: 2027-05-01, finish: 2027-05-31 }
            b: { title: B, start: 2027-05-30, after: [a] }
            c: { title: C, finish: 2027-04-20, start: 2027-04-10, after: { a: start to finish } }
          """))
    let helps = check.results.filter { $0.requirement.id == "TR-84" }.flatMap(\.findings).compactMap(\.help)
    #expect(
      helps == [
        "start it on 2027-06-01 or later, or remove the dependency",
        "finish it on 2027-04-30 or later, or remove the dependency",
      ])
  }
}
