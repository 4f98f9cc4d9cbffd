extension WrittenValue {
  /// As a plan writes it, on one line or several.
  public var yaml: String {
    let laid = ValueLayout().lay(self, below: -ValueLayout().step, used: 0)
    return ([laid.head] + laid.lines).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
