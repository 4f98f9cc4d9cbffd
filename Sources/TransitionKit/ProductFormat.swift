import Documents
import Rendering

/// A form in which products are written: its name, which is the ending of its files too, and a function from what it takes to
/// bytes.
public struct ProductFormat: Sendable {
  /// What of a product a format takes: all that it says, or its drawing alone.
  enum Writer: Sendable {
    case document(@Sendable (Document) -> [UInt8])
    case drawing(@Sendable (Drawing) -> [UInt8])
  }

  public let name: String
  let writer: Writer
  let seal: ProductSeal.Place

  public static let html = text("html") { renderHTML($0) }
  /// The same as a page of a site.
  public static func html(in frame: PageFrame) -> ProductFormat { text("html") { renderHTML($0, in: frame) } }
  public static let md = text("md") { renderMarkdown($0) }
  public static let docx = ProductFormat(
    name: "docx", writer: .document { renderDOCX($0) }, seal: .archive)
  public static let svg = ProductFormat(
    name: "svg", writer: .drawing { Array(renderSVG($0).utf8) }, seal: .markup)

  public static let all = [html, md, docx, svg]
  /// Those that every product can have.
  public static let ofDocuments = all.filter { format in
    switch format.writer {
    case .document: true
    case .drawing: false
    }
  }

  private static func text(_ name: String, _ write: @escaping @Sendable (Document) -> String) -> ProductFormat {
    ProductFormat(name: name, writer: .document { Array(write($0).utf8) }, seal: .markup)
  }
}

/// A product as it is written out, with what its maker is to know.
public struct MadeProduct: Sendable {
  public let bytes: [UInt8]
  public let format: ProductFormat
  public let seal: ProductSeal
  /// Of a drawing, how large it is, in points.
  public var size: Size?
  /// The words of the document without cover, annexes and evidence; none of a drawing.
  public let words: Int
  /// What is wrong with the template without keeping it from being used, in words.
  public let warnings: [String]

  /// What stands in its file.
  public var sealed: [UInt8] { seal.closing(bytes, at: format.seal) }
  /// What it says, of a format that is text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
