extension Requirement {
  /// All requirements, in the order of their numbers.
  public static let catalogue: [Requirement] = [
    .tasksHaveADisposition,
    .receiversAreNamed,
    .stateReceiversHaveAFocalPoint,
    .handoversAreDated,
    .receiverCapacityIsAssessed,
    .capacityShortfallsAreClosed,
    .leadershipHasNoBreak,
    .receiversAreEmpowered,
  ]
}
