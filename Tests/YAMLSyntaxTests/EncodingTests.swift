import Testing

@Suite struct EncodingTests {
  @Test func utf8IsAccepted() {
    accept("mission: UNMIX — Priština, Приштина, 科索沃, كوسوفو 🕊\n")
    accept("\u{FEFF}mission: UNMIX\r\nphase: two\r\n")
    accept("mission: UNMIX\rphase: two\r")
  }

  @Test func utf16IsNamed() {
    check(bytes: [0xFF, 0xFE, 0x61, 0], "1:1 not-utf-8: this file is saved as UTF-16 ('Unicode'), not as UTF-8")
    check(bytes: [0xFE, 0xFF, 0, 0x61], "1:1 not-utf-8: this file is saved as UTF-16 ('Unicode'), not as UTF-8")
    check(
      bytes: "a: b".utf8.flatMap { [$0, 0] }, "1:1 not-utf-8: this file looks like UTF-16 ('Unicode'): byte 2 is 0")
    check(
      bytes: "a: b".utf8.flatMap { [0, $0] }, "1:1 not-utf-8: this file looks like UTF-16 ('Unicode'): byte 1 is 0")
  }

  @Test func otherFilesAreNamed() {
    check(bytes: Array("PK\u{3}\u{4}".utf8), "1:1 not-text: this is a Word, Excel or ZIP file, not a text file")
    check(bytes: Array("%PDF-1.7".utf8), "1:1 not-text: this is a PDF file, not a text file")
  }

  @Test func bytesThatAreNotUTF8HaveAPlace() {
    check(bytes: [0x61, 0x3A, 0x20, 0xE9, 0x0A], "1:4 not-utf-8: byte 0xE9 is not valid UTF-8")
    check(
      bytes: Array("a: é\nb: ".utf8) + [0xE9, 0x20, 0xE8, 0x20, 0xE0],
      "2:4 not-utf-8: byte 0xE9 is not valid UTF-8, here and at 2 other places")
    check(
      bytes: Array("a: ".utf8) + [0xC0, 0xAF],
      "1:4 not-utf-8: a character that is written with too many bytes is not valid UTF-8")
    check(
      bytes: Array("a: ".utf8) + [0xED, 0xA0, 0x80], "1:4 not-utf-8: half of a UTF-16 pair is not valid UTF-8")
    check(bytes: Array("a: ".utf8) + [0xF0, 0x9F], "1:4 not-utf-8: byte 0xF0 is not valid UTF-8")
  }

  @Test func controlCharactersHaveAPlace() {
    check("a: UN\u{1B}[31mMIX\n", "1:6 control-character: the control character U+001B stands in the text")
    check("a: b\n\u{0}\n", "2:1 control-character: the control character U+0000 stands in the text")
    check("a: \u{9B}31m\n", "1:4 control-character: the control character U+009B stands in the text")
    check(
      "a: \"UN\\0MIX\"\n", "1:4 control-character: the text holds the control character U+0000")
    check("a: \"\\e[2J\"\n", "1:4 control-character: the text holds the control character U+001B")
    check("a: \"\\uFFFE\"\n", "1:4 control-character: the text holds U+FFFE, which is no character")
    accept("a: \"tab\\tand\\nline\"\n")
  }

  @Test func lineSeparatorsAreNotLineEndsToAReader() {
    check(
      "a: b\u{2028}c: d\n",
      "1:5 line-separator: the invisible line separator U+2028 LINE SEPARATOR stands in the text")
  }

  @Test func invisibleCharactersAreAdvice() {
    check(
      "mission: UN\u{AD}MIX\n",
      "1:12 invisible-character: the invisible character U+00AD SOFT HYPHEN stands in this text")
    check(
      "mission: \"UN\\u200BMIX\"\n",
      "1:10 invisible-character: the invisible character U+200B ZERO WIDTH SPACE stands in this text")
    // Keys are the business of whoever knows them; joiners are spelling.
    accept("ta\u{200B}sks: []\n")
    accept("name: می\u{200C}خواهم 👩\u{200D}🚒\n")
  }

  @Test func whatLooksLikeASpaceIsNone() {
    check("tasks:\n\u{A0} - id: t1\n", "2:1 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs")
    check("tasks:\n  \u{A0}- t1\n", "2:3 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs")
    check("tasks:\n-\u{A0}id: t1\n", "2:2 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs")
    check("mission:\u{A0}UNMIX\n", "1:9 no-break-space: U+00A0 NO-BREAK SPACE is used where a space belongs")
    check("a: 1\n\u{3000}b: 2\n", "2:1 no-break-space: U+3000 IDEOGRAPHIC SPACE is used where a space belongs")
    accept("title: 1\u{A0}000 «\u{202F}UNMIX\u{202F}»\n")
  }
}
