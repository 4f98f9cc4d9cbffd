extension Requirement {
  /// All requirements, in the order of their numbers.
  public static let catalogue: [Requirement] = [
    .receiverCapacityIsAssessed
  ]
}
