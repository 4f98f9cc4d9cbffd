/// `Documentation/Schedule.md`: what `transition schedule` gives to spreadsheets and programs.
public func schedulePage() -> String {
  let introduction = """
    # The schedule in a spreadsheet and in a program

    `transition schedule PLAN --format csv` and `--format json` give the same fields of every task, handover and phase that \
    has dates. This page is made from the program. How the dates are computed stands in [PlanFormat.md](PlanFormat.md).

    Rows come by early start, and those of one day in the order of the plan. Days are written `2027-07-09`; a date that the \
    plan knows to the month, the quarter or the year only stays as the plan writes it, unless something moves it. In CSV a \
    field that says nothing of an item is empty, and a question is answered `yes` or `no`; in JSON such a field is left out, \
    and a question is answered `true` or left out as well.
    """
  let members = ScheduleView.members.map { "| `\($0.key)` | \($0.meaning) |" }
  return """
    \(introduction)

    ## The fields of an item

    \(ScheduleField.table(of: ScheduleField.all))

    ## What stands around them in JSON

    | key | meaning |
    | --- | --- |
    \(members.joined(separator: "\n"))

    """
}
