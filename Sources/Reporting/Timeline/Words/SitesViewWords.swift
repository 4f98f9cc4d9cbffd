import Analysis
import Languages
import PlanFormat
import PlanModel

// The words of the view of sites and drawdown.

extension TimelineWords {
  /// `Camp (7)`.
  func sites(of kind: SiteKind?, _ count: Int) -> String {
    wording(
      "views.sites.kind", ["kind": .maybe(words: kind.map { wording.sentence(wording.word($0)) }), "n": .number(count)])
  }

  func units(inAll count: Int) -> String { wording("views.sites.units", ["n": .number(count)]) }

  /// A site, or several that one entry stands for.
  func name(_ name: String, _ count: Int) -> String {
    count == 1 ? name.oneLine : wording("views.sites.several", ["name": .name(name.oneLine), "n": .number(count)])
  }

  func name(_ name: String, people: Decimal?) -> String {
    people.map { wording("views.sites.several", ["name": .name(name.oneLine), "n": .number($0)]) } ?? name.oneLine
  }

  var heldByMission: String { wording("views.sites.held-by-mission") }
  var howLongNotKnown: String { wording("views.sites.how-long-not-known") }
  var noClosingDate: String { wording("views.sites.no-closing-date") }
  var noLeavingDate: String { wording("views.sites.no-leaving-date") }
  var toWhomNotStated: String { wording("views.sites.to-whom-not-stated") }
  var unitLeft: String { wording("views.sites.unit-left") }
  func wasToLeave(_ date: PlanDate) -> String { wording("views.sites.was-to-leave", ["date": .date(date)]) }
  func howItStands(_ standing: SiteStanding) -> String {
    wording("views.sites.how-it-stands", ["standing": .words(wording.standing(standing))])
  }

  /// Why nobody knows until when a site is open: in words the same in every view; nothing where somebody does.
  func notKnown(of standing: SiteStanding) -> String? {
    switch standing.state {
    case .notStated: howItStands(standing)
    case .notKnown: wording.standing(standing)
    default: standing.isClosingKnown ? nil : noClosingDate
    }
  }

  /// The same of a unit.
  func notKnown(of standing: UnitStanding) -> String? {
    switch standing {
    case .left, .leaves: nil
    case .notKnown(let was): wasToLeave(was)
    case .undated: noLeavingDate
    }
  }

  /// `closed, 30 Jun 2019`.
  func became(_ standing: String, _ date: PlanDate?) -> String {
    wording("views.sites.became", ["standing": .words(standing), "date": .maybe(date)])
  }

  func sitesStillThere(_ count: Int, of all: Int, withoutClosing: Int) -> String {
    wording(
      "views.sites.still-there",
      [
        "n": .number(count), "all": .number(all), "without": withoutClosing == 0 ? .none : .number(withoutClosing),
      ])
  }

  var sitesLeft: String { wording("views.sites.left") }
  var ofSitesWithoutClosing: String { wording("views.sites.of-open") }
  var unitsLeft: String { wording("views.sites.units-left") }

  func noteOnSites(notKnown: Int, lost: Int) -> String {
    wording(
      "views.sites.note-on-sites",
      ["not-known": notKnown == 0 ? .none : .number(notKnown), "lost": lost == 0 ? .none : .number(lost)])
  }

  func noteOnStrength(counted: PlanDate?, authorised: Decimal?) -> String {
    wording("views.sites.note-on-strength", ["date": .maybe(counted), "authorised": .maybe(authorised)])
  }

  func noteOnUnits(undated: Int) -> String {
    wording("views.sites.note-on-units", ["undated": undated == 0 ? .none : .number(undated)])
  }

  /// What a number of people is.
  enum StrengthKind: String { case authorised, actual, planned }

  func kind(_ kind: StrengthKind) -> String { wording("views.sites.kinds.\(kind.rawValue)") }

  var captionOfSites: String { wording("views.sites.tables.sites") }
  var captionOfUnits: String { wording("views.sites.tables.units") }
  var captionOfStrength: String { wording("views.sites.tables.strength") }
  var columnsOfSites: [String] { (1...7).map { wording("views.sites.tables.columns-of-sites.\($0)") } }
  var columnsOfUnits: [String] { (1...4).map { wording("views.sites.tables.columns-of-units.\($0)") } }
  var columnsOfStrength: [String] { (1...4).map { wording("views.sites.tables.columns-of-strength.\($0)") } }
}
