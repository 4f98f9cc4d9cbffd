extension Slip {
  /// Lines that stand at another level than they were meant, or lack the colon that would give them one: from line 3 on.
  static let levels = """
    tasks:
      a:
        title A
        start: 2027-01-01
    ! 5:5 'title A' seems to lack its colon
    > write 'title: A'
    = tasks:
    =   a:
    =     title: A
    =     start: 2027-01-01

    tasks:
      a
        title: A
        start: 2027-01-01
    ! 4:3 'a' seems to lack its colon
    > write 'a:'
    ~ tasks:
    ~   a:
    ~     title: A
    ~     start: 2027-01-01

    tasks:
      a:
        title A
    ! 5:5 expected the fields of a task, found 'title A'
    > a colon seems to be missing: write 'title: A'

    tasks:
      a:
      title: A
      start: 2027-01-01
    ! 5:3 'title' and 'start' look like fields of 'a', and stand at its level
    > move them to the right by two spaces, so that what belongs to 'a' stands below it
    = tasks:
    =   a:
    =     title: A
    =     start: 2027-01-01

    tasks:
      a:
      title: A
      b:
      title: B
      c:
        title: C
        after: [a, b]
    ! 5:3 'title' looks like a field of 'a', and stands at its level
    > move it to the right by two spaces, so that what belongs to 'a' stands below it
    = tasks:
    =   a:
    =     title: A
    =   b:
    =     title: B
    =   c:
    =     title: C
    =     after: [a, b]

    tasks:
      a:
        title: A
        actual:
        on: 2027-01-01
    ! 7:5 'on' looks like a field of 'actual', and stands at its level
    > move it to the right by two spaces, so that what belongs to 'actual' stands below it
    = tasks:
    =   a:
    =     title: A
    =     actual:
    =       on: 2027-01-01

    tasks:
    a:
      title: A
    b:
      title: B
      after: [a]
    ! 4:1 'a' and 'b' look like entries of 'tasks', and stand at its level
    > move them to the right by two spaces, so that what belongs to 'tasks' stands below it

    strategy:
    summary: S
    ! 4:1 'summary' looks like a field of 'strategy', and stands at its level
    > move it to the right by two spaces, so that what belongs to 'strategy' stands below it
    = strategy:
    =   summary: S

    tasks:
      a: title: A
    ! 4:11 a colon and a space stand within a text
    > put the text in quotes: "title: A"; or, if 'title' is a field of 'a', put it on the next line, two spaces \
    further right
    ~ tasks:
    ~   a: "title: A"

    strategy:
      summary: S
      tasks:
        a: { title: A }
    handovers: { h: { task: a, to: [mission] } }
    ! 5:3 'tasks' is a section of its own, and stands here within a strategy
    > begin it at the left edge, and move what belongs to it to the left as well; nothing in it is read until then

    tasks:
      a: { title: A }
      handovers:
        h: { task: a, to: [mission] }
    ! 5:3 'handovers' is a section of its own, and stands here within 'tasks'
    > begin it at the left edge, and move what belongs to it to the left as well; nothing in it is read until then
    """
}
