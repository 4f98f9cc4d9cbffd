extension Slip {
  /// Several sources in one text, and several places of one source: as the source of a task in line 4.
  static let citations = """
    s1 para 3 and s2 para 4
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1 para 3, s2 para 4]

    s1 para 3, s2 para 4
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1 para 3, s2 para 4]

    s1 para 3 and s1 para 4
    ! 4:33 the source 's1' is named twice in one text
    > write a list of sources: [s1 para 3, s1 para 4]

    s1 paras 3, 4; para 7
    ! 4:33 'para' names a place in a source, and the source is missing
    > write it again before each place: ["s1 paras 3, 4", s1 para 7]

    s1 s2
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1, s2]

    s1 / s2
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1, s2]

    s1 & s2
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1, s2]

    s1, s2
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1, s2]

    s1/s2
    ! 4:33 there is no source 's1/s2'
    > one id stands here; where several can, write [s1, s2]

    s1 see s2 para 3
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: [s1, s2 para 3]

    s1 paras 3, 4 and s2
    ! 4:33 's2' is read as a place in 's1', and is a source of its own
    > write a list of sources: ["s1 paras 3, 4", s2]

    s1 para 3; para 4
    ! 4:33 'para' names a place in a source, and the source is missing
    > write it again before each place: [s1 para 3, s1 para 4]

    s1; annex 2
    ! 4:33 'annex' names a place in a source, and the source is missing
    > write it again before each place: [s1, s1 annex 2]

    s1, para 3
    ! 4:33 a comma stands behind the source 's1'
    > write a space alone between a source and a place in it: s1 para 3
    """
}
