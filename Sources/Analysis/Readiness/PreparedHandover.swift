import PlanFormat
import PlanModel

/// A handover with what several of its preconditions ask for.
struct PreparedHandover {
  let handover: Handover
  let task: PlanTask?
  let sites: [Site]
  let assessed: [AssessedReceiver]
  /// Those who can take over: named bodies other than the mission and whoever hands over, each once.
  let receivers: [(receiver: Receiver, body: Counterpart)]
  /// The place of each among them, by its symbol.
  let places: [Symbol: Int]

  /// Whether it only passes on places.
  var isOfSitesOnly: Bool { handover.isOfSitesOnly }

  init(_ handover: Handover, _ links: HandoverLinks) {
    self.handover = handover
    task = links.task(of: handover)
    sites = links.sites(of: handover)
    assessed = links.assessedReceivers(of: handover)
    var receivers: [(receiver: Receiver, body: Counterpart)] = []
    var places: [Symbol: Int] = [:]
    for receiver in handover.to {
      guard let who = receiver.who.value, let body = links.counterpart(who), !body.isClass,
        !PlanFacts.isMission(who), who != handover.from.value, places[who.symbol] == nil
      else { continue }
      places[who.symbol] = receivers.count
      receivers.append((receiver, body))
    }
    (self.receivers, self.places) = (receivers, places)
  }
}

extension Handover {
  /// Whether it only passes on places: nobody has to be able to do anything for it.
  public var isOfSitesOnly: Bool { task.value == nil && !sites.isEmpty }
}
