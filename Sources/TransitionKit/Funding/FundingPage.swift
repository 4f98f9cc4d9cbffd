/// `Documentation/Funding.md`: what `transition funding` gives to spreadsheets and programs.
public func fundingPage() -> String {
  let introduction = """
    # The money in a spreadsheet and in a program

    `transition funding PLAN` tells what is needed, firm, promised and open, half-year by half-year; the days without money \
    for work that goes on; the fall at departure; and what cannot be counted, and why. `--format csv` gives the table, \
    `--format json` all of it. This page is made from the program. By which rules money is counted stands in \
    [PlanFormat.md](PlanFormat.md), under "How money is counted".

    Every use of money has lines of its own: as a whole, by function, and for work that goes on by who holds it after the \
    mission. A half-year has the days of a sum that fall into it. What the plan does not say is left empty, and is no zero; so \
    is what comes to more than can be added. Amounts are in one currency, the plan's.
    """
  let members = FundingView.members.map { "| `\($0.key)` | \($0.meaning) |" }
  return """
    \(introduction)

    ## The fields of a row

    \(FundingField.table(of: FundingField.all))

    ## What stands around them in JSON

    | key | meaning |
    | --- | --- |
    \(members.joined(separator: "\n"))

    """
}
