import Diagnostics
import Editing
import PlanFormat
import Rendering
import TransitionKit

/// What the pages of forms are made of.
struct FormSetting {
  let check: PlanCheck
  let names: PlanNames
  let frame: PageFrame
  /// By which a form shows that this site made it, and of which text of the plan.
  let token: String
  var digest: String
  /// The plan, ready to be changed.
  let draft: PlanDraft

  init(_ check: PlanCheck, in frame: PageFrame, token: String, digest: String) {
    (self.check, self.frame, self.token, self.digest) = (check, frame, token, digest)
    (names, draft) = (PlanNames(check.reading), PlanDraft(check.reading))
  }

  var files: SourceFiles { check.files }

  func page(_ title: String, _ content: [Markup]) -> SiteAnswer {
    var answer = SiteAnswer.page(renderForm(title: title, content, in: frame))
    answer.takesForms = true
    return answer
  }

  /// A form that is sent to the address from which it came.
  func form(_ place: EditPlace, _ content: [Markup]) -> Markup {
    let hidden = [("token", token), ("digest", digest)].map { name, value in
      Markup.empty("input", [Attribute(.type, "hidden"), Attribute(.name, name), Attribute(.value, value)])
    }
    return .block(
      "form",
      [Attribute(.method, "post"), .action(SiteAddress("edit", place.question))], hidden + content)
  }
}

extension FormSetting {
  /// The form of an entry, filled in with what the plan says or with what was sent.
  func formPage(
    _ place: EditPlace, _ sent: Answers? = nil, faults: [(name: String, message: String)] = [], news: String? = nil
  ) -> SiteAnswer {
    guard let form = place.form else { return .refused(404, "There is no such form.") }
    let old = place.path.flatMap { draft.value(at: $0) }
    if place.path != nil, old == nil, place.item != .whole {
      return .refused(404, "The plan has no such entry any more.")
    }
    let filled = sent ?? old.flatMap { Answers.entry(form, $0, at: Answers.root) } ?? Answers()
    if let old, old.isList || (!old.isMapping && form.shorthand == nil && !old.isAbsence) {
      return page(title(of: place, old), [kept(old)])
    }
    let found = place.path.map { FieldNotes(check, about: $0) }
    var all = found?.byField ?? [:]
    for fault in faults { all[fault.name, default: []].insert(.init(text: fault.message, isFault: true), at: 0) }
    let controls = FormControls(
      answers: filled, names: names, address: SiteAddress("edit", place.question), notes: all, written: old)
    let content =
      [firstButton] + controls.fields(of: form, at: Answers.root, was: old, depth: 0) + newID(place, controls) + [
        .block(
          "div", [Attribute(.class, "buttons")],
          [mainButton("show", "Show what will be written")] + deletion(place))
      ]
    let newsMarkup = news.map {
      [
        Markup.block(
          "p", [Attribute(.class, "saved"), Attribute(.role, "status")], [.text($0 + " ")] + next(to: place))
      ]
    }
    return page(
      title(of: place, old),
      way(to: place) + (newsMarkup ?? []) + summary(of: faults) + [.block("p", [], [.text(form.summary)])]
        + said(found?.ofEntry ?? []) + advice(found?.advice ?? []) + collections(in: place) + [
          self.form(place, content)
        ])
  }

  func said(_ notes: [FormControls.FieldNote]) -> [Markup] {
    notes.map { .block("p", [Attribute(.class, $0.isFault ? "fault" : "advice")], [.text($0.text)]) }
  }

  func advice(_ notes: [FormControls.FieldNote]) -> [Markup] {
    notes.isEmpty
      ? [] : [.block("details", [], [.block("summary", [], [.text("Advice (\(notes.count))")])] + said(notes))]
  }

  /// Where to go on when an entry is written.
  private func next(to place: EditPlace) -> [Markup] {
    guard place.field.form.isCollection else { return [] }
    return [adding(to: place.keys.joined(separator: "."), place.field)]
  }

  private func kept(_ value: WrittenValue) -> Markup {
    FormControls(answers: Answers(), names: names, address: SiteAddress("edit"), written: nil).kept(value)
  }

  /// What a browser presses where somebody presses Return in a field.
  private var firstButton: Markup {
    .block(
      "button",
      [
        Attribute(.type, "submit"), Attribute(.name, "do"), Attribute(.value, "show"), Attribute(.class, "skip"),
        Attribute(.tabIndex, "-1"), Attribute(.ariaHidden, "true"),
      ], [.text("Show what will be written")])
  }

  func mainButton(_ does: String, _ text: String, look: String = "main") -> Markup {
    .block(
      "button",
      [Attribute(.type, "submit"), Attribute(.name, "do"), Attribute(.value, does), Attribute(.class, look)],
      [.text(text)])
  }

  private func deletion(_ place: EditPlace) -> [Markup] {
    switch place.item {
    case .key, .number: [mainButton("delete", "Delete this entry", look: "grave")]
    case .whole, .new: []
    }
  }

  private func newID(_ place: EditPlace, _ controls: FormControls) -> [Markup] {
    guard place.item == .new, place.names != nil else { return [] }
    return [
      .block(
        "div", [Attribute(.class, "field")],
        [
          .block("label", [Attribute(.for, FormEdit.key)], [.text("Id")]),
          .block(
            "p", [Attribute(.class, "hint"), Attribute(.id, FormEdit.key + "~hint")],
            [.text("By which other entries refer to it. Left empty, it is made of the title.")]),
        ] + controls.single(.title, at: FormEdit.key) + controls.notesMarkup(FormEdit.key))
    ]
  }

  /// What is wrong, with the way to each field: the focus is set there when the page opens.
  private func summary(of faults: [(name: String, message: String)]) -> [Markup] {
    guard !faults.isEmpty else { return [] }
    return [
      .block(
        "div",
        [
          Attribute(.class, "summary"), Attribute(.role, "alert"), Attribute(.tabIndex, "-1"), Attribute(.id, "faults"),
        ],
        [
          .block("p", [], [.text("Nothing is written yet. Mend this first:")]),
          .block(
            "ul", [],
            faults.map { fault in
              .block(
                "li", [],
                [.inline("a", [.href(fragment: fault.name)], [.text("\(label(of: fault.name)): \(fault.message)")])])
            }),
        ])
    ]
  }

  /// The field of a control, as it is read.
  func label(of name: String) -> String {
    let words = name.split(separator: ".").dropFirst().map { $0.split(separator: "~").first.map(String.init) ?? "" }
    let read = words.map { word -> String in
      guard let first = word.first, "on".contains(first), let number = Int(word.dropFirst()) else {
        return word.inWords
      }
      return first == "o" ? "\(number + 1)" : "new"
    }
    return read.isEmpty ? "This entry" : read.joined(separator: ", ")
  }

  func title(of place: EditPlace, _ old: WrittenValue?) -> String {
    let noun = place.field.form.entryForm?.noun ?? ""
    switch place.item {
    case .whole: return place.field.label
    case .new: return "New \(noun)"
    case .key(let key): return old?.title(of: place.form) ?? key
    case .number(let number): return old?.title(of: place.form)?.firstWords ?? "\(noun.inWords) \(number + 1)"
    }
  }

  /// The sections around a place.
  func way(to place: EditPlace) -> [Markup] {
    let sections = place.keys.indices.map { index in
      let keys = place.keys[...index].joined(separator: ".")
      return Markup.inline(
        "a", [.href(SiteAddress("edit", [("in", keys)]))], [.text(place.keys[index].inWords)])
    }
    let all = [Markup.inline("a", [.href(SiteAddress("edit"))], [.text("Edit")])] + sections
    return [
      .block(
        "nav", [Attribute(.ariaLabel, "Where this is")],
        [.block("p", [], Array(all.map { [$0] }.joined(separator: [.text(" › ")])))])
    ]
  }
}

extension String {
  /// So much of a text as a heading holds.
  var firstWords: String { count <= 90 ? self : String(prefix(80)) + "…" }
}
