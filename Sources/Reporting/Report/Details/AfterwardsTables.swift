import PlanFormat
import PlanModel
import Templates

/// A form that the presence afterwards could take: who proposed it, and whether it was chosen.
extension TemplateNames<PresenceOption> {
  static let option = TemplateNames<PresenceOption>([
    "title": .text { option, press in press.named(option.title, option) },
    "text": .text { option, press in press.plain(option.text) },
    "proposed-by": .text { option, press in press.names(Array(option.proposedBy)) },
    "on": .text { option, press in press.shortDate(option.on, in: option.header) },
    "chosen": .text { option, press in press.shortDate(option.chosen, in: option.header) },
    "chosen-by": .text { option, press in press.name(option.chosenBy) },
    "reason": .text { option, press in press.plain(option.reason) },
  ])
}

extension TemplateNames<Presence> {
  static let presence = TemplateNames<Presence>([
    "function": .text { presence, press in press.word(presence.function, in: presence.header) },
    "what": .text { presence, press in press.text(presence.what, in: presence.header) },
    "who": .text { presence, press in press.name(presence.who) },
    "areas": .text { presence, press in press.areas(presence.areas) },
    "posts": .text { presence, press in
      let titles = presence.posts.compactMap { press.plan.posts[$0]?.title.value?.text(in: press.wording.language) }
      return titles.isEmpty ? .absent : .text(press.wording.list(titles))
    },
    "from": .text { presence, press in press.shortDate(presence.from, in: presence.header) },
    "until": .text { presence, press in press.shortDate(presence.until, in: presence.header) },
  ])
}

/// A post that leads the presence afterwards.
extension TemplateNames<Leadership> {
  static let leadership = TemplateNames<Leadership>([
    "post": .text { post, press in press.text(post.post, in: post.header) },
    "who": .text { post, press in press.name(post.who) },
    "functions": .text { post, press in
      let words = post.functions.map { $0.text(in: press.wording.language) }
      return words.isEmpty ? .absent : .text(press.wording.list(words))
    },
    "from": .text { post, press in press.shortDate(post.from, in: post.header) },
    "until": .text { post, press in press.shortDate(post.until, in: post.header) },
    "acting": .flag { post, _ in post.acting.value == true },
  ])
}
