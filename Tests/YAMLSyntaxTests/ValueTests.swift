import Testing

@Suite struct ValueTests {
  @Test func anUnclosedQuoteIsShownWhereItBegins() {
    check("a:\n  - b: \"Handover\n  - c: d\n", "2:8 unclosed-quote: this quotation mark is not closed")
    check(
      "a: \"Handover\nb: c\nd: \"e\"\n",
      "1:4 unclosed-quote: this quotation mark is not closed on its line: the text from it runs over several")
    check(
      "a:\n  - { b: 1, c: \"text. }\n  - { b: 2, c: \"more\" }\n",
      "2:16 unclosed-quote: this quotation mark is not closed on its line: the text from it runs over several")
    check("a: 'x\n---\nb: 1\n", "1:4 unclosed-quote: this quotation mark is not closed")
  }

  @Test func quotationMarksOfWordProcessorsQuoteNothing() {
    let message = "curly-quotes: these are quotation marks of a word processor, which hold no text together here"
    for (text, expected, mend) in [
      ("a: “Police, courts”\n", "1:4 \(message)", "use straight ones: \"Police, courts\""),
      ("a: ‘police’\n", "1:4 \(message)", "use straight ones: \"police\""),
      (
        "a: { b: “Police, courts, prisons”, c: d }\n", "1:9 \(message)",
        "use straight ones: \"Police, courts, prisons\""
      ),
      ("a: { b: “Police, courts }\n", "1:9 \(message)", "use straight ones: \"Police …\""),
      ("a: ‘the mission’s police’\n", "1:4 \(message)", "use straight ones: \"the mission’s police\""),
      ("a: “Police: the north”\n", "1:4 \(message)", "use straight ones: \"Police: the north\""),
      ("a: { b: “Police: the north”, c: d }\n", "1:9 \(message)", "use straight ones: \"Police: the north\""),
    ] {
      check(text, expected)
      check(text, help: mend)
    }
    #expect(findings(Array("a: “Never again”, a commission\nb: l’Accord\nc: «Police»\n".utf8)) == [])
  }

  @Test func textGoesNotOnAfterAQuote() {
    check("a: 'l'accord'\n", "1:7 text-after-quote: text goes on after the closing quotation mark")
    check("a: \"x\" y\nb: 1\n", "1:8 text-after-quote: text goes on after the closing quotation mark")
    check("a: [\"x\" y]\n", "1:9 text-after-quote: text goes on after the closing quotation mark")
  }

  @Test func bracketsAreClosed() {
    check("a: [b, c\nd: []\n", "1:4 unclosed-bracket: this '[' is not closed")
    check("a: {b: c\nd: []\n", "1:4 unclosed-bracket: this '{' is not closed")
    check("a: [b, c", "1:4 unclosed-bracket: this '[' is not closed")
    check("a: {b: 1\n  c: 2}\n", "2:4 unclosed-bracket: a comma or '}' is expected here")
    check("a:\n  - {b: c,\n  - d\n", "2:5 unclosed-bracket: this '{' is not closed")
    check("a: [1,, 2]\n", "1:7 syntax: a value is expected here, between brackets")
    check("a: {b: 1} }\n", "1:11 syntax: this '}' closes nothing")
    check("a: [b} c\n", "1:6 unclosed-bracket: a comma or ']' is expected here")
  }

  @Test func aColonInATextNeedsQuotes() {
    check("title: Phase two: handover\n", "1:17 colon-in-text: a colon and a space stand within a text")
    check("title: Phase two: handover\n", help: "put the text in quotes: \"Phase two: handover\"")
    check(
      "b:\n  a: title: A\n",
      help:
        "put the text in quotes: \"title: A\"; or, if 'title' is a field of 'a', put it on the next line, two spaces "
        + "further right")
    check("a: 1\n: 2\n", "2:1 empty-key: there is no key before this colon")
  }

  @Test func someCharactersBeginNoText() {
    check("note: *important*\n", "1:7 reserved-character: '*' starts a reference in YAML")
    check("note: *important*\n", help: "put the text in quotes: \"*important*\"")
    check("a: & b\n", "1:4 reserved-character: '&' starts a name for a value in YAML")
    check("a: @home\n", "1:4 reserved-character: a text cannot begin with '@' in YAML")
    check("a: %50\n", "1:4 reserved-character: a text cannot begin with '%' in YAML")
    check("a: `x`\n", "1:4 reserved-character: a text cannot begin with '`' in YAML")
    check("a: ?\n", help: "where nothing is known yet, write unknown")
    check("a: -\n", "1:4 misplaced-list: a list cannot begin here")
    check(
      "a: -\n", help: "where nothing is known yet, write unknown in place of the dash; begin a list on the next line")
    check("a: > 5 days\n", "1:4 reserved-character: '>' starts a block of lines in YAML, which begins on the next line")
    check("a: ]\n", "1:4 reserved-character: a text cannot begin with ']' in YAML")
    accept("a: 50%\nb: R&D\nc: it's!\nd: a@b\ne: 5 > 3\n")
  }

  @Test func aBackslashInDoubleQuotesIsAnEscape() {
    check(
      #"a: "C:\Users\plan""#, #"1:7 backslash: a backslash starts an escape in double quotes, and '\U' is none"#)
    check(#"a: "\plan""#, #"1:5 backslash: a backslash starts an escape in double quotes, and '\p' is none"#)
    check(#"a: "\uD83D""#, #"1:5 backslash: a backslash starts an escape in double quotes, and '\u' is none"#)
    accept(#"a: 'C:\Users\plan'"#)
  }

  @Test func aCommentIsNotPartOfTheText() {
    check(
      "title: Phase # 2\n", "1:14 cut-text: this text ends before the '#': the rest of the line is read as a comment")
    check(
      "title: Phase #2\n", "1:14 cut-text: this text ends before the '#': the rest of the line is read as a comment")
    accept("title: Phase 2 # the last one\nstate: XCA     # 1 of 2\nnote: A#2\nb: \"x\" #2\n")
  }

  @Test func tagsAreNotSupported() {
    check("a: !important do it\n", "1:4 tag: a text cannot begin with an exclamation mark, as '!important' does")
    check("a: !important do it\n", help: "put the text in quotes: \"!important do it\", or take the mark away")
    check("a: !important\n  b: 1\n", help: "take '!important' away")
    check("a: 1\n!b: 2\n", "2:1 tag: a text cannot begin with an exclamation mark, as '!b:' does")
    check("a: &x !!int 1\nb: *x\n", "1:7 tag: a text cannot begin with an exclamation mark, as '!!int' does")
    check("a: !x!y z\n", "1:4 tag: a text cannot begin with an exclamation mark, as '!x!y' does")
    check(
      "- !!binary SGk=\n- ! x\n", "1:3 tag: a text cannot begin with an exclamation mark, as '!!binary' does",
      "2:3 tag: a text cannot begin with an exclamation mark, as '!' does")
    check("a: !<tag:x,2000:y z\n", "1:4 tag: a text cannot begin with an exclamation mark, as '!<tag:x,2000:y' does")
  }

  @Test func referencesReferToSomethingAbove() {
    check("a: *nowhere\n", "1:4 undefined-alias: there is no '&nowhere' above for '*nowhere' to refer to")
    check("a: &mission x\nb: *misson\nc: *mission\n", help: "did you mean '*mission'?")
    check("a: *x\nb: &x 1\nc: *x\n", "1:4 undefined-alias: there is no '&x' above for '*x' to refer to")
    check("a: &t\n  - id: a\n    depends: *t\n", "3:14 recursive-alias: '*t' stands within what it refers to")
    check("a: &t\n  - id: a\n    depends: *t\n", notes: "1:4 it refers to all that begins here")
  }

  @Test func aNameThatNobodyUsesIsAdvice() {
    check("title: &D budget\n", "1:8 unused-anchor: '&D' is read as a name for this value, and nothing refers to it")
    accept("title: &D budget\nother: *D\nmore: R&D\n")
  }
}
