import Documents
import Rendering
import Testing
import TransitionKit

/// What is made for Word keeps to its format, as a validator of Office files has it, and other programs read it.
@Suite(.enabled(if: Tools.wordReadersAreThere, "openxml-audit or python-docx is missing; run .ci/install"))
struct WordFileTests {
  @Test(arguments: planNames) func everyProduct(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    let folder = try WrittenFolder()
    var files = [try folder.write(timeline(check, as: .docx).sealed, to: "timeline.docx")]
    for product in TextProduct.all {
      files.append(
        try folder.write(try makeProduct(product, of: check, as: .docx).sealed, to: "\(product.name).docx"))
    }
    #expect(try Tools.problems("check-word.py", files) == [])
  }

  /// The plan that uses every field, and one that says nearly nothing.
  @Test func theFullestAndTheThinnestPlan() throws {
    let thin = "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: other, host-state: XCA }\n"
    for text in [try wholePlan(), thin] {
      let check = checkPlan(oneFile(text))
      let folder = try WrittenFolder()
      var files = [try folder.write(timeline(check, as: .docx).sealed, to: "timeline.docx")]
      for product in TextProduct.all {
        files.append(
          try folder.write(try makeProduct(product, of: check, as: .docx).sealed, to: "\(product.name).docx"))
      }
      #expect(try Tools.problems("check-word.py", files) == [])
    }
  }

  /// A document of every kind of block in scripts that run from right to left, or are set in squares.
  @Test(arguments: [
    (
      Language.arabic, "خطة انتقال بعثة الأمم المتحدة",
      "قرر المجلس بموجب الفقرة 2 (أ) من قراره أن تسلّم البعثة المهام إلى الحكومة (MINUJUSTH) بحلول 15 تشرين الأول/أكتوبر 2019، بنسبة 62.2%."
    ),
    (
      .chinese, "联合国特派团过渡计划",
      "安理会在其决议第2（a）段中决定，特派团应在2019年10月15日之前将任务移交给政府（MINUJUSTH）；完成62.2%。"
    ),
  ])
  func otherScripts(_ language: Language, title: String, sentence: String) throws {
    let folder = try WrittenFolder()
    let file = try folder.write(renderDOCX(sample(language, title, sentence)), to: "\(language.code).docx")
    #expect(try Tools.problems("check-word.py", [file]) == [])
  }

  private func sample(_ language: Language, _ title: String, _ sentence: String) -> Document {
    let sentences: [Inline] = [.text(sentence), .evidence(0), .text(" "), .symbol("S/RES/2466 (2019)"), .evidence(1)]
    let direction = language.direction
    let drawing = Drawing(
      title: title, description: sentence, size: Size(width: 400, height: 90),
      shapes: [
        .rectangle(Box(x: 0, y: 20, width: 250, height: 14), .fill(.mission)),
        .rectangle(Box(x: 250, y: 20, width: 150, height: 14), Style(fill: .stripes(.hostStateTint, .countryTeamTint))),
      ]
        + [(TextLine.Anchor.left, 0.0), (.middle, 200), (.right, 400)].enumerated().map { row, anchor in
          .text(
            TextLine(
              title, at: Point(x: anchor.1, y: 50 + Double(row) * 14), size: 8, anchor: anchor.0, direction: direction))
        })
    let cells: [[Inline]] = [[.text(title)], [.status(.atRisk, title)], [.text("12")]]
    let columns: [Table.Column] = [.init([.text(title)]), .init([.text(title)]), .init([.text(title)], .trailing)]
    return Document(
      language: language, organisation: title, symbol: "PBC/13/HTI/1", title: title, notice: [.text(sentence)],
      mark: title, facts: [Fact(title, [.text(sentence)])],
      blocks: [
        .heading(level: 1, [.text(title)]), .heading(level: 2, [.text(title)]), .numbered(level: 1, sentences),
        .numbered(level: 2, sentences), .list([sentences, [.code("plan.yaml:12")]]),
        .callout(Callout(.warning, [.paragraph([.text(sentence)])])),
        .keyFigures([KeyFigure(label: [.text(title)], value: [.text("3")], note: [.text(title)])]),
        .table(Table(caption: [.text(title)], columns: columns, rows: [cells, cells])),
        .figure(Figure(drawing, caption: [.text(title)])),
        .paragraph([.text("The Mission (MINUJUSTH)")] + .text("البعثة (2019)") + [.text(", 15.")]),
      ],
      evidence: [Evidence("plan.yaml:12", source: sentence), Evidence("plan.yaml:13", source: "S/2019/563, para. 44")])
  }
}
