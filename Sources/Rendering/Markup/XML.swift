import Documents

extension Markup {
  /// An element of a vocabulary in which white space between elements means nothing good, such as Word's: none stands there.
  static func xml(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: [Markup] = []
  ) -> Markup {
    let attributes = attributes.map { Attribute(xml: $0.key, $0.value) }
    return content.isEmpty ? .empty(name, attributes) : .inline(name, attributes, content)
  }

  /// The tree as a file of XML.
  var file: [UInt8] {
    var file = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    write(to: &file)
    return file
  }
}
