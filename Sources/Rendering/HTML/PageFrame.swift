/// What stands around a document where it is a page of a site: of which plan, the way to the other pages, and where places in the
/// plan lead. Its words are English, as those of the commands are.
public struct PageFrame: Sendable {
  public struct Link: Sendable {
    let address: SiteAddress
    let text: String
    let isCurrent: Bool

    public init(_ text: String, to address: SiteAddress, isCurrent: Bool = false) {
      (self.address, self.text, self.isCurrent) = (address, text, isCurrent)
    }
  }

  /// Links that belong together, under a name that is read out.
  public struct Menu: Sendable {
    let label: String
    let links: [Link]

    public init(_ label: String, _ links: [Link]) { (self.label, self.links) = (label, links) }
  }

  /// The plan, and how it stands: what is read out when the page has renewed itself.
  let standing: String
  /// Where its errors are told, if it has any.
  let errors: Link?
  let menus: [Menu]
  /// Which state of the plan is shown, by which a page knows that it is out of date.
  let state: Int
  let places: PlanPlaces
  /// By which the page renews itself.
  let script: SiteAddress

  public init(
    standing: String, errors: Link?, menus: [Menu], state: Int, places: PlanPlaces, script: SiteAddress
  ) {
    (self.standing, self.errors, self.menus) = (standing, errors, menus)
    (self.state, self.places, self.script) = (state, places, script)
  }
}

extension PageFrame {
  static let content = "content"

  var head: [Markup] { [.block("script", [.source(script), Attribute(.defer, "defer")], [])] }

  /// What stands above the document: first the way past it.
  var top: [Markup] {
    let isEnglish = [Attribute(.lang, "en"), Attribute(.dir, "ltr")]
    let errors = errors.map { [Markup.text(" "), .inline("a", [.href($0.address)], [.text($0.text)])] } ?? []
    return [
      .block(
        "a", [Attribute(.class, "skip"), .href(fragment: Self.content)] + isEnglish, [.text("Go to the content")]),
      .block(
        "header", [Attribute(.class, "site")] + isEnglish,
        [.block("p", [Attribute(.class, "standing")], [.text(standing)] + errors)] + menus.map(\.markup)
          + [
            .block(
              "noscript", [],
              [.block("p", [], [.text("Scripts are turned off: load the page again to see what has changed.")])])
          ]),
      .block("p", [Attribute(.id, "renewal"), Attribute(.role, "status")] + isEnglish, []),
    ]
  }
}

extension PageFrame.Menu {
  fileprivate var markup: Markup {
    .block(
      "nav", [Attribute(.ariaLabel, label)],
      [.block("ul", [], links.map { .block("li", [], [$0.markup]) })])
  }
}

extension PageFrame.Link {
  fileprivate var markup: Markup {
    .inline("a", [.href(address)] + (isCurrent ? [Attribute(.ariaCurrent, "page")] : []), [.text(text)])
  }
}
