import Analysis
import PlanModel

/// `Documentation/Handovers.md`: what `transition handovers` says, and how it decides it.
public func handoversPage() -> String {
  let introduction = """
    # Whether handovers are ready

    `transition handovers PLAN` tells by date what is handed over, from whom to whom, whether the receiver will carry it, what \
    is missing, and the next thing to do, by whom and by when; then what comes to each receiver, and the days on which many \
    handovers fall at once. `--format csv` and `--format json` give the same to spreadsheets and programs. This page is made \
    from the program.

    Only what is ahead is judged. Of what is complete the plan may say three things: the giver declares that it was \
    transferred, the receiver accepts it, and somebody looks at it later. What failed or came back is told, and gets no \
    forecast.
    """
  let forecasts = Forecast.allCases.map { "| \($0.words) | \($0.meaning) |" }
  let preconditions = Precondition.allCases.map { precondition in
    let days = precondition.daysNeeded.map { "\($0)" } ?? ""
    return "| \(precondition.words) | \(precondition.meaning) | \(precondition.isDecisive ? "yes" : "") | \(days) |"
  }
  let states = """
    Each is met; under way, with a day or without one; missing; not needed; or cannot be told, since the plan does not say it, or \
    since a body that does not exist yet cannot be assessed, which is no fault of the receiver. A forecast is never better than \
    in doubt where the receiver's capacity is not known, where a known shortfall has no dated action, or where the money \
    afterwards is missing.

    The days in the last column are the program's own thresholds: so long before the day of the handover something has to \
    begin that is not there yet. A law takes \(Yardsticks.law(at: .government)) days from the government, \
    \(Yardsticks.law(at: .parliament)) from parliament, \(Yardsticks.law(at: .oneChamber)) from its second chamber and \
    \(Yardsticks.law(at: .adopted)) once it is adopted. What is under way with a day is there in time unless that day surely lies \
    after the handover's.
    """
  let members = HandoversView.members.map { "| `\($0.key)` | \($0.meaning) |" }
  return """
    \(introduction)

    ## The forecast

    | forecast | it says |
    | --- | --- |
    \(forecasts.joined(separator: "\n"))

    ## What a handover needs

    | precondition | what it asks | the receiver cannot carry it without | days |
    | --- | --- | --- | --- |
    \(preconditions.joined(separator: "\n"))

    \(states)

    ## The fields of a handover

    \(HandoverField.table(of: HandoverField.all))

    ## What stands around them in JSON

    | key | meaning |
    | --- | --- |
    \(members.joined(separator: "\n"))

    """
}
