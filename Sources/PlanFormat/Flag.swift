import YAMLSyntax

extension Bool: PlanScalar {
  public static var form: Form { .flag }

  /// `true` or `false`, and nothing else: YAML 1.1's other spellings are named in the message.
  public static func parse(_ node: YAMLNode, by reader: inout Reader) -> Bool? {
    guard let text = reader.scalarText(node, as: "true or false", .flag) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant: Bool? =
        switch text.lowercased() {
        case "yes", "y", "on", "true": true
        case "no", "n", "off", "false": false
        default: nil
        }
      reader.expected("true or false", .flag, found: node, correction: meant.map { .writing("\($0)", isCertain: true) })
      return nil
    }
  }
}
