import Documents

/// What Word is to know of the whole file.
func wordSettings(for language: Language) -> Markup {
  .xml(
    "w:settings", ["xmlns:w": wordNamespace],
    [
      .xml("w:defaultTabStop", ["w:val": "567"]),
      .xml("w:characterSpacingControl", ["w:val": "doNotCompress"]),
      .xml("w:footnotePr", [:], [.xml("w:footnote", ["w:id": "-1"]), .xml("w:footnote", ["w:id": "0"])]),
      .xml(
        "w:compat", [:],
        [
          .xml(
            "w:compatSetting",
            [
              "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
            ])
        ]),
      .xml(
        "w:themeFontLang",
        ["w:val": Language.english.tag, "w:eastAsia": Language.chinese.tag, "w:bidi": Language.arabic.tag]),
      .xml(
        "w:clrSchemeMapping",
        [
          "w:bg1": "light1", "w:t1": "dark1", "w:bg2": "light2", "w:t2": "dark2", "w:accent1": "accent1",
          "w:accent2": "accent2", "w:accent3": "accent3", "w:accent4": "accent4", "w:accent5": "accent5",
          "w:accent6": "accent6", "w:hyperlink": "hyperlink", "w:followedHyperlink": "followedHyperlink",
        ]),
    ])
}

let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// The languages of text on the page: that of the document for its own script, and for other scripts those of names in them.
func wordLanguages(of language: Language) -> Markup {
  let usesOtherScript = language.direction == .rightToLeft || language == .chinese
  return .xml(
    "w:lang",
    [
      "w:val": usesOtherScript ? Language.english.tag : language.tag, "w:eastAsia": Language.chinese.tag,
      "w:bidi": language.direction == .rightToLeft ? language.tag : Language.arabic.tag,
    ])
}
