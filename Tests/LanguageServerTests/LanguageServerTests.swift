import Testing

@Suite struct LanguageServerTests {}
