import PlanFormat

extension Wording {
  /// `9 July 2019`.
  public func day(_ day: Day) -> String { date(PlanDate(day)) }

  /// `9 Jul 2019`, for drawings and tables.
  public func shortDay(_ day: Day) -> String { shortDate(PlanDate(day)) }

  /// A date as exactly as it is known: `9 July 2019`, `July 2019`, `the third quarter of 2019`, `about July 2019`.
  public func date(_ date: PlanDate) -> String { self.date(date, in: "plain") }

  /// The same in few letters: `9 Jul 2019`, `Jul 2019`, `Q3 2019`.
  public func shortDate(_ date: PlanDate) -> String { self.date(date, in: "short") }

  /// The date as a limit, for a sentence that says `by` or `before` itself.
  public func limit(_ date: PlanDate) -> String { self.date(date, in: "limit") }

  /// `on 9 July 2019`, `in July 2019`, `by 9 July 2019`.
  public func on(_ date: PlanDate) -> String { self.date(date, in: "on") }

  /// The last day of something: `9 July 2019`, `July 2019`, `9 July 2019 at the latest`.
  public func lastDay(_ date: PlanDate) -> String { self.date(date, in: "last") }

  /// A date in one of the styles of `dates`; a form that a style lacks is that of `plain`.
  func date(_ date: PlanDate, in style: String) -> String {
    if style == "limit", date.precision == .by { return day(date.lastDay) }
    let words = form(of: date).map { form in
      let (last, first) = (date.lastDay.civil, (date.firstDay ?? date.lastDay).civil)
      return styled(
        form, style,
        [
          "day": .ordinal(last.day), "month": .ordinal(last.month), "year": .ordinal(last.year),
          "quarter": .ordinal((last.month + 2) / 3), "half": .ordinal(last.month > 6 ? 2 : 1),
          "first-month": .ordinal(first.month), "first-year": .ordinal(first.year),
        ])
    }
    let text = words ?? between(date, style)
    guard date.isApproximate else { return text }
    // A preposition of an exact date has no place beside 'about': 'about July 2019', not 'about in July 2019'.
    return styled("about", style, ["date": .words(text), "plain": .words(self.date(date.exact, in: "plain"))])
  }

  /// What kind of date it is; nothing of one between two days.
  private func form(of date: PlanDate) -> String? {
    switch date.precision {
    case .day: "day"
    case .month: "month"
    case .quarter: "quarter"
    case .half: "half"
    case .year: "year"
    case .by: "by"
    case .between:
      date.isOfWholeMonths
        ? date.firstDay?.civil.year == date.lastDay.civil.year ? "months" : "months-of-years" : nil
    }
  }

  private func between(_ date: PlanDate, _ style: String) -> String {
    let first = PlanDate(date.firstDay ?? date.lastDay)
    let days = style == "short" ? "short" : "plain"
    return styled(
      "between", style,
      [
        "first": .words(self.date(first, in: days)), "last": .words(self.date(PlanDate(date.lastDay), in: days)),
      ])
  }

  private func styled(_ form: String, _ style: String, _ values: [String: MessageValue]) -> String {
    text(ifThere: "dates.\(style).\(form)", values) ?? self("dates.plain.\(form)", values)
  }
}

extension Wording {
  /// `1 July 2012 to 30 June 2013`, `until 30 June 2013`, `from July 2012`; nothing where neither is known.
  public func period(_ from: PlanDate?, _ until: PlanDate?) -> String? {
    switch (from, until) {
    case (let from?, let until?): self("dates.period", ["from": .date(from), "until": .date(until)])
    case (let from?, nil): self("dates.from", ["from": .date(from)])
    case (nil, let until?): self("dates.until", ["until": .date(until)])
    case (nil, nil): nil
    }
  }
}
