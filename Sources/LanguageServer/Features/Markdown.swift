import Rendering

/// Words of the plan within Markdown: whatever could be markup is shown as it is, on one line.
func markdown(_ text: String) -> String { markdownText(text) }
