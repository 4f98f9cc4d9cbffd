import Diagnostics

extension Requirement {
  /// Raised by whoever adds a requirement, takes one out, or lets one ask for something else. A test holds it to the digest beside it.
  public static let catalogueVersion = 3
  /// The digest of what the catalogue asks in that version.
  static let digestOfVersion = "d8669ee3ecc986a4"

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
