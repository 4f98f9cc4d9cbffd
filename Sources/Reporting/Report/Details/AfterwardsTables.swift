import PlanFormat
import PlanModel
import Templates

/// A form that the presence afterwards could take: who proposed it, and whether it was chosen.
extension TemplateNames<PresenceOption> {
  static let option = TemplateNames<PresenceOption>([
    "title": .text { option, dossier in dossier.named(option.title, option) },
    "text": .text { option, dossier in dossier.plain(option.text) },
    "proposed-by": .text { option, dossier in dossier.names(Array(option.proposedBy)) },
    "on": .text { option, dossier in dossier.unmarked.shortDate(option.on) },
    "chosen": .text { option, dossier in dossier.unmarked.shortDate(option.chosen) },
    "chosen-by": .text { option, dossier in dossier.unmarked.name(option.chosenBy) },
    "reason": .text { option, dossier in dossier.plain(option.reason) },
  ])
}

extension TemplateNames<Presence> {
  static let presence = TemplateNames<Presence>([
    "function": .text { presence, dossier in dossier.word(presence.function, in: presence.header) },
    "what": .text { presence, dossier in dossier.unmarked.text(presence.what) },
    "who": .text { presence, dossier in dossier.unmarked.name(presence.who) },
    "areas": .text { presence, dossier in dossier.areas(presence.areas) },
    "posts": .text { presence, dossier in
      let titles = presence.posts.compactMap { dossier.plan.posts[$0]?.title.value?.text(in: dossier.wording.language) }
      return titles.isEmpty ? .absent : .text(dossier.wording.list(titles))
    },
    "from": .text { presence, dossier in dossier.unmarked.shortDate(presence.from) },
    "until": .text { presence, dossier in dossier.unmarked.shortDate(presence.until) },
  ])
}

/// A post that leads the presence afterwards.
extension TemplateNames<Leadership> {
  static let leadership = TemplateNames<Leadership>([
    "post": .text { post, dossier in dossier.text(post.post, in: post.header) },
    "who": .text { post, dossier in dossier.unmarked.name(post.who) },
    "hats": .text { post, dossier in
      let hats = dossier.plan.counterparts[post.who.value]?.hats.map { $0.text(in: dossier.wording.language) } ?? []
      return hats.isEmpty ? .absent : .text(dossier.wording.list(hats))
    },
    "functions": .text { post, dossier in
      let words = post.functions.map { $0.text(in: dossier.wording.language) }
      return words.isEmpty ? .absent : .text(dossier.wording.list(words))
    },
    "from": .text { post, dossier in dossier.unmarked.shortDate(post.from) },
    "until": .text { post, dossier in dossier.unmarked.shortDate(post.until) },
    "acting": .flag { post, _ in post.acting.value == true },
  ])
}
