import Diagnostics
import Editing
import PlanFormat
import Rendering
import TransitionKit

// What is answered to whoever edits the plan.

extension PreviewSite {
  /// A page of forms that is asked for; nothing for other pages.
  func editPage(_ query: PageQuery) -> SiteAnswer? {
    guard query.page == "edit", options.formToken != nil else { return nil }
    guard let setting = formSetting else {
      return .refused(409, "The plan cannot be read. Mend what the overview says first.")
    }
    var values = query.values
    let isSaved = values.removeValue(forKey: "saved") != nil
    guard let section = values["in"] else {
      return values.isEmpty ? setting.indexPage() : .refused(404, "There is no such page.")
    }
    if let place = EditPlace(values) { return setting.formPage(place, news: isSaved ? "Written." : nil) }
    guard values.count == 1 else { return .refused(404, "There is no such form.") }
    return setting.sectionPage(section.split(separator: ".").map(String.init))
  }

  /// What a form is sent for.
  func take(_ query: PageQuery, _ sent: Answers) -> SiteAnswer {
    guard query.page == "edit", let token = options.formToken, sent["token"] == token else {
      return .refused(403, "This form was not made by this site. Open it again.")
    }
    renew()
    guard let setting = formSetting else {
      return .refused(409, "The plan cannot be read. Mend what the overview says first.")
    }
    guard let place = EditPlace(query.values) else { return .refused(404, "There is no such form.") }
    let answers = sent.keeping(Answers.root)
    let isFresh = sent["digest"] == setting.digest
    let does = sent["do"].split(separator: ":", maxSplits: 1).map(String.init)
    do throws(EditFault) {
      switch (does.first, does.dropFirst().first) {
      case ("add", let name?): return setting.again(sent["digest"]).formPage(place, answers.adding(to: name))
      case ("open", let name?): return setting.again(sent["digest"]).formPage(place, answers.opening(name))
      case ("back", nil): return setting.again(sent["digest"]).formPage(place, answers)
      case ("back-unchanged", nil): return setting.formPage(place)
      case ("delete", nil):
        let edit = try FormEdit.removal(of: place, from: setting.draft)
        return setting.removalPage(place, edit, asOf: options.asOf)
      case ("write-delete", nil):
        guard isFresh else { return setting.stalePage(place, nil) }
        let edit = try FormEdit.removal(of: place, from: setting.draft)
        return write(edit, setting, place, then: [("in", place.keys.joined(separator: "."))])
      case ("show", nil), ("write", nil):
        guard isFresh else {
          let then = remembered(sent["digest"]).map { PlanDraft($0) } ?? setting.draft
          return setting.stalePage(place, try FormEdit(place, answers, of: then, among: setting.names).value)
        }
        let change = try FormEdit(place, answers, of: setting.draft, among: setting.names)
        if !change.faults.isEmpty { return setting.formPage(place, answers, faults: change.faults) }
        if change.edit.isEmpty {
          return setting.formPage(place, news: "Nothing was changed, so there is nothing to write.")
        }
        if does.first == "show" { return setting.reviewPage(place, change, answers, asOf: options.asOf) }
        return write(change.edit, setting, place, then: change.place.question + [("saved", "yes")])
      default: return .refused(400, "This form asks for something that is not known here.")
      }
    } catch {
      return setting.faultPage(place, "\(error)")
    }
  }

  private func write(
    _ edit: PlanEdit, _ setting: FormSetting, _ place: EditPlace, then: [(name: StaticString, value: String)]
  ) -> SiteAnswer {
    do {
      try store.write(edit)
    } catch {
      return setting.faultPage(place, "\(error)")
    }
    renew()
    return .seeOther(SiteAddress("edit", then))
  }

}

extension FormSetting {
  /// The same for a form that goes on: it still knows of which text it was made.
  fileprivate func again(_ digest: String) -> FormSetting {
    var setting = self
    setting.digest = digest
    return setting
  }
}

extension Answers {
  /// What stands under a name alone.
  func keeping(_ name: String) -> Answers {
    var kept = Answers()
    for (key, values) in said(under: name) { for value in values { kept.append(value, to: key) } }
    for key in values.keys where key.hasPrefix(name + ".") && key.hasSuffix("~open") { kept[key] = self[key] }
    return kept
  }

  /// With one more item, that is new, in a list.
  func adding(to name: String) -> Answers {
    let numbers = all(name + "~items").compactMap { $0.first == "n" ? Int($0.dropFirst()) : nil }
    var answers = self
    answers.append("n\(min(numbers.max() ?? -1, 1 << 20) + 1)", to: name + "~items")
    return answers
  }

  func opening(_ name: String) -> Answers {
    var answers = self
    answers[name + "~open"] = "yes"
    return answers
  }
}
