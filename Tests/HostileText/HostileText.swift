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
    "https://evil.example/ www.evil.example",
    String(repeating: "W", count: 5000),
  ]
}
