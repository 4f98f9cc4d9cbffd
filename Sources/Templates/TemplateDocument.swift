import Documents

extension Template {
  /// The product: the template filled, and read.
  ///
  /// - Parameters:
  ///   - value: The facts that the template names.
  ///   - drawings: The pictures that it places, by name.
  /// - Returns: A document whose evidence is what its marks lead to, in the order of their first appearance.
  /// - Throws: What keeps the template from being read, or that nothing comes of it.
  public func document(
    from value: TemplateValue, drawings: [String: Drawing] = [:]
  ) throws(TemplateProblem) -> Document {
    let filled = try filled(with: value)
    let document = parseMarkdown(
      filled.markdown, language: language, evidence: filled.evidence, drawings: drawings)
    guard !document.title.isEmpty || !document.blocks.isEmpty else {
      throw TemplateProblem(
        line: 1, "the template is empty; write text into it, or take it away to use the program's own")
    }
    return document
  }
}
