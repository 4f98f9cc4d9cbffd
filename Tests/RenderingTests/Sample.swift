import Documents

/// A page with every kind of block and inline.
enum Sample {
  static let drawing = Drawing(
    title: "Who leads", description: "The mission leads until December.", size: Size(width: 120, height: 40.5),
    shapes: [
      .rectangle(Box(x: 60, y: 0, width: 60, height: 40), Style(fill: .hatch(.rule, ground: .white))),
      .group(
        .init(
          "Police",
          [
            .text(TextLine("Police", at: Point(x: 2, y: 12), size: 8, weight: .bold)),
            .rectangle(Box(x: 30, y: 4, width: 40, height: 10), .fill(.mission), cornerRadius: 1),
            .rectangle(Box(x: 70, y: 4, width: 20, height: 10), Style(fill: .stripes(.mission, .white))),
            .diamond(center: Point(x: 90, y: 9), radius: 4, Style(fill: .solid(.white), stroke: Stroke(.ink))),
          ])),
      .line(from: Point(x: 60.125, y: 0), to: Point(x: 60.125, y: 40), Stroke(.alarm, width: 1, dashes: [3, 2])),
      .circle(center: Point(x: 10, y: 30), radius: 3, Style(stroke: Stroke(.muted))),
      .text(
        TextLine("شرطة", at: Point(x: 118, y: 30), size: 8, color: .hostState, anchor: .right, direction: .rightToLeft)),
    ])

  static let document = Document(
    organisation: "United Nations", symbol: "PBC/21/CAR/2", title: "Transition of Carana",
    subtitle: [.text("One handover ends late.")], notice: [.text("Draft of 9 July 2027")], mark: "Draft",
    date: "2027-07-09",
    facts: [Fact("As of", [.text("9 July 2027")])],
    blocks: [
      .keyFigures([
        KeyFigure(label: [.text("Late")], value: [.text("1"), .evidence(0)], note: [.text("of 3")], isAlarming: true)
      ]),
      .heading(level: 1, [.text("Handovers")]),
      .numbered(
        level: 1, [.text("The Council asked in "), .symbol("S/RES/2594 (2021)"), .text(" for this."), .evidence(1)]),
      .numbered(level: 2, [.strong([.text("Police")]), .text(" and "), .emphasis([.text("justice")])]),
      .list([[.text("one"), .lineBreak, .text("line")], [.code("public-order")]]),
      .table(
        Table(
          caption: [.text("Standing")],
          columns: [Table.Column([.text("Handover")]), Table.Column([.text("Need")], .trailing)],
          rows: [
            [[.text("Police")], [.status(.atRisk, "At risk")]], [[.text("Justice")], [.text("12"), .evidence(0)]],
          ])),
      .figure(Figure(drawing, caption: [.text("Who leads")])),
      .callout(Callout(.warning, [.paragraph([.text("Money ends.")])])),
    ],
    evidence: [
      Evidence("plan.yaml:12", source: "S/2019/805, para. 44"),
      Evidence(places: ["plan.yaml:20", "plan.yaml:31"], note: "sum of two"),
    ])
}
