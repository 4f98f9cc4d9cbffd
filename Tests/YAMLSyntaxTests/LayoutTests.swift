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
    check("tasks\n  a: 1\n", "1:1 missing-colon: 'tasks' is not followed by a colon")
    check("a: 1\nhandover\nb: 2\n", "2:1 missing-colon: 'handover' is not followed by a colon")
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
