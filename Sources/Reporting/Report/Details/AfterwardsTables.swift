import Languages
import PlanFormat
import PlanModel
import Templates

/// A form that the presence afterwards could take: who proposed it, and whether it was chosen.
extension TemplateNames<PresenceOption> {
  static let option = TemplateNames<PresenceOption>([
    "title": .text { option, press in press.named(option.title, option) },
    "text": .text { option, press in press.plain(option.text) },
    "proposed-by": .text { option, press in press.names(Array(option.proposedBy)) },
    "on": .text { option, press in press.unmarked.shortDate(option.on) },
    "chosen": .text { option, press in press.unmarked.shortDate(option.chosen) },
    "chosen-by": .text { option, press in press.unmarked.name(option.chosenBy) },
    "reason": .text { option, press in press.plain(option.reason) },
  ])
}

extension TemplateNames<Presence> {
  static let presence = TemplateNames<Presence>([
    "function": .text { presence, press in press.word(presence.function, in: presence.header) },
    "what": .text { presence, press in press.unmarked.text(presence.what) },
    "who": .text { presence, press in press.unmarked.name(presence.who) },
    "areas": .text { presence, press in press.areas(presence.areas) },
    "posts": .text { presence, press in
      let titles = presence.posts.compactMap { press.plan.posts[$0]?.title.value?.text(in: press.wording.language) }
      return titles.isEmpty ? .absent : .text(press.wording.list(titles))
    },
    "from": .text { presence, press in press.unmarked.shortDate(presence.from) },
    "until": .text { presence, press in press.unmarked.shortDate(presence.until) },
  ])
}

/// A post that leads the presence afterwards.
extension TemplateNames<Leadership> {
  static let leadership = TemplateNames<Leadership>([
    "post": .text { post, press in press.text(post.post, in: post.header) },
    "who": .text { post, press in press.unmarked.name(post.who) },
    "hats": .text { post, press in
      let hats = press.plan.counterparts[post.who.value]?.hats.map { $0.text(in: press.wording.language) } ?? []
      return hats.isEmpty ? .absent : .text(press.wording.list(hats))
    },
    "functions": .text { post, press in
      let words = post.functions.map { $0.text(in: press.wording.language) }
      return words.isEmpty ? .absent : .text(press.wording.list(words))
    },
    "from": .text { post, press in press.unmarked.shortDate(post.from) },
    "until": .text { post, press in press.unmarked.shortDate(post.until) },
    "acting": .flag { post, _ in post.acting.value == true },
  ])
}
