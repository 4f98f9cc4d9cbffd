import Diagnostics

extension Requirement {
  /// Raised when a requirement is added, is taken out, or asks for something else.
  public static let catalogueVersion = 2

  /// A mark of everything that the catalogue asks, by which two products can be seen to have asked the same.
  public static let catalogueDigest: String = {
    var mark = Fingerprint()
    for requirement in catalogue {
      let parts = [
        requirement.id, requirement.severity.rawValue, requirement.profile.rawValue, requirement.summary,
        requirement.evidence, requirement.threshold ?? "",
      ]
      for part in parts + requirement.sources.map(\.description) { mark.add(part) }
    }
    return mark.text
  }()
}
