import Documents
import Rendering
import TransitionKit

/// A kind of page: its address, its name in the menu, and what it shows of a plan. A page that is new to the site is a value here and
/// in the list of all.
struct SitePage: Sendable {
  /// What can be chosen of a page, such as the view of a timeline: the first value stands where nothing is said.
  struct Choice: Sendable {
    let name: StaticString
    let label: String
    let values: [(value: String, text: String)]
    /// Whether there is something to choose, beside what is chosen otherwise.
    var applies: @Sendable ([String: String]) -> Bool = { _ in true }
  }

  let address: StaticString
  let title: String
  var choices: [Choice] = []
  let make: @Sendable (Content) throws(ProductFault) -> [UInt8]

  /// What a page is made of.
  struct Content: Sendable {
    let check: PlanCheck
    /// What was chosen, by name.
    let chosen: [String: String]
    let language: String
    let frame: PageFrame
  }

  static let all = [overview, timeline, report, advice, background, findings]
}

extension SitePage {
  /// One page as it is asked for, all that can be chosen chosen.
  struct Request: Hashable, Sendable {
    let page: String
    let chosen: [String: String]

    /// Nothing where there is no such page, or no such thing to choose.
    init?(_ query: PageQuery) {
      guard let page = SitePage.all.first(where: { "\($0.address)" == query.page }) else { return nil }
      var (chosen, rest) = ([String: String](), query.values)
      for choice in page.choices {
        guard let first = choice.values.first else { continue }
        let name = "\(choice.name)"
        let value = rest.removeValue(forKey: name) ?? first.value
        guard choice.values.contains(where: { $0.value == value }) else { return nil }
        chosen[name] = choice.applies(chosen) ? value : first.value
      }
      guard rest.isEmpty else { return nil }
      (self.page, self.chosen) = (query.page, chosen)
    }

    /// The page as it is sent. Of a plan that cannot be read its errors are shown, and of a product that cannot be made, why.
    func bytes(of state: PlanState, _ options: PreviewOptions) -> [UInt8] {
      let page = SitePage.all.first { "\($0.address)" == self.page } ?? .overview
      let frame = page.frame(of: state, chosen, options)
      guard let check = state.check else { return Array(renderHTML(unreadDocument(state), in: frame).utf8) }
      do throws(ProductFault) {
        return try page.make(Content(check: check, chosen: chosen, language: options.language, frame: frame))
      } catch {
        let document = Document(
          title: page.title, blocks: [.callout(Callout(.warning, [.paragraph([.text("\(error)")])]))])
        return Array(renderHTML(document, in: frame).utf8)
      }
    }
  }

  private func frame(of state: PlanState, _ chosen: [String: String], _ options: PreviewOptions) -> PageFrame {
    let pages = options.pages(current: address)
    let choices = choices.filter { $0.applies(chosen) }.map { choice in
      PageFrame.Menu(
        choice.label,
        choice.values.map { value in
          var other = chosen
          other["\(choice.name)"] = value.value
          return .init(value.text, to: self.address(of: other), isCurrent: chosen["\(choice.name)"] == value.value)
        })
    }
    return PageFrame(
      standing: state.standing, errors: state.errorsLink, menus: [pages] + choices, state: state.number,
      places: PlanPlaces(files: state.fileNames, editor: options.editor, path: options.path),
      script: SiteAddress("renew.js"))
  }

  /// What is first of all choices is not said.
  private func address(of chosen: [String: String]) -> SiteAddress {
    SiteAddress(
      address,
      choices.compactMap { choice in
        guard choice.applies(chosen), let value = chosen["\(choice.name)"], value != choice.values.first?.value else {
          return nil
        }
        return (choice.name, value)
      })
  }
}

extension PreviewOptions {
  /// The ways to all pages; to the forms only where the plan may be edited.
  func pages(current: StaticString) -> PageFrame.Menu {
    let forms: [(String, StaticString)] = formToken == nil ? [] : [("Edit", "edit")]
    let all = SitePage.all.map { ($0.title, $0.address) } + forms
    return PageFrame.Menu(
      "Pages", all.map { .init($0.0, to: SiteAddress($0.1), isCurrent: "\($0.1)" == "\(current)") })
  }
}

extension PlanState {
  /// Around a form, which does not renew itself: what is filled in would be lost.
  func formFrame(_ options: PreviewOptions) -> PageFrame {
    PageFrame(
      standing: standing, errors: errorsLink, menus: [options.pages(current: "edit")], state: number,
      places: PlanPlaces(files: fileNames, editor: options.editor, path: options.path), script: SiteAddress("edit.js"))
  }
}
