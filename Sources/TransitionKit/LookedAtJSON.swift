import Diagnostics
import Requirements

extension LookedAt {
  /// How far the check behind a product has looked, and how it ended, as every product for programs has it in `catalogue`.
  var json: JSON {
    .object([
      ("version", .integer(Requirement.catalogueVersion)), ("digest", .string(Requirement.catalogueDigest)),
      ("requirements", .integer(catalogue)), ("lookedAt", .integer(requirements)), ("own", .integer(own)),
      ("profiles", .array(profiles.map { .string($0.rawValue) })), ("met", .integer(met)),
      ("partly", .integer(partly)), ("gap", .integer(gaps)), ("waived", .integer(waived)),
      ("notApplicable", .integer(notApplicable)), ("cannotTell", .integer(cannotTell)),
    ])
  }

  /// What these members say.
  static let meaning =
    "How far the check behind it has looked: `version` and `digest` of the catalogue, how many `requirements` it has and how "
    + "many were `lookedAt`, how many rules of the plan's `own`, the `profiles` (none stands for all), and how many ended as "
    + "`met`, `partly`, `gap`, `waived`, `notApplicable` and `cannotTell`."
}
