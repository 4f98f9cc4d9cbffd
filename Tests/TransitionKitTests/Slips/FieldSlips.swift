extension Slip {
  /// In the other fields of a task: its lines from line 6 on.
  static let fields = """
    lead: ...
    ! 6:11 there is no counterpart '...'
    > not known yet? write unknown, { pending: 2027-06-30 } or { not-applicable: the reason }
    ~ lead: unknown

    component: ‘the mission’s police’
    ! 6:16 these are quotation marks of a word processor, which hold no text together here
    > use straight ones: "the mission’s police"
    = component: "the mission’s police"

    component: { eng: Police, xx: Others, ht: Lapolis }
    ! 6:18 'eng' is no language code that products look for
    > write 'en'
    ! 6:31 'xx' is no language code that products look for
    > write its code of ISO 639, such as 'en', 'fr' or 'ht'
    = component: { en: Police, xx: Others, ht: Lapolis }

    component: { cn: 警察, hau: Ɗan sanda, kqo: Police }
    ! 6:18 'cn' is no language code that products look for
    > write 'zh'
    ! 6:26 'hau' is no language code that products look for
    > write 'ha'
    = component: { cn: 警察, ha: Ɗan sanda, kqo: Police }

    start:2027-07-03
    ! 6:5 a space is missing after the colon in 'start:2027-07-03'
    > write 'start: 2027-07-03'
    = start: 2027-07-03

    start\u{A0}: 2027-07-03
    ! 6:5 a task has no field 'start\u{A0}'
    > did you mean 'start'?
    = start: 2027-07-03

    start; 2027-07-03
    ! 6:5 'start; 2027-07-03' seems to lack its colon
    > write 'start: 2027-07-03', or indent the line if it goes on with the text above
    = start: 2027-07-03

    start = 2027-07-03
    ! 6:5 'start = 2027-07-03' seems to lack its colon
    > write 'start: 2027-07-03', or indent the line if it goes on with the text above
    = start: 2027-07-03

    start – 2027-07-03
    ! 6:5 'start – 2027-07-03' seems to lack its colon
    > write 'start: 2027-07-03', or indent the line if it goes on with the text above
    ~ start: 2027-07-03

    support: mission and x
    ! 6:14 expected a list, found 'mission and x'
    > write [mission, x]
    ~ support: [mission, x]

    support: (mission, x)
    ! 6:14 expected a list, found '(mission, x)'
    > write [mission, x]
    ~ support: [mission, x]

    support: mission]
    ! 6:14 expected a list, found 'mission]'
    > write [mission]
    = support: [mission]

    support: [mission
    ! 6:14 this '[' is not closed
    > close it with ']', or put the text in quotes if the '[' is part of it
    = support: [mission]

    support: • mission
    ! 6:14 expected a list, found '• mission'
    > write [mission]
    = support: [mission]

    support:
      • mission
    ! 7:7 U+2022 BULLET is not a list mark
    > begin a list item with a hyphen and a space: '- '
    = support:
    =   - mission

    support:
      •mission
      •mission
    ! 7:7 U+2022 BULLET is not a list mark
    > begin a list item with a hyphen and a space: '- '
    = support:
    =   - mission
    =   - mission

    support:
      * mission
    ! 7:7 an asterisk is not a list mark
    > begin a list item with a hyphen and a space: '- '
    = support:
    =   - mission

    support:
      1. mission
      2. mission
    ! 7:7 expected a list, found '1. mission 2. mission'
    > write [mission, mission]
    ~ support:
    ~   [mission, mission]

    lead: mission and x
    ! 6:11 there is no counterpart 'mission and x'
    > one id stands here; where several can, write [mission, x]

    lead: [mission, x]
    ! 6:11 expected the id of a counterpart, found a list
    > one stands here, without the brackets: write the others under 'support'

    lead:
      - mission
    ! 7:7 expected the id of a counterpart, found a list
    > take away the dash: write mission
    = lead:
    =   mission

    start: [2027-01-01]
    ! 6:12 expected a date, such as 2019-07-09 or 2019-07, found a list
    > take away the brackets: write 2027-01-01
    = start: 2027-01-01

    function: [police, justice]
    ! 6:15 expected one of the words political, elections, governance, security, police, justice, corrections, \
    oversight, gender, youth, disability, disarmament, weapons, reconciliation, humanitarian, health, \
    development, coordination, planning, monitoring, drugs, closure, state-authority, anti-corruption, \
    organised-crime, protection-of-civilians, early-warning, human-rights, child-protection, sexual-violence, \
    security-sector-reform, mine-action, violence-reduction, civil-society, public-information, \
    mission-support or personnel-security, found a list
    > one value belongs here: keep one, without the brackets; only where sources disagree on it, write { either: \
    [first, second] }

    support: unkown
    ! 6:14 expected a list, found 'unkown'
    > did you mean 'unknown'?
    = support: unknown

    status: unknwon
    ! 6:13 'unknwon' is none of the words that can stand here
    > did you mean 'unknown'?
    = status: unknown

    lead: unknow
    ! 6:11 there is no counterpart 'unknow'
    > did you mean 'unknown'?
    = lead: unknown

    status: tbd
    ! 6:13 'tbd' is none of the words that can stand here
    > not known yet? write unknown, { pending: 2027-06-30 } or { not-applicable: the reason }
    ~ status: unknown

    finish-date: 2027-12-31
    ! 6:5 a task has no field 'finish-date'
    > did you mean 'finish'?
    = finish: 2027-12-31

    Planned end date: 2027-12-31
    ! 6:5 a task has no field 'Planned end date'
    > did you mean 'finish'?
    ~ finish: 2027-12-31

    amount: 1200000
    ! 6:5 a task has no field 'amount'
    > it belongs into 'cost': write cost: { amount: 1200000 }
    = cost: { amount: 1200000 }

    description: >-
      We looked at the north.
    Five departments had units of their own.
    ! 8:5 this line begins at column 5, the text above at column 7
    > move it to the right if it belongs to the text

    description: >-
      We looked at the north.
    priority high
    ! 8:5 'priority high' seems to lack its colon
    > write 'priority: high', or indent the line if it goes on with the text above
    ~ description: >-
    ~   We looked at the north.
    ~ priority: high

    description: We looked at the north,
    and at the five departments.
    ! 7:5 'and at the five departments.' seems to lack its colon
    > indent the line if it goes on with the text above; else write 'and: at the five departments.'
    ~ description: We looked at the north,
    ~ and: at the five departments.

    departure: 2027-12-31
    ! 6:5 a task has no field 'departure'
    > it is a field of a mission; a task can have: title, description, function, mandate, component, areas, \
    sites, lead, support, status, disposition, reason, decide-by, priority, phase, start, finish, duration, \
    after, spans, constraints, working-calendar, actual, within, technical, cost, benchmarks, frameworks, \
    outcomes, protective, access-to-justice, markers, caseload

    Priority: high
    ! 6:5 a task has no field 'Priority'
    > keys are written in lower case: 'priority'
    = priority: high

    priority: High
    ! 6:15 'High' is none of the words that can stand here
    > did you mean 'high'?
    = priority: high

    Working Calendar: x
    ! 6:5 a task has no field 'Working Calendar'
    > did you mean 'working-calendar'?
    ~ working-calendar: x

    “priority”: high
    ! 6:5 a task has no field '“priority”'
    > keys stand without quotation marks: 'priority'
    = priority: high

    priority: “high”
    ! 6:15 these are quotation marks of a word processor, which hold no text together here
    > use straight ones: "high"
    = priority: "high"

    description: The police
      hands over: north
    ! 7:7 this line goes on with the text of the line above, and holds a colon
    > put the text in quotes, or give this line the indentation of a key

    : 2027-07-03
    ! 6:5 there is no key before this colon
    > write the name of the key before it

    actual: { done: 50% }
    ! 6:21 expected a number in plain digits, found '50%'
    > write 50, without the sign
    ~ actual: { done: 50 }
    """
}
