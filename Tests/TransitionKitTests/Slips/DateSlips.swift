extension Slip {
  /// In the dates and lengths of time of a task: its lines from line 6 on.
  static let dates = """
    start: 3/7/2027
    ! 6:12 expected a date, found '3/7/2027'
    > write 2027-07-03 if the day stands first, 2027-03-07 if the month does

    start: 3/7/27
    ! 6:12 expected a date, found '3/7/27'
    > write 2027-07-03 if the day stands first, 2027-03-07 if the month does

    start: 01-Sep-26
    ! 6:12 expected a date, found '01-Sep-26'
    > write 2026-09-01
    ~ start: 2026-09-01

    start: by 18-12-2018
    ! 6:12 expected a date, found 'by 18-12-2018'
    > write by 2018-12-18
    = start: by 2018-12-18

    start: about 3 July 2027
    ! 6:12 expected a date, found 'about 3 July 2027'
    > write about 2027-07-03
    = start: about 2027-07-03

    start: unknow
    ! 6:12 expected a date, found 'unknow'
    > did you mean 'unknown'?
    = start: unknown

    duration: Unknown
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found 'Unknown'
    > did you mean 'unknown'?
    = duration: unknown

    duration:4 months
    ! 6:5 a space is missing after the colon in 'duration:4'
    > write 'duration: 4 months'
    = duration: 4 months

    start: 12/31/2027
    ! 6:12 expected a date, found '12/31/2027'
    > write 2027-12-31
    = start: 2027-12-31

    start: 03.07.2027
    ! 6:12 expected a date, found '03.07.2027'
    > write 2027-07-03 if the day stands first, 2027-03-07 if the month does

    start: 3 July 2027
    ! 6:12 expected a date, found '3 July 2027'
    > write 2027-07-03
    = start: 2027-07-03

    start: 1st of July, 2027
    ! 6:12 expected a date, found '1st of July, 2027'
    > write 2027-07-01
    = start: 2027-07-01

    start: July 2027
    ! 6:12 expected a date, found 'July 2027'
    > write 2027-07
    = start: 2027-07

    start: Q3 2027
    ! 6:12 expected a date, found 'Q3 2027'
    > write 2027-Q3
    = start: 2027-Q3

    start: 2027–07–03
    ! 6:12 expected a date, found '2027–07–03'
    > write 2027-07-03
    = start: 2027-07-03

    start: 2027-7-3
    ! 6:12 expected a date, found '2027-7-3'
    > write 2027-07-03
    = start: 2027-07-03

    start: 2027-07-03T00:00:00
    ! 6:12 expected a date, found '2027-07-03T00:00:00'
    > write 2027-07-03
    = start: 2027-07-03

    start: 2027-07-03,
    ! 6:12 expected a date, found '2027-07-03,'
    > write 2027-07-03
    = start: 2027-07-03

    finish: 2027-07-03 – 2027-08-01
    ! 6:13 expected a date, found '2027-07-03 – 2027-08-01'
    > write 2027-07-03/2027-08-01
    = finish: 2027-07-03/2027-08-01

    start: 2027-07-03 to 2027-08-01
    ! 6:12 expected a date, found '2027-07-03 to 2027-08-01'
    > write 2027-07-03/2027-08-01
    = start: 2027-07-03/2027-08-01

    start: …
    ! 6:12 expected a date, found '…'
    > not known yet? write unknown, { pending: 2027-06-30 } or { not-applicable: the reason }
    ~ start: unknown

    start: ?
    ! 6:12 a text cannot begin with '?' in YAML
    > where nothing is known yet, write unknown
    = start: unknown

    start: { date: 2027-01-01 }
    ! 6:12 expected a date, such as 2019-07-09 or 2019-07, found a mapping
    > write the value alone, such as 2019-07-09; with its source { is: 2019-07-09, source: … }

    duration: 5d
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '5d'
    > write 5 days
    = duration: 5 days

    duration: 5 weks
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '5 weks'
    > write 5 weeks
    = duration: 5 weeks

    duration: five days
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found 'five \
    days'
    > write 5 days
    = duration: 5 days

    duration: 5
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '5'
    > say of what: 5 days, 5 working days, 5 weeks or 5 months

    duration: 5 workdays
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '5 \
    workdays'
    > write 5 working days
    = duration: 5 working days

    duration: 3 quarters
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '3 \
    quarters'
    > write 9 months
    = duration: 9 months

    duration: 2-3 weeks
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '2-3 \
    weeks'
    > write one length, such as 3 weeks, and what it may be else in a note

    duration: about 3 weeks
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found 'about \
    3 weeks'
    > write 3 weeks, and in a note that it is a guess
    ~ duration: 3 weeks

    duration: 2 months 3 days
    ! 6:15 expected a length of time, such as '10 days', '10 working days', '3 weeks' or '2 months', found '2 \
    months 3 days'
    > count it in one unit, such as days or working days

    start: 9999-09-01
    ! 6:12 the year 9999 is hardly meant: '9999-09-01' lies after 2200
    > check the year

    finish: by 0227-07
    ! 6:13 the year 227 is hardly meant: 'by 0227-07-31' lies before 1900
    > check the year

    after: { a: finish – 5 days }
    ! 6:17 expected how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 working days', found \
    'finish – 5 days'
    > write finish - 5 days
    = after: { a: finish - 5 days }

    after: { a: start to finish+3 working days }
    ! 6:17 expected how it is tied, such as 'finish', 'start + 5 days' or 'finish + at most 10 working days', found \
    'start to finish+3 working days'
    > write start to finish + 3 working days
    = after: { a: start to finish + 3 working days }
    """
}
