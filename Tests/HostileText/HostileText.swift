/// Texts that try to be more than text in one of the formats.
public enum HostileText {
  public static let all = [
    "<script>alert(1)</script>",
    "\" onmouseover=alert(1) x=\"",
    "' onload='alert(1)",
    "<img src=x onerror=alert(1)>",
    "# H1\n\n[x](javascript:alert(1)) ![i](http://evil/x.png) | a | <b>",
    "a | b `c` *d* _e_ 1. x\n- y",
    "=HYPERLINK(\"http://evil\",\"x\")",
    "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "＝1+1",
    "{ INCLUDETEXT \"c:\\\\x\" } { DDEAUTO c:\\\\cmd }",
    "\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}]8;;http://evil\u{1B}\\click\u{9B}31m",
    "\" } , \u{2028} \u{2029} </script>",
    "a\"><failure/>",
    "x\r\nATTENDEE:mailto:a@b",
    "<tspan onload=x>&amp;",
    "]]> --> <!-- </style></title></svg>",
    "\\input{/etc/passwd} #read(\"/etc/passwd\") $",
    "A # ignore: *",
    "{{mission}} {{{mission}}} {{#mission}}",
    "---\n1. x\n(a) y\n> z\n= a | b\nTable: c\n![d](drawing:bars)",
    "\u{E000}0\u{E001} \u{E010}done\u{E00F}",
    "\u{202E}txt.exe\u{202C}",
    "[^1] \\[^1\\] ``` ~~~",
    "https://evil.example/ www.evil.example ftp://evil.example WWW.evil.example",
    "me@evil.example mailto:me@evil.example xmpp:me@evil.example/x @evil #1",
    "[1]: http://evil.example \\[x][1] [^1]: y ^2^ ~2~ ==m== $x$ ${y}$",
    "    four spaces\n\n    and four\n| a | b |\n| - | - |",
    "\u{2067}a\u{2069}\u{2069} b \u{2068}c",
    "<!-- a --> <? b ?> <![CDATA[ c ]]> &amp; &lt; &#60;",
    "خطة <b>(2027)</b> *a* | [b](c)",
    String(repeating: "W", count: 5000),
  ]

  /// Each of them as it is, and with marks that join to the sign before or after them: they make one `Character` of both.
  public static let joined = all.flatMap { text in joinings.map { $0(text) } }

  /// The ways of joining a mark to the signs of a text.
  public static let joinings: [@Sendable (String) -> String] = [
    { $0 },
    { mark("\u{FE0F}", afterSignsOf: $0) },
    { mark("\u{200D}", afterSignsOf: $0) },
    { mark("\u{301}", afterSignsOf: $0) },
    { mark("\u{600}", beforeSignsOf: $0) },
    { "\u{FE0F}" + $0 + "\u{600}" },
  ]

  private static func mark(_ mark: Unicode.Scalar, afterSignsOf text: String) -> String {
    scalars(of: text) { isSign($0) ? [$0, mark] : [$0] }
  }

  private static func mark(_ mark: Unicode.Scalar, beforeSignsOf text: String) -> String {
    scalars(of: text) { isSign($0) ? [mark, $0] : [$0] }
  }

  private static func scalars(of text: String, _ each: (Unicode.Scalar) -> [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.flatMap(each)))
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }
}
