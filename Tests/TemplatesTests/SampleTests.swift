import Documents
import Rendering
import Templates
import Testing

@Suite struct SampleTests {
  private let bars = Drawing(title: "Bars", description: "", size: Size(width: 10, height: 10))

  @Test func theSampleFitsItsSchema() {
    #expect(Sample.schema.misfits(of: Sample.value).isEmpty)
    #expect(Sample.template.problems(against: Sample.schema).isEmpty)
  }

  @Test func theTemplateBecomesADocument() throws {
    let document = try Sample.template.document(from: Sample.value, drawings: ["bars": bars])
    #expect(document.language == .english)
    #expect(
      renderMarkdown(document) == """
        United Nations · PBC/21/CAR/2

        **Draft, from the plan as it stood on 9 July 2027**

        # Transition of United Nations Mission in Carana

        Two of three handovers end after the mandate.

        - **Mission:** United Nations Mission in Carana
        - **As of:** 9 July 2027
        - **Basis:** S/RES/2594 (2021), para. 3

        - Mandate ends: **31 December 2027[\\[1\\]](#evidence-1)**, 175 days from the report date
        - Handed over: **1[\\[2\\]](#evidence-2) of 3**
        - At risk: **2[\\[2\\]](#evidence-2)[\\[3\\]](#evidence-3)**, of 3 handovers

        ## Summary

        > [!WARNING]
        > **Two of three handovers end after the mandate.** The Security Council, in resolution S/RES/2594 (2021), asked \
        for an *early* start.

        ## I. Handovers

        1\\. The plan names 3 handovers. They follow from paragraph 3 of resolution S/RES/2594 (2021), in which the \
        Council asks for integrated planning.

        (a) Of these, 1[\\[2\\]](#evidence-2) are done;

        (b) 2[\\[2\\]](#evidence-2)[\\[3\\]](#evidence-3) are late.

        ### A. Police

        2\\. The police academy is handed over.

        ### B. Justice

        3\\. The mobile courts<br>have no receiver.

        ## II. Money

        **Table 1** What each handover has, and what it needs

        | Handover | Receiver | Standing | Need (US dollars) |
        | --- | --- | :-: | --: |
        | Police academy | Carana National Police | ✓ Done | 1,200,000[\\[2\\]](#evidence-2) |
        | Public order in four districts | Carana National Police | ▲ At risk | 40,000[\\[2\\]](#evidence-2) |
        | Mobile courts |  | ◐ Watch | 360,500[\\[2\\]](#evidence-2) |

        - First, United Nations Mission in Carana;
        - second, the country team.

        **Figure I** Who leads, and when

        *The mission leads until the end of 2027; 2 handovers end after it.*

        ## Evidence

        1. <a name="evidence-1"></a>`mission.yaml:7`; S/RES/9001 (2026)
        2. <a name="evidence-2"></a>`handovers.yaml:12`; S/2019/805, para. 44
        3. <a name="evidence-3"></a>`handovers.yaml:20`; `handovers.yaml:31`; end after the mandate

        """)
  }

  @Test func documentSymbolsAreSetApart() {
    let document = parseMarkdown("By S/RES/2594 (2021), and/or A/79/552-S/2024/767; not N/A or 9/12.")
    #expect(
      document.blocks == [
        .paragraph([
          .text("By "), .symbol("S/RES/2594 (2021)"), .text(", and/or "), .symbol("A/79/552-S/2024/767"),
          .text("; not N/A or 9/12."),
        ])
      ])
  }

  @Test func theBuiltInTemplatesCanBeRead() throws {
    let library = TemplateLibrary()
    #expect(library.paths.contains("en/report.md"))
    for path in library.paths where path.hasSuffix(".md") {
      let template = try #require(library[path])
      #expect(template.text.isEmpty == false)
      _ = try template.filled(with: [:])
    }
  }

  @Test func aUsersTextStandsForTheBuiltInOne() {
    let library = TemplateLibrary(overriding: ["en/brief.md": "# Ours"])
    #expect(library["en/brief.md"]?.text == "# Ours")
    #expect(library["en/report.md"] == TemplateLibrary()["en/report.md"])
    #expect(library["en/other.md"] == nil)
  }
}
