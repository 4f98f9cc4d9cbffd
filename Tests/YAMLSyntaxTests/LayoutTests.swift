import Testing

@Suite struct LayoutTests {
  @Test func tabsDoNotIndent() {
    check("tasks:\n\t- a\n", "2:1 tab-indentation: a tab is used for indentation")
    check("a:\n  b: 1\n\tc: 2\n", "3:1 tab-indentation: a tab is used for indentation")
    check("a: text\n\tmore: 1\n", "2:1 tab-indentation: a tab is used for indentation")
    accept("mission:\tUNMIX\n")
  }

  @Test func linesStandWithTheirNeighbours() {
    check(
      "tasks:\n  - id: t1\n   title: x\n", "3:4 indentation: this line begins at column 4, its neighbours at column 5")
    check("tasks:\n  - id: t1\n   title: x\n", help: "move it 1 column to the right")
    check(
      "tasks:\n  - id: t1\n - id: t2\n", "3:2 indentation: this line begins at column 2, its neighbours at column 3")
    check("a:\n    b: 1\n   c: 2\n", "3:4 indentation: this line begins at column 4, its neighbours at column 5")
    check("a:\n  b:\n    c: 1\n   d: 2\n", "4:4 indentation: this line begins at column 4, its neighbours at column 5")
    check("a: |\n   x\n y\nb: 1\n", "3:2 indentation: this line begins at column 2, the text above at column 4")
    check("a: 1\n  b: 2\n", "2:3 indentation: this line begins at column 3, its neighbours at column 1")
    check("  a: 1\nb: 2\n", "2:1 indentation: this line begins at column 1, its neighbours at column 3")
    check("é: 1\nü:\n    b: 1\n   c: 2\n", "4:4 indentation: this line begins at column 4, its neighbours at column 5")
  }

  @Test func keysAndItemsDoNotMix() {
    check("a:\n  - x\n  b: 1\n", "3:3 misplaced-list: a key stands here among list items")
    check("a:\n  b: 1\n  - x\n", "3:3 misplaced-list: a list item stands here among keys")
    check("tasks: - a\n", "1:8 misplaced-list: a list cannot begin here")
  }

  @Test func bulletsAreNotListMarks() {
    check("tasks:\n  • a\n  • b\n", "2:3 list-mark: U+2022 BULLET is not a list mark")
    check("tasks:\n  – id: a\n    title: b\n", "2:3 list-mark: U+2013 EN DASH is not a list mark")
    check("tasks:\n  – id: a\n", "2:3 list-mark: U+2013 EN DASH is not a list mark")
    check("tasks:\n  •a\n  •b\n", "2:3 list-mark: U+2022 BULLET is not a list mark")
    check("tasks:\n  * a\n  * b\n", "2:3 list-mark: an asterisk is not a list mark")
    check(
      "tasks:\n  • a:\n      b: 1\n",
      help: "begin a list item with a hyphen and a space: '- '; before an id or a field take it away")
    check("tasks:\n  a\n  • b\n", "3:3 list-mark: U+2022 BULLET is not a list mark")
    check("tasks:\n  -a\n  -b\n", "2:3 missing-space: a space is missing after the hyphen in '-a'")
    check("•\ta\n•\tb\nc: 1\n", "1:1 list-mark: U+2022 BULLET is not a list mark")
    check("- a: 1\n -b: 2\n", "2:2 missing-space: a space is missing after the hyphen in '-b:'")
    accept("title: – a dash\nnote: |\n  • a\n  • b\nrange: 5–7\namount: -5\n")
    accept("- 5 • 6\n- '• 7'\n")
  }

  @Test func aColonNeedsASpace() {
    check("mission:UNMIX\n", "1:1 missing-space: a space is missing after the colon in 'mission:UNMIX'")
    check("mission:UNMIX\n", help: "write 'mission: UNMIX'")
    check("mission:UNMIX\ntasks:[a]\n", "1:1 missing-space: a space is missing after the colon in 'mission:UNMIX'")
    check("mission:UNMIX\ntasks: []\n", "1:1 missing-space: a space is missing after the colon in 'mission:UNMIX'")
    check("a:\n  name:UNMIX\n", "2:3 missing-space: a space is missing after the colon in 'name:UNMIX'")
    check("a:\n  until:2027-01-01\n", "2:3 missing-space: a space is missing after the colon in 'until:2027-01-01'")
    check("a:\n  - id:x\n    title: y\n", "2:5 missing-space: a space is missing after the colon in 'id:x'")
    check("a: {id:x, title: y}\n", "1:5 missing-space: a space is missing after the colon in 'id:x'")
    check(
      "mission：UNMIX\n", "1:8 full-width-colon: U+FF1A FULLWIDTH COLON is read as text, not as the colon after a key")
    check(
      "mission：UNMIX\nphase: two\n",
      "1:8 full-width-colon: U+FF1A FULLWIDTH COLON is read as text, not as the colon after a key")
  }

  @Test func notEveryColonIsOfAKey() {
    accept("source: s2019-805:44\ntime: 12:30\nsite: https://un.org/a:b\n")
    accept("source:\n  s2019-805:44\ntime:\n  12:30\nsite:\n  https://un.org\nat:\n  mailto:a@b\n")
    accept("- s2019-805:44\n- 12:30:45\n- a:b\n")
    accept("title: 任务：保护\nlist: [任务：保护]\n")
  }

  @Test func aLineAmongKeysHasAColon() {
    check("tasks\n  a: 1\n", "1:1 missing-colon: 'tasks' seems to lack its colon")
    check("a: 1\nhandover\nb: 2\n", "2:1 missing-colon: 'handover' seems to lack its colon")
  }

  /// The line that lacks its colon is told of, not the one below it, which stands where it belongs.
  @Test func aColonIsMissingBelowAKey() {
    for (text, place, line, mend) in [
      ("b:\n  a:\n    title A\n    start: 1\n", "3:5", "title A", "title: A"),
      ("b:\n  a\n    title: A\n    start: 1\n", "2:3", "a", "a:"),
      ("b:\n  a\n  title: A\n", "2:3", "a", "a:"),
      ("b:\n  a:\n    title A\n    start 1\n    end: 2\n", "3:5", "title A", "title: A"),
      ("b: {}\nstart = 1\nend: 2\n", "2:1", "start = 1", "start: 1"),
      ("b: []\nstart; 1\nend: 2\n", "2:1", "start; 1", "start: 1"),
      ("b: \"c\"\nstart – 1\n", "2:1", "start – 1", "start: 1"),
    ] {
      check(text, "\(place) missing-colon: '\(line)' seems to lack its colon")
      check(text, help: "write '\(mend)'")
    }
    check(
      "a: 1\nhandover\nb: 2\n", help: "write 'handover:', or indent the line if it goes on with the text above")
    check("a: 1\n…\n", "2:1 missing-colon: '…' is no key with a value")
  }

  @Test func aTextOfSeveralLinesHoldsAColon() {
    let message = "colon-in-text: this line goes on with the text of the line above, and holds a colon"
    check("a: The police\n  hands over: north\n", "2:3 \(message)")
    check("a: The police\n  hands over the north\n  and: more\n", "3:3 \(message)")
    check("a:\n  The police hands over\n  the north: x\n", "3:3 \(message)")
  }

  @Test func noBreakSpacesDoNotIndent() {
    check("a:\n\u{A0}\u{A0}b: 1\n", "2:1 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs")
    check(
      "a:\n\u{A0}\u{A0}b:\n\u{A0}\u{A0}\u{A0}c: 1\n\u{A0}\u{A0}\u{A0}d: “e: f”\n",
      "2:1 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs, here and in 2 other lines",
      "4:7 curly-quotes: these are quotation marks of a word processor, which hold no text together here")
    #expect(parse("a:\n\u{A0}\u{A0}b: 1\n").root == nil)
  }

  @Test func conflictMarksAreNamed() {
    check(
      "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> draft\n",
      "2:1 conflict-mark: this line was left by git when two versions were merged")
  }

  @Test func aTextThatFoldsIsAdvice() {
    check("a:\n  UNMIX\n    phase 2\n", "2:3 folded-text: this text runs over several lines and is read as one line")
    accept("a: >\n  UNMIX\n  phase 2\nb: \"UNMIX\n  phase 2\"\n")
  }

  @Test func aFileIsOneDocument() {
    accept("---\na: 1\n...\n")
    check("a: 1\n---\nb: 2\n---\nc: 3\n", "2:1 second-document: a second document begins here")
    check("a: 1\n...\nb: 2\n", "3:1 text-after-end: this stands after the end of the document")
    check("[a]\nb: 1\n", "2:1 text-after-end: this stands after the end of what the file holds")
    check("[a]]\n", "1:4 text-after-end: this stands after the end of what the file holds")
    check("%YAML 1.2\n---\na: 1\n", "1:1 directive: YAML directives are not supported")
    check("%YAML 1.3\n%FOO\n---\na: 1\n", "1:1 directive: YAML directives are not supported")
    check("a: 1\n...\n%FOO bar\n---\nb: 1\n", "3:1 directive: YAML directives are not supported")
  }
}
