import Diagnostics
import Foundation
import Testing
import YAMLSyntax

/// The hostile files, as far as the syntax of a file decides what must be said of them.
@Suite(.needsSuites) struct HostileSyntaxTests {
  /// Every finding of each file, in reading order. A file without findings is accepted as YAML: what must be said of it,
  /// if anything, is the business of those who know what a plan is.
  private static let expected: [String: [String]] = [
    "A01-billion-laughs": ["6:10 alias-expansion"],
    "A02-quadratic-alias": ["2:69 alias-expansion"],
    "A03-self-alias": ["3:14 recursive-alias"],
    "A05-undefined-alias": ["1:10 undefined-alias"],
    "A06-deep-flow-5000": ["1:73 too-deep"],
    "A09-deep-explicit-keys": ["1:129 too-deep"],
    "A13-long-line": ["2:3 indentation"],
    "A14-hash-collide-keys": [],
    "B01-utf8-bom": [],
    "B02-utf16le-bom": ["1:1 not-utf-8"],
    "B03-utf16le-nobom": ["1:1 not-utf-8"],
    "B05-cp1252": ["4:14 not-utf-8"],
    "B06-overlong-utf8": ["1:10 not-utf-8"],
    "B07-surrogate-utf8": ["1:10 not-utf-8"],
    "B09-nul-escape": ["1:10 control-character"],
    "B10-crlf": [],
    "B11-cr-only": [],
    "B13-nel-ls-ps": ["1:15 line-separator", "1:33 colon-in-text"],
    "B14-astral-columns": ["1:22 text-after-quote"],
    "B15-combining": [],
    "B17-zero-width": [],
    "B18-nbsp-indent": ["2:1 no-break-space"],
    "B19-homoglyph-id": [],
    "B21-noncharacter": ["1:10 control-character"],
    "B22-lone-surrogate-escape": ["1:11 backslash"],
    "B23-empty": [],
    "B25-no-final-newline": [],
    "B26-only-bom": [],
    "C01-norway": [],
    "C03-octal-sexagesimal": [],
    "C04-dates": [],
    "C05-null-forms": [],
    "C07-huge-number": [],
    "C08-duplicate-keys": ["3:1 duplicate-key"],
    "C09-duplicate-via-quotes": ["2:1 duplicate-key", "3:3 duplicate-key"],
    "C11-merge-key": ["3:5 merge-key"],
    "C12-tab-indent": ["2:1 tab-indentation"],
    "C13-tab-after-colon": [],
    "C15-hash-in-text": ["1:14 cut-text"],
    "C16-no-space-after-colon": ["1:1 missing-space"],
    "C17-unclosed-quote": ["3:12 unclosed-quote"],
    "C19-bad-dedent": ["3:4 indentation"],
    "C20-list-vs-map": [],
    "C21-scalar-for-list": [],
    "C23-star-text": ["1:7 reserved-character"],
    "C24-amp-text": ["1:8 unused-anchor"],
    "C25-bang-text": ["1:7 tag", "2:4 tag", "3:4 tag", "4:4 tag"],
    "C27-garbage-after-end": ["3:1 text-after-end"],
    "C28-directives": ["1:1 directive"],
    "C29-block-scalar": [],
    "C31-null-key": ["1:1 empty-key", "2:1 empty-key", "3:2 empty-key"],
    "C32-scalar-root": [],
    "C33-list-root": [],
    "C35-unknown-key-typo": [],
    "C36-case-key": [],
    "C37-libyaml-accepts-invalid": [],
    "C39-template": ["1:10 collection-as-key"],
    "C40-dup-id-and-dangling": [],
    "C41-cycle": [],
    "C43-key-over-1024": ["1:1 key-too-long"],
    "C44-windows-path": ["2:11 backslash"],
    "C45-list-not-indented": [],
    "C47-money": [],
    "C48-en-dash-list": ["2:3 list-mark"],
    "C49-bullet-list": ["2:3 list-mark"],
    "C51-nonlatin-digits": [],
    "C52-guillemets": [],
    "C53-soft-hyphen": ["1:12 invisible-character", "2:15 invisible-character"],
    "C55-percent-in-plain": [],
    "C56-key-value-swapped-indent": ["2:3 folded-text"],
    "E06-terminal-escape": ["1:10 control-character"],
    "E07-terminal-escape-raw": ["1:12 control-character"],
    "E09-json-output": ["1:10 invisible-character"],
    "E18-huge-title": [],
  ]

  @Test func everyFileGetsItsFindings() throws {
    let folder = try #require(suites).appendingPathComponent("hostile")
    for (name, expected) in Self.expected.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("\(name).yaml")))
      let file = SourceFile(name: name, bytes: bytes)
      let diagnostics = parseYAML(file, index: 0).diagnostics
      let found = diagnostics.map { diagnostic in
        let place = file.position(of: diagnostic.span.start)
        return "\(place.line):\(place.column) \(diagnostic.id)"
      }
      #expect(found == expected, "\(name)")
      try expectHarmlessOutput(diagnostics, of: file)
    }
  }

  /// The table leaves no file of the first three categories out.
  @Test func everyFileIsInTheTable() throws {
    let folder = try #require(suites).appendingPathComponent("hostile")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") && "ABC".contains($0.prefix(1)) }.map { String($0.dropLast(5)) }
    #expect(Set(names).isSubset(of: Set(Self.expected.keys)))
  }

  /// Nothing in a file reaches a terminal but visible text on lines of bounded length.
  private func expectHarmlessOutput(_ diagnostics: [Diagnostic], of file: SourceFile) throws {
    let text = TerminalRenderer(SourceFiles([file])).render(diagnostics)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control, "\(file.name)")
    }
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count < 700, "\(file.name)") }
    let json = diagnosticsJSON(diagnostics, in: SourceFiles([file])).text()
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(!json.contains("<") && !json.contains("\u{2028}"))
  }
}
