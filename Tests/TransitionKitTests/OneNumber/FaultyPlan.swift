/// A small plan of one kind of fault, or of what is easily told in two ways.
struct FaultyPlan {
  let name: String
  let text: String

  private init(_ name: String, _ sections: String, departure: String = "2027-12-31") {
    self.name = name
    let mission =
      "mission: { name: Mission, short-name: M, type: peacekeeping, host-state: XCA, departure: \(departure),"
      + " mandates: [{ resolution: S/RES/9001 (2026), from: 2027-01-01, until: 2027-12-31 }] }"
    text = """
      plan: { title: Plan, as-of: 2027-07-09, currency: USD }
      \(mission)
      counterparts:
        cnp: { name: Police, kind: national }
        undp: { name: UNDP, kind: un }
      tasks:
        order: { title: Order, function: police, lead: mission, disposition: hand-over, status: ongoing, finish: 2027-12-31, cost: { running: 400 } }
        courts: { title: Courts, function: justice, lead: mission, finish: 2027-12-31 }
      \(sections)
      """
  }

  static let all = [
    FaultyPlan("a departure that is known to the month", "", departure: "2027-12"),
    FaultyPlan("a departure that has passed", "", departure: "2027-06-30"),
    FaultyPlan(
      "dates passed without a word",
      """
        census: { title: Census, lead: mission, disposition: complete, start: 2026-01, finish: 2026-06 }
        rolls: { title: Rolls, lead: mission, disposition: complete, start: 2027-07, finish: 2027-12 }
      handovers:
        a: { title: Handover A, task: order, to: [cnp], window: { start: 2026-06, finish: 2027-02-01 } }
        b: { title: Handover B, task: courts, to: [cnp], window: { start: 2027-07, finish: 2027-12-01 } }
      sites: { camp: { name: Camp, status: open, closes: 2027-06-01, count: 3 }, gone: { name: Gone, closed: 2027-01-01 } }
      units: { fpu: { name: Unit, leaves: 2027-06-08 }, gone: { name: Gone unit, history: { 2027-05-01: left } } }
      laws: { law: { title: Law, due: 2027-05 } }
      """),
    FaultyPlan(
      "phases that are over, that go on, and that nobody dates",
      """
      phases:
        a: { title: Phase A, start: 2026-01, finish: 2026-12 }
        b: { title: Phase B, start: 2027-01, finish: 2027-07-09 }
        c: { title: Phase C, start: 2027-06, finish: 2027-12 }
        d: { title: Phase D }
      """),
    FaultyPlan(
      "handovers that are finished, undone and without a date",
      """
      handovers:
        a: { title: Handover A, task: order, to: [cnp], status: accepted, transferred: 2027-05-14 }
        b: { title: Handover B, task: order, to: [cnp], status: returned, returned: { on: 2027-06-01 } }
        c: { title: Handover C, task: courts, from: undp, to: [], status: transferred }
        d: { title: Handover D, to: [cnp], status: failed }
        e: { title: Handover E, task: courts, to: [cnp], status: preparing }
        f: { title: Handover F, task: courts, to: [cnp], status: joint, window: { finish: 2027-06-30 } }
      """),
    FaultyPlan(
      "mandates out of order",
      "liquidation: { start: 2028-01-01, finish: 2028-06-30 }"),
    FaultyPlan(
      "sites that were lost",
      """
      sites:
        a: { name: Site A, status: looted, closed: 2027-01-01, history: { 2027-02-01: { event: looted } } }
        b: { name: Site B, status: looted, secured-by: cnp }
        c: { name: Site C }
        d: { name: Site D, status: closed, closed: 2027-01-01, history: { 2027-03-01: occupied } }
      """),
    FaultyPlan(
      "work that can no longer be finished in time",
      """
        census: { title: Census, lead: undp, disposition: complete, start: 2027-10-01, finish: 2027-12-20 }
        roll: { title: Roll, lead: mission, disposition: complete, duration: 20 days, after: [census] }
      """),
    FaultyPlan(
      "money that ends, comes late, and cannot be counted",
      """
      funding:
        sources: { fund: { name: Fund, kind: pooled }, budget: { name: Budget, kind: assessed } }
        allocations:
          a: { title: A, for: [order], funded-by: fund, amount: 500, status: committed, from: 2027-01-01, until: 2027-08-31 }
          b: { title: B, for: [order], funded-by: fund, amount: 300, status: committed, from: 2028-03-01, until: 2028-12-31 }
          c: { title: C, for: [courts], funded-by: fund, amount: 70, currency: CHF, status: committed }
          d: { title: D, for: [courts], funded-by: budget, amount: 900, status: received, from: 2027-01-01, until: 2027-09-30 }
          e: { title: E, for: [courts], funded-by: fund, status: pledged, year: "2028" }
          f: { title: F, for: [courts], funded-by: fund, amount: 4000, status: needed, from: 2028-01-01, until: 2028-12-31 }
      """),
    FaultyPlan(
      "ceilings that count units after people",
      """
      strength:
        ceilings:
          - { from: 2026-01-01, until: 2026-12-31, formed-police: 980, military: 400 }
          - { from: 2027-01-01, until: 2027-12-31, formed-police-units: 5, military: 200 }
        actual: { 2027-06-17: { formed-police: 563 } }
      """),
    FaultyPlan(
      "benchmarks that were dropped, rated and fallen back",
      """
      benchmarks:
        a:
          title: Benchmark A
          rating: missed
          indicators:
            i: { title: Indicator I, scale: number, better: higher, people: true, target: { by: 2027-03, is: 10 }, readings: { 2027-02-01: 11, 2027-06-01: 9 } }
            j: { title: Indicator J, scale: number, better: higher, baseline: { on: 2026-01-01, is: 9 }, readings: { 2027-02-01: 7 } }
        b:
          title: Benchmark B
          dropped: { on: 2027-05-01, reason: Reason }
          indicators: { k: { title: Indicator K, scale: number, people: true, readings: { 2027-02-01: 7 } } }
      """),
    FaultyPlan(
      "contradictions and what cannot be read",
      """
        census: { title: Census, status: completed, finish: 2027-09 }
        rolls: { title: Rolls, lead: mission, finsh: 2027-09, after: [census, nobody] }
      sites: { camp: { name: Camp, closes: 2028-03-01 } }
      """),
  ]
}
