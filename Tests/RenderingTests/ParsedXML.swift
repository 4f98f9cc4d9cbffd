import Foundation
import FoundationXML

/// What an XML parser sees in a page: its elements, its attributes, its text.
final class ParsedXML: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var attributes: [(element: String, name: String, value: String)] = []
  private(set) var text = ""
  private(set) var isWellFormed = false

  init(_ source: String) {
    super.init()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    for (key, value) in attributes { self.attributes.append((name, key, value)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  /// Values of ids that stand more than once.
  var repeatedIDs: [String] {
    let ids = attributes.filter { $0.name == "id" }.map(\.value)
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// References to places of the page that there are not.
  var danglingReferences: [String] {
    let ids = Set(attributes.filter { $0.name == "id" }.map(\.value))
    let links = attributes.filter { $0.name == "href" }.map { String($0.value.dropFirst()) }
    let fills = attributes.filter { $0.value.hasPrefix("url(#") }.map { String($0.value.dropFirst(5).dropLast()) }
    return (links + fills).filter { !ids.contains($0) }
  }
}
