import Templates
import Testing

@Suite struct LintTests {
  private let schema: TemplateSchema = [
    "title": .text, "late": .flag, "plan": ["digest": .text],
    "tasks": .list(of: ["name": .text, "parts": .list(of: ["area": .text])]),
  ]

  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let problems = Template(path: "en/test.md", text: text).problems(against: schema)
    #expect(problems.map { "\($0.line): \($0.message)" } == expected, sourceLocation: sourceLocation)
  }

  @Test func whatIsKnownIsNotReported() {
    check("{{title}} {{{title}}} {{&title}} {{! anything }} {{ plan.digest }}", [])
    check("{{#late}}{{title}}{{/late}}{{^late}}{{/late}}{{#plan}}{{digest}}{{/plan}}", [])
    check("{{#tasks}}{{name}}{{#parts}}{{area}} {{name}} {{title}}{{/parts}}{{/tasks}}{{#title}}{{.}}{{/title}}", [])
    check("{{count(tasks)}}{{#empty(tasks)}}{{/empty(tasks)}}{{#tasks}}{{^last()}},{{/last()}}{{/tasks}}", [])
  }

  @Test func unknownNamesAreReportedAtTheirLine() {
    check(
      "a\n\n{{titel}}\n{{plan.digset}}",
      ["3: there is nothing named 'titel' here", "4: there is nothing named 'digset' here"])
    check("{{name}}", ["1: there is nothing named 'name' here"])
    check("{{#tasks}}{{/tasks}}\n{{#taks}}\n{{/taks}}", ["2: there is nothing named 'taks' here"])
  }

  @Test func reportsCarryTheNamesThatCouldBeMeant() {
    let problem = Template(path: "en/test.md", text: "{{#tasks}}{{nam}}{{/tasks}}").problems(against: schema).first
    #expect(problem?.name == "nam")
    #expect(problem?.candidates == ["late", "name", "parts", "plan", "tasks", "title"])
  }

  @Test func whatPrintsNothingIsReported() {
    check("{{tasks}}", ["1: 'tasks' holds several values; open it with '{{#tasks}}'"])
    check("{{plan}}", ["1: 'plan' holds several values; open it with '{{#plan}}'"])
    check("{{late}}", ["1: 'late' is yes or no and prints nothing; ask for it with '{{#late}}'"])
    check("{{count(title)}}", ["1: 'title' is no list, so that 'count' has no meaning for it"])
    check("{{lowercased(title)}}", ["1: 'lowercased' isn't known here; there are 'count', 'empty', 'first' and 'last'"])
  }

  @Test func sectionsMustEnd() {
    check(
      "{{#tasks}}\n{{#late}}",
      [
        "1: the section 'tasks' has no end; close it with '{{/tasks}}'",
        "2: the section 'late' has no end; close it with '{{/late}}'",
      ])
    check("{{#tasks}}\n{{/late}}", ["2: '{{/late}}' stands where the section 'tasks' of line 1 should end"])
    check("\n{{/late}}", ["2: '{{/late}}' ends a section that was never begun"])
    check("\n{{title", ["2: this tag has no end; close it with '}}'"])
  }

  @Test(arguments: [">", "<", "$", "%", "="])
  func otherMachineryIsReported(sign: String) {
    check(
      "a\n{{\(sign) x }}",
      ["2: '{{\(sign)' isn't known here; templates have values, sections and comments only"])
  }

  @Test func aBrokenTemplateIsNotFilled() {
    let template = Template(path: "en/test.md", text: "a\n{{#late}}")
    #expect(throws: TemplateProblem.self) { try template.filled(with: [:]) }
    let odd = Template(path: "en/test.md", text: "a\nb {{not a name}}")
    #expect(throws: TemplateProblem.self) { try odd.filled(with: [:]) }
    #expect(odd.problems(against: schema).map(\.line) == [2])
  }

  @Test func aValueThatBreaksItsPromiseIsFound() {
    let value: TemplateValue = [
      "title": ["x"], "late": .absent, "plan": ["digest": "d"], "extra": "x",
      "tasks": [["name": .symbol("S/1"), "parts": []], ["name": "b"]],
    ]
    #expect(schema.misfits(of: value) == ["extra", "tasks.parts", "title"])
  }
}
