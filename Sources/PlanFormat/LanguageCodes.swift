import Diagnostics
import YAMLSyntax

extension Language {
  /// The languages that have a code of two letters, each with its codes of three.
  ///
  /// Source: ISO 639, Codes for the representation of names of languages, sets 1 and 2.
  private static let table: [[Substring]] = """
    aa/aar ab/abk ae/ave af/afr ak/aka am/amh an/arg ar/ara as/asm av/ava ay/aym az/aze ba/bak be/bel bg/bul bh/bih \
    bi/bis bm/bam bn/ben bo/bod/tib br/bre bs/bos ca/cat ce/che ch/cha co/cos cr/cre cs/ces/cze cu/chu cv/chv \
    cy/cym/wel da/dan de/deu/ger dv/div dz/dzo ee/ewe el/ell/gre en/eng eo/epo es/spa et/est eu/eus/baq fa/fas/per \
    ff/ful fi/fin fj/fij fo/fao fr/fra/fre fy/fry ga/gle gd/gla gl/glg gn/grn gu/guj gv/glv ha/hau he/heb hi/hin \
    ho/hmo hr/hrv ht/hat hu/hun hy/hye/arm hz/her ia/ina id/ind ie/ile ig/ibo ii/iii ik/ipk io/ido is/isl/ice it/ita \
    iu/iku ja/jpn jv/jav ka/kat/geo kg/kon ki/kik kj/kua kk/kaz kl/kal km/khm kn/kan ko/kor kr/kau ks/kas ku/kur \
    kv/kom kw/cor ky/kir la/lat lb/ltz lg/lug li/lim ln/lin lo/lao lt/lit lu/lub lv/lav mg/mlg mh/mah mi/mri/mao \
    mk/mkd/mac ml/mal mn/mon mr/mar ms/msa/may mt/mlt my/mya/bur na/nau nb/nob nd/nde ne/nep ng/ndo nl/nld/dut \
    nn/nno no/nor nr/nbl nv/nav ny/nya oc/oci oj/oji om/orm or/ori os/oss pa/pan pi/pli pl/pol ps/pus pt/por qu/que \
    rm/roh rn/run ro/ron/rum ru/rus rw/kin sa/san sc/srd sd/snd se/sme sg/sag si/sin sk/slk/slo sl/slv sm/smo sn/sna \
    so/som sq/sqi/alb sr/srp ss/ssw st/sot su/sun sv/swe sw/swa ta/tam te/tel tg/tgk th/tha ti/tir tk/tuk tl/tgl \
    tn/tsn to/ton tr/tur ts/tso tt/tat tw/twi ty/tah ug/uig uk/ukr ur/urd uz/uzb ve/ven vi/vie vo/vol wa/wln wo/wol \
    xh/xho yi/yid yo/yor za/zha zh/zho/chi zu/zul
    """.split(separator: " ").map { $0.split(separator: "/") }

  private static let codesOfTwo = Set(table.map { String($0[0]) })
  private static let codesOfThree = Dictionary(
    table.flatMap { codes in codes.dropFirst().map { (String($0), String(codes[0])) } },
    uniquingKeysWith: { first, _ in first })

  /// What stands for a language in the names of countries and of their sites, and is the code of another language or of none.
  private static let codesOfCountries = [
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "sp": "es", "ua": "uk", "us": "en",
  ]

  /// Whether the code is one of a language as plans write it: of two letters where the language has such a code. Of the thousands of
  /// three letters any is taken.
  var isKnown: Bool { code.utf8.count == 2 ? Self.codesOfTwo.contains(code) : Self.codesOfThree[code] == nil }

  /// Whether it is the code of three letters of a language that has one of two.
  var hasCodeOfTwo: Bool { Self.codesOfThree[code] != nil }

  /// The code that was probably meant: that of the same language in two letters, else the nearest of those that plans mostly use.
  var meant: String? {
    Self.codesOfThree[code] ?? Self.codesOfCountries[code]
      ?? nearest(to: code, among: ["ar", "en", "es", "fr", "ru", "zh", "pt", "ht", "sw", "ln"])
  }
}

extension Reader {
  /// Tells of a code that no language has: a text under it is found by nobody who asks for its language.
  mutating func review(_ language: Language, of node: YAMLNode) {
    guard !language.isKnown else { return }
    // Certain is the same language by its other code.
    let meant = language.meant.map {
      Correction("write '\($0)'", text: $0, isCertain: language.hasCodeOfTwo)
    }
    report(
      .unknownLanguage, "'\(language.code)' is no language code that products look for", of: node,
      meant ?? Correction("write its code of ISO 639, such as 'en', 'fr' or 'ht'"))
  }
}

extension DiagnosticKind {
  static let unknownLanguage = DiagnosticKind(
    "unknown-language", .error, "A text stands under a code that no language has",
    explanation: """
      Texts in several languages are told apart by their codes, of two letters where a language has such a code: `en`, not `eng`. A \
      product looks for the code of its own language, and does not find what stands under another one.
      """,
    example: (wrong: "title: { eng: Prisons, fra: Prisons }", right: "title: { en: Prisons, fr: Prisons }"))
}
