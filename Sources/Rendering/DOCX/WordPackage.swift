import Documents

/// The parts that say what the other parts of a file are, and how they belong together.
enum WordPackage {
  private struct Part {
    let id: String
    let name: String
    let relationship: String
    let contentType: String

    init(_ id: String, _ name: String, _ relationship: String, type: String? = nil) {
      self.id = id
      self.name = name
      self.relationship = relationship
      contentType =
        type ?? "application/vnd.openxmlformats-officedocument.wordprocessingml.\(relationship)+xml"
    }
  }

  static let firstHeader = "rId7"
  static let header = "rId8"
  static let footer = "rId9"

  private static let parts = [
    Part("rId1", "styles.xml", "styles"),
    Part("rId2", "numbering.xml", "numbering"),
    Part("rId3", "settings.xml", "settings"),
    Part("rId4", "fontTable.xml", "fontTable"),
    Part(
      "rId5", "theme/theme1.xml", "theme", type: "application/vnd.openxmlformats-officedocument.theme+xml"),
    Part("rId6", "footnotes.xml", "footnotes"),
    Part(firstHeader, "header1.xml", "header"),
    Part(header, "header2.xml", "header"),
    Part(footer, "footer1.xml", "footer"),
  ]
  private static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  private static let mainDocument =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  private static let officeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelationship = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The same for every document.
  static var contentTypes: Markup {
    func override(_ name: String, _ type: String) -> Markup {
      .xml("Override", ["PartName": "/\(name)", "ContentType": type])
    }
    return .xml(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        .xml(
          "Default",
          ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        .xml("Default", ["Extension": "xml", "ContentType": "application/xml"]),
        // What a product says of itself to programs, beside what it says to readers.
        .xml("Default", ["Extension": "txt", "ContentType": "text/plain"]),
        override("word/document.xml", mainDocument), override("docProps/core.xml", coreProperties),
      ] + parts.map { override("word/\($0.name)", $0.contentType) })
  }

  static var relationships: Markup {
    relationships([
      ("rId1", "\(officeRelationship)/officeDocument", "word/document.xml"),
      ("rId2", "\(packageRelationship)/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  static var documentRelationships: Markup {
    relationships(parts.map { ($0.id, "\(officeRelationship)/\($0.relationship)", $0.name) })
  }

  private static func relationships(_ all: [(id: String, type: String, target: String)]) -> Markup {
    .xml(
      "Relationships", ["xmlns": packageRelationship],
      all.map { .xml("Relationship", ["Id": $0.id, "Type": $0.type, "Target": $0.target]) })
  }

  /// Title and language; the day is the document's own, since nobody here has a clock.
  static func properties(of document: Document) -> Markup {
    let moment = "\(document.date)T00:00:00Z"
    func day(_ name: StaticString) -> [Markup] {
      document.date.isEmpty ? [] : [.xml(name, ["xsi:type": "dcterms:W3CDTF"], [.text(moment)])]
    }
    return .xml(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ],
      [
        .xml("dc:title", [:], [.text(document.title)]), .xml("dc:subject", [:], [.text(document.symbol)]),
        .xml("dc:creator", [:], [.text(document.organisation)]),
        .xml("dc:language", [:], [.text(document.language.tag)]),
      ] + day("dcterms:created") + day("dcterms:modified"))
  }
}
