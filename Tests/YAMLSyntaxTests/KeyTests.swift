import Testing
import YAMLSyntax

@Suite struct KeyTests {
  @Test func aKeyStandsOnce() {
    check("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key: the key 'a' is written twice")
    check("a: 1\nb: 2\na: 3\n", notes: "1:1 it is first written here")
    check(
      "a: { b: 1 }\na: { c: 1 }\n",
      help: "put what stands below both under one of them, or give one of them another name")
    check(
      "a: 1\n\"a\": 2\n? a\n: 3\n'a': 4", "2:1 duplicate-key: the key 'a' is written twice",
      "3:3 duplicate-key: the key 'a' is written twice", "5:1 duplicate-key: the key 'a' is written twice")
    check("x: {a: 1, a: 2}\n", "1:11 duplicate-key: the key 'a' is written twice")
    accept("a: {a: {a: 1}}\nb: [{a: 1}, {a: 2}]\n")
  }

  @Test func manyKeysAreCompared() {
    let keys = (0..<200).map { "key-\($0): 1\n" }.joined()
    accept(keys)
    check(keys + "key-7: 2\n", "201:1 duplicate-key: the key 'key-7' is written twice")
  }

  @Test func keysAreComparedAsTheyAreWritten() {
    check(
      "délai: 1\nde\u{301}lai: 2\n",
      "2:1 similar-keys: the key 'de\u{301}lai' looks like another one but is written with different characters")
    check("délai: 1\n\"d\\u00E9lai\": 2\n", "2:1 duplicate-key: the key 'délai' is written twice")
    accept("Mission: 1\nmission: 2\n")
  }

  @Test func aKeyIsNotEmpty() {
    check("~: x\n", "1:1 empty-key: the key is empty")
    check("\"\": x\n", "1:1 empty-key: the key is empty")
    check("a: 1\n?\n: x\n", "2:2 empty-key: the key is empty")
    accept("\"null\": x\n")
  }

  @Test func aKeyIsAPlainName() {
    check("? [a, b]\n: x\n", "1:3 collection-as-key: a list stands where a key is expected")
    check("? {a: b}\n: x\n", "1:3 collection-as-key: a mapping stands where a key is expected")
    check("a: &x b\n*x : c\n", "2:1 collection-as-key: a reference stands where a key is expected")
    check("mission: {{ name }}\n", "1:10 collection-as-key: a mapping stands where a key is expected")
    check("mission: {{ name }}\n", help: "put the text of a template in quotes: \"{{ … }}\"")
  }

  @Test func mergeKeysAreNotSupported() {
    check("a: &x {b: 1}\nc:\n  <<: *x\n", "3:3 merge-key: the merge key '<<' is not supported")
  }

  @Test func aKeyHasALimit() {
    let limit = String(repeating: "k", count: ReadingLimits.keyLength)
    accept("? \(limit)\n: x\n")
    check("? \(limit)k\n: x\n", "1:3 key-too-long: this key is longer than 1024 characters")
    check("\(limit)kk: x\n", "1:1 key-too-long: this key is longer than 1024 characters")
    check("a: 1\n\(limit)kk: x\n", "2:1 key-too-long: this key is longer than 1024 characters")
  }
}
