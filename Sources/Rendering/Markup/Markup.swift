import Documents

/// A tree of XML, from which HTML, SVG and the parts of Office files are written.
///
/// Names are literals of this module and every text is escaped on the way out, so that nothing that a document carries can become
/// markup. There is no way to put in raw text.
package indirect enum Markup: Sendable {
  /// Stands on a line of its own.
  case block(StaticString, [Attribute], [Markup])
  /// Runs with the text around it.
  case inline(StaticString, [Attribute], [Markup])
  /// Has no content, and no end tag.
  case empty(StaticString, [Attribute])
  /// The same on a line of its own.
  case emptyBlock(StaticString, [Attribute])
  case text(String)
  case style(Stylesheet)
}

/// An attribute whose value no browser acts on. References lead to places of the same page, to other pages of the same site, or
/// into an editor on the same machine, and nowhere else.
package struct Attribute: Sendable {
  /// The names that may take any text in a page.
  package enum Name: String {
    case action
    case ariaCurrent = "aria-current"
    case ariaDescribedBy = "aria-describedby"
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaInvalid = "aria-invalid"
    case ariaLabelledBy = "aria-labelledby"
    case autocomplete, charset, checked, `class`, content, cx, cy, d, `defer`, dir, direction, fill, `for`, formAction =
      "formaction"
    case height, hidden, id, label, lang, list, method, name, open, r, role, rows, rx, scope, selected
    case dataPlace = "data-place"
    case dataState = "data-state"
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case httpEquivalent = "http-equiv"
    case patternTransform, patternUnits
    case stroke
    case strokeDashArray = "stroke-dasharray"
    case strokeLineJoin = "stroke-linejoin"
    case strokeWidth = "stroke-width"
    case textAnchor = "text-anchor"
    case textRendering = "text-rendering"
    case tabIndex = "tabindex"
    case type, value, viewBox, width, x, xmlns, y
  }

  let name: String
  let value: String

  package init(_ name: Name, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  init(_ name: Name, _ number: Double) {
    self.init(name, decimal(number))
  }

  /// One of a vocabulary that no browser reads.
  init(xml name: StaticString, _ value: String) {
    self.name = name.description
    self.value = value
  }

  /// A link to the element of that id in the same page.
  package static func href(fragment: String) -> Attribute {
    Attribute(href: "#" + fragment)
  }

  /// A link to another page of the same site.
  package static func href(_ address: SiteAddress) -> Attribute {
    Attribute(href: address.text)
  }

  /// A link that opens a place in the plan.
  static func href(_ place: PlanPlaces.Place, in editor: Editor, at path: String) -> Attribute {
    Attribute(href: editor.address(of: place, at: path))
  }

  /// Where a form is sent: to a page of the same site.
  package static func action(_ address: SiteAddress) -> Attribute {
    Attribute(.action, address.text)
  }

  /// The same by one button, with the part of the answer to which it leads.
  package static func formAction(_ address: SiteAddress, fragment: String) -> Attribute {
    Attribute(.formAction, address.text + "#" + percentEncoded(fragment))
  }

  /// A script of the same site.
  static func source(_ address: SiteAddress) -> Attribute {
    Attribute(xml: "src", address.text)
  }

  private init(href: String) {
    name = "href"
    value = href
  }
}

/// A style sheet, made of literals, numbers and colours only.
package struct Stylesheet: Sendable, ExpressibleByStringLiteral {
  private(set) var text: String

  package init(stringLiteral literal: StaticString) {
    text = "\(literal)"
  }

  init(page paper: Paper) {
    text = "@page { size: \(decimal(paper.width))mm \(decimal(paper.height))mm; margin: \(decimal(paper.margin))mm; }"
  }

  /// Each colour under its name, for `var(--name)`.
  init(colors: KeyValuePairs<StaticString, Color>) {
    text = ":root {" + colors.map { " --\($0.key): \($0.value.hexadecimal);" }.joined() + " }"
  }

  static func + (left: Stylesheet, right: Stylesheet) -> Stylesheet {
    var sum = left
    sum.text += "\n" + right.text
    return sum
  }
}
