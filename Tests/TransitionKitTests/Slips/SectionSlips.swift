extension Slip {
  /// In sections, from line 3 on.
  static let sections = """
    tasks:
    \ta: { title: A }
    ! 4:1 a tab is used for indentation
    > use spaces instead of tabs
    = tasks:
    =   a: { title: A }

    tasks:
      a: { title: A }
    tasks:
      b: { title: B }
    ! 5:1 the key 'tasks' is written twice
    > put what stands below both under one of them, or give one of them another name

    tasks:
      a: { title: A }
      a: { title: B }
    ! 5:3 the key 'a' is written twice
    > put what stands below both under one of them, or give one of them another name

    tasks:
      a: { title: Police, the north }
    ! 4:23 'the north' stands here without a colon and a value
    > inside braces a comma ends a value: put the text in quotes: title: "Police, the north"
    = tasks:
    =   a: { title: "Police, the north" }

    tasks:
      a: { title: A, cost: { amount: 1,200,000, currency: USD } }
    ! 4:36 '200' and '000' stand here without a colon and a value
    > inside braces a comma ends a value: write 1200000
    = tasks:
    =   a: { title: A, cost: { amount: 1200000, currency: USD } }

    counterparts: { police: { name: P, kind: national } }
    tasks:
      a: { title: A, support: police, mission }
    ! 5:27 expected a list, found 'police'
    > write [police]
    ! 5:35 'mission' stands here without a colon and a value
    > inside braces a comma ends a value: write [police, mission]
    = counterparts: { police: { name: P, kind: national } }
    = tasks:
    =   a: { title: A, support: [police, mission] }

    sources: { s1: { title: S }, s2: { title: S } }
    tasks:
      a: { title: A, source: s1 para 12, s2 para 3 }
    ! 5:38 's2 para 3' stands here without a colon and a value
    > inside braces a comma ends a value: write source: [s1 para 12, s2 para 3]
    = sources: { s1: { title: S }, s2: { title: S } }
    = tasks:
    =   a: { title: A, source: [s1 para 12, s2 para 3] }

    sources: { s1: { title: S } }
    tasks:
      a: { title: A, source: s1 paras 12, 13 and 15 }
    ! 5:39 '13 and 15' stands here without a colon and a value
    > inside braces a comma ends a value: put the text in quotes: source: "s1 paras 12, 13 and 15"
    = sources: { s1: { title: S } }
    = tasks:
    =   a: { title: A, source: "s1 paras 12, 13 and 15" }

    tasks:
      a: { title: A }
    handovers:
      h: { task: a, to: [mission], finish: 2027-08-01 }
    ! 6:32 a handover has no field 'finish'
    > it belongs into 'window': write window: { finish: 2027-08-01 }
    = tasks:
    =   a: { title: A }
    = handovers:
    =   h: { task: a, to: [mission], window: { finish: 2027-08-01 } }

    working-calendars:
      c: { title: C, weekend: Friday-Saturday }
    ! 4:27 expected a list, found 'Friday-Saturday'
    > write [friday, saturday]
    = working-calendars:
    =   c: { title: C, weekend: [friday, saturday] }

    working-calendars:
      c: { title: C, weekend: Sat. and Sun. }
    ! 4:27 expected a list, found 'Sat. and Sun.'
    > write [saturday, sunday]
    = working-calendars:
    =   c: { title: C, weekend: [saturday, sunday] }

    working-calendars:
      c: { title: C, weekend: none at all }
    ! 4:27 expected a list, found 'none at all'
    > write some of these in brackets: monday, tuesday, wednesday, thursday, friday, saturday or sunday

    tasks:
      a: { Title: A }
    ! 4:8 a task has no field 'Title'
    > keys are written in lower case: 'title'
    = tasks:
    =   a: { title: A }

    tasks:
      a: { title: A } }
    ! 4:19 this '}' closes nothing
    > take it away, or put the whole text in quotes if it is part of it

    tasks:
      • a:
          title: A
    ! 4:3 U+2022 BULLET is not a list mark
    > begin a list item with a hyphen and a space: '- '; before an id or a field take it away
    ~ tasks:
    ~   - a:
    ~       title: A

    tasks:
      a: { title: A }
      …
    ! 5:3 '…' is no key with a value
    > take it away, or write a key, a colon and a value

    tasks:
      Hand over: { title: A }
      b: { title: B, after: [hand-over] }
    ! 4:3 'Hand over' cannot be the id of a task
    > write hand-over, here and wherever it is referred to; an id has lower-case letters a to z, digits, hyphens \
    and points, at most 64, beginning with a letter or a digit
    = tasks:
    =   hand-over: { title: A }
    =   b: { title: B, after: [hand-over] }

    tasks: { “b”: { title: B }, c: { title: C, after: [b] } }
    ! 3:10 '“b”' cannot be the id of a task
    > write b, here and wherever it is referred to; an id has lower-case letters a to z, digits, hyphens and \
    points, at most 64, beginning with a letter or a digit
    = tasks: { b: { title: B }, c: { title: C, after: [b] } }

    tasks:
    \u{A0}\u{A0}a:
    \u{A0}\u{A0}\u{A0}\u{A0}title: A
    ! 4:1 U+00A0 NO-BREAK SPACE is used where a space belongs, here and in another line
    > replace no-break spaces with plain ones; most editors can do that in the whole file at once
    = tasks:
    =   a:
    =     title: A

    tasks:
      a:
        title: “Police: the north”
    ! 5:12 these are quotation marks of a word processor, which hold no text together here
    > use straight ones: "Police: the north"
    = tasks:
    =   a:
    =     title: "Police: the north"

    tasks:
      a: { title: A, note: !note do it }
    ! 4:24 a text cannot begin with an exclamation mark, as '!note' does
    > put the text in quotes: "!note do it", or take the mark away

    tasks:
      funding: { title: A, finsh: 2027-12-31 }
    ! 4:24 a task has no field 'finsh'
    > did you mean 'finish'?
    = tasks:
    =   funding: { title: A, finish: 2027-12-31 }

    areas:
      - The north
      - south
    ! 4:3 'areas' holds entries by id, found a list
    > give each area an id and fields: write 'the-north: { name: The north }', a line each

    areas: north, south
    ! 3:8 'areas' holds entries by id, found 'north, south'
    > give each area an id and fields: write 'north: { name: north }', a line each

    areas:
      north
      south
    ! 4:3 'areas' holds entries by id, found 'north south'
    > give each area an id and fields: write 'north: { name: north }', a line each

    areas:
      north: The north
    ! 4:10 expected the fields of an area, found 'The north'
    > write { name: The north } in its place

    areas:
      north:
    ! 4:9 expected the fields of an area, found nothing
    > write its fields below it, two spaces further right, such as 'name: …'
    """
}
