import Documents

/// The document as a file of Word in the manner of United Nations documents: styles that a typist can go on with, paragraphs and
/// headings that number themselves, notes at the foot of the page, and drawings of shapes that can be edited.
///
/// Text stands in `w:t` and never in the code of a field.
public func renderDOCX(_ document: Document) -> [UInt8] {
  var writer = WordWriter(document: document)
  let body = writer.part()
  var archive = ZIPArchive()
  archive.add("[Content_Types].xml", WordPackage.contentTypes.file)
  archive.add("_rels/.rels", WordPackage.relationships.file)
  archive.add("docProps/core.xml", WordPackage.properties(of: document).file)
  archive.add("word/_rels/document.xml.rels", WordPackage.documentRelationships.file)
  archive.add("word/document.xml", body.file)
  archive.add("word/styles.xml", WordStyle.part(for: document).file)
  archive.add("word/numbering.xml", wordNumbering(for: document).file)
  archive.add("word/settings.xml", wordSettings(for: document.language).file)
  archive.add("word/fontTable.xml", WordFont.part.file)
  archive.add("word/theme/theme1.xml", wordTheme.file)
  archive.add("word/footnotes.xml", writer.footnotes().file)
  archive.add("word/header1.xml", writer.firstHeader.file)
  archive.add("word/header2.xml", writer.header.file)
  archive.add("word/footer1.xml", writer.footer.file)
  return archive.bytes
}
