import Diagnostics
import Testing

@testable import YAMLSyntax

/// Each limit is tested at its edge and one past it.
@Suite struct LimitTests {
  @Test func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    accept(nested(ReadingLimits.depth))
    check(nested(ReadingLimits.depth + 1), "1:65 too-deep: this is nested more than 64 levels deep")
    check(String(repeating: "? ", count: 5_000), "1:129 too-deep: this is nested more than 64 levels deep")
  }

  /// Debian's libyaml alone needs more than half a minute for these 400 KB.
  @Test func depthIsSeenBeforeLibYAMLSlowsDown() {
    let text = Array(String(repeating: "{a: ", count: 100_000).utf8)
    let time = ContinuousClock().measure {
      check(bytes: text, "1:257 too-deep: this is nested more than 64 levels deep")
    }
    #expect(time < .seconds(10))
  }

  @Test func depthCountsThroughAliases() {
    let list = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    accept("a: &x \(list)\nb: [*x]\n")
    let deep = String(repeating: "[", count: 24) + "*x" + String(repeating: "]", count: 24)
    check(
      "a: &x \(list)\nb: \(deep)\n",
      "2:28 too-deep: what is referred to here is nested more than 64 levels deep")
  }

  @Test func nodes() {
    func stop(_ text: String) -> TreeBuilder.Stop? {
      var text = text
      return text.withUTF8 { readTree($0, isASCII: true, file: 0, nodeLimit: 4).stop }
    }
    #expect(stop("[a, b, c]") == nil)
    guard case .limit(let diagnostic) = stop("[a, b, c, d]") else {
      Issue.record("the limit of nodes does not hold")
      return
    }
    #expect(diagnostic.message == "this file has more than 4 entries")
    #expect(diagnostic.span.start == 10)
  }

  @Test func textSize() {
    let limit = String(repeating: "x", count: ReadingLimits.textSize)
    accept("a: \(limit)\n")
    check("a: \(limit)x\n", "1:4 text-too-long: this text is longer than 1 MiB")
  }

  @Test func nameSize() {
    let limit = String(repeating: "x", count: ReadingLimits.nameSize)
    accept("- &\(limit) a\n- *\(limit)\n")
    check(
      "- &\(limit)x a\n", "1:3 text-too-long: the name of this tag or anchor is longer than 1024 bytes")
  }

  @Test func fileSize() {
    let file = [UInt8](repeating: 0x20, count: ReadingLimits.fileSize)
    #expect(findings(file) == [])
    #expect(findings(file + [0x20]) == ["1:1 file-too-large: this file is larger than 32 MiB"])
  }

  @Test func aliasCopies() {
    // A list of 99 and its list make 100 nodes an alias, of which 10 000 are allowed.
    func file(_ aliases: Int) -> String {
      "a: &x [\(repeatElement("1", count: 99).joined(separator: ","))]\nb: [\(repeatElement("*x", count: aliases).joined(separator: ","))]\n"
    }
    accept(file(100))
    check(
      file(101), "2:305 alias-expansion: the references up to here stand for more than 10000 entries")
  }

  @Test func aliasesOfAliasesMultiply() {
    var text = "k0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      text += "k\(level): &a\(level) [\(repeatElement("*a\(level - 1)", count: 9).joined(separator: ","))]\n"
    }
    check(
      text,
      "5:10 alias-expansion: the references up to here stand for more than 10000 entries".replacing(
        "5:11", with: "5:10"))
  }

  /// A comparison of every key with every other one would not end before the gate does. (No time limit: it would count
  /// the other tests that run meanwhile.)
  @Test func manyKeys() { accept((0..<300_000).map { "k\($0): 1\n" }.joined()) }
}
