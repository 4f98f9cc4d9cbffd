import Diagnostics
import Editing
import PlanFormat
import PlanReading
import Rendering
import TransitionKit

// What is seen before anything is written, and where nothing can be.

extension FormSetting {
  /// What will be written, with what a check would say of it then.
  func reviewPage(_ place: EditPlace, _ change: FormEdit, _ answers: Answers, asOf: Day?) -> SiteAnswer {
    let after = checkPlan(change.edit.after, asOf: asOf)
    let notes = change.place.path.map { FieldNotes(after, about: $0) }
    let fields = (notes?.byField ?? [:]).sorted { $0.key < $1.key }.flatMap { name, notes in
      notes.map { ("\(label(of: name)): \($0.text)", $0.isFault) }
    }
    let ofEntry = (notes?.ofEntry ?? []).map { ($0.text, $0.isFault) }
    let elsewhere = after.newFaults(since: check, outside: change.place.path).map { finding in
      ("\(finding.message) (\(after.files.place(of: finding.span)))", finding.severity == .error)
    }
    return page(
      "What will be written",
      way(to: place) + [difference(change.edit)] + found("What the check will say of this entry", ofEntry + fields)
        + advice(notes?.advice ?? [])
        + found("What is new elsewhere in the plan", elsewhere) + [
          form(
            place,
            carried(answers) + [
              .block(
                "div", [Attribute(.class, "buttons")],
                [mainButton("write", "Write it"), mainButton("back", "Back to the form", look: "other")])
            ])
        ])
  }

  /// What goes with an entry that is deleted, and who refers to it.
  func removalPage(_ place: EditPlace, _ edit: PlanEdit, asOf: Day?) -> SiteAnswer {
    var users: [(String, Bool)] = []
    if case .key(let id) = place.item, let section = place.names {
      let own = edit.replacements.map(\.span)
      users = check.reading.names.places(of: id, in: section).filter { name in
        !name.isDeclaration && !own.contains { $0.file == name.span.file && $0.contains(name.span.start) }
      }.map { ("It is referred to at \(files.place(of: $0.span))", true) }
    }
    let elsewhere = checkPlan(edit.after, asOf: asOf).newFaults(since: check, outside: nil).map {
      ($0.message, $0.severity == .error)
    }
    return page(
      "Delete this entry?",
      way(to: place) + found("Who refers to it", users) + [difference(edit)]
        + found("What the check will say then", elsewhere) + [
          form(
            place,
            [
              .block(
                "div", [Attribute(.class, "buttons")],
                [
                  mainButton("write-delete", "Delete it", look: "grave"),
                  mainButton("back-unchanged", "Keep it", look: "other"),
                ])
            ])
        ])
  }

  /// The form was made of an older text: what the plan says now stands beside what was filled in.
  func stalePage(_ place: EditPlace, _ filled: WrittenValue?) -> SiteAnswer {
    let now = place.path.flatMap { draft.value(at: $0) }
    func yaml(_ value: WrittenValue?, _ nothing: String) -> Markup {
      .inline("pre", [Attribute(.class, "yaml")], [.text(value?.yaml ?? nothing)])
    }
    var answer = page(
      "The plan was changed meanwhile",
      way(to: place) + [
        .block(
          "p", [Attribute(.class, "summary"), Attribute(.role, "alert")],
          [
            .text(
              "Somebody saved the plan after this form was opened, so nothing was written. Open the form again and repeat your change."
            )
          ]),
        .block("h2", [], [.text("What you filled in")]), yaml(filled, "Nothing."),
        .block("h2", [], [.text("What the plan says now")]), yaml(now, "Nothing."),
        .block("p", [], [.inline("a", [.href(SiteAddress("edit", place.question))], [.text("Open the form again")])]),
      ])
    answer.status = 409
    return answer
  }

  func faultPage(_ place: EditPlace, _ fault: String) -> SiteAnswer {
    var answer = page(
      "Nothing was written",
      way(to: place) + [.block("p", [Attribute(.class, "summary"), Attribute(.role, "alert")], [.text(fault)])])
    answer.status = 409
    return answer
  }

  private func carried(_ answers: Answers) -> [Markup] {
    answers.values.sorted { $0.key < $1.key }.flatMap { name, values in
      values.filter { !$0.isEmpty }.map { value in
        // A control of one line would lose the line breaks.
        Markup.inline(
          "textarea", [Attribute(.name, name), Attribute(.hidden, "hidden"), Attribute(.ariaLabel, label(of: name))],
          [.text("\n" + value)])
      }
    }
  }

  private func found(_ heading: String, _ findings: [(text: String, isFault: Bool)]) -> [Markup] {
    guard !findings.isEmpty else { return [] }
    return [.block("h2", [], [.text(heading)])]
      + findings.map { .block("p", [Attribute(.class, $0.isFault ? "fault" : "advice")], [.text($0.text)]) }
  }

  /// The change of the files, line by line.
  private func difference(_ edit: PlanEdit) -> Markup {
    let lines = edit.diff().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return .block(
      "div", [Attribute(.class, "diff")],
      lines.filter { !$0.isEmpty && !$0.hasPrefix("---") && !$0.hasPrefix("@@") }.map { line in
        if line.hasPrefix("+++") { return .block("span", [], [.inline("strong", [], [.text(line.dropFirst(6) + "")])]) }
        switch line.first {
        case "+": return .inline("ins", [], [.text(line)])
        case "-": return .inline("del", [], [.text(line)])
        default: return .inline("span", [], [.text(line)])
        }
      })
  }
}
