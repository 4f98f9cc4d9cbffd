import Documents
import Templates

/// A small product: what its template says, what it is handed, and what names it knows. The mission is invented.
enum Sample {
  static let template = Template(
    path: "en/sample.md",
    text: """
      ---
      organisation: United Nations
      symbol: {{symbol}}
      notice: Draft, from the plan as it stood on {{as-of}}
      subtitle: {{finding}}
      Mission: {{mission}}
      As of: {{as-of}}
      Basis: S/RES/2594 (2021), para. 3
      ---
      # Transition of {{mission}}

      = Mandate ends | {{mandate-end}} | {{days-left}} days from the report date
      = Handed over | {{handed-over}} of {{count(handovers)}}
      {{#late}}
      ! At risk | {{late}} | of {{count(handovers)}} handovers
      {{/late}}

      {{! The summary carries no number, as in reports of the Secretary-General. }}
      ## Summary {-}

      > [!WARNING]
      > **{{finding}}** The Security Council, in resolution S/RES/2594 (2021), asked for an _early_ start.

      ## Handovers

      1. The plan names {{count(handovers)}} handovers. They follow from paragraph 3 of resolution S/RES/2594 (2021),
      in which the Council asks for integrated planning.

      (a) Of these, {{handed-over}} are done;

      (b) {{^late}}None is late.{{/late}}{{#late}}{{late}} are late.{{/late}}

      {{#lanes}}
      ### {{title}}

      1. {{text}}

      {{/lanes}}
      ## Money

      Table: What each handover has, and what it needs

      | Handover | Receiver | Standing | Need (US dollars) |
      | --- | --- | :-: | --: |
      {{#handovers}}
      | {{title}} | {{receiver}} | {{standing}} | {{need}} |
      {{/handovers}}

      - First, {{mission}};
      - second, the country team.

      ![The mission leads until the end of 2027; {{late}} handovers end after it.](drawing:bars "Who leads, and when")

      {{^lanes}}
      This is not printed.
      {{/lanes}}
      """)

  static let evidence = Evidence("handovers.yaml:12", source: "S/2019/805, para. 44")

  static let value: TemplateValue = [
    "symbol": "PBC/21/CAR/2",
    "as-of": "9 July 2027",
    "mission": "United Nations Mission in Carana",
    "finding": "Two of three handovers end after the mandate.",
    "mandate-end": .figure("31 December 2027", Evidence("mission.yaml:7", source: "S/RES/9001 (2026)")),
    "days-left": "175",
    "handed-over": .number(1, evidence),
    "late": .figure(
      "2", evidence, Evidence(places: ["handovers.yaml:20", "handovers.yaml:31"], note: "end after the mandate")),
    "lanes": [
      ["title": "Police", "text": "The police academy is handed over."],
      ["title": "Justice", "text": "The mobile courts\n\nhave no receiver."],
    ],
    "handovers": [
      handover("Police academy", "Carana National Police", .status(.done, "Done"), "1,200,000"),
      handover("Public order in four districts", "Carana National Police", .status(.atRisk, "At risk"), "40,000"),
      handover("Mobile courts", nil, .status(.watch, "Watch"), "360,500"),
    ],
  ]

  static let schema: TemplateSchema = [
    "symbol": .text, "as-of": .text, "mission": .text, "finding": .text, "mandate-end": .text, "days-left": .text,
    "handed-over": .text, "late": .text, "lanes": .list(of: ["title": .text, "text": .text]),
    "handovers": .list(of: ["title": .text, "receiver": .text, "standing": .text, "need": .text]),
  ]

  private static func handover(
    _ title: String, _ receiver: String?, _ standing: TemplateValue, _ need: String
  ) -> TemplateValue {
    [
      "title": .text(title), "receiver": receiver.map(TemplateValue.text) ?? .absent, "standing": standing,
      "need": .figure(need, evidence),
    ]
  }
}
