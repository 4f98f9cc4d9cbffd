extension Requirement {
  /// All requirements: those on transitions in the order of their numbers, then good practice of scheduling.
  public static let catalogue: [Requirement] = first + second + third + schedulePractice

  /// TR-01 to TR-51.
  private static let first: [Requirement] = [
    .planningBeganEarly,
    .endStateIsDescribed,
    .transitionServesNationalPath,
    .legacyIsInNationalPlans,
    .reconfigurationIsComplete,
    .rolesAreClear,
    .tasksHaveADisposition,
    .receiversAreNamed,
    .stateReceiversHaveAFocalPoint,
    .handoversAreDated,
    .receiverCapacityIsAssessed,
    .capacityShortfallsAreClosed,
    .politicalMattersHaveOwners,
    .benchmarksAreMeasurable,
    .analysisIsRecent,
    .eightSubjectsAreWeighed,
    .risksAreAnswered,
    .womenDecideAsEquals,
    .youngPeopleAreIncluded,
    .disabilityIsProvidedFor,
    .communitiesShapedThePlan,
    .planIsConsulted,
    .jointBodyExists,
    .regionalRolesAreSetOut,
    .regionalBodiesAreConsulted,
    .lendersAreHeard,
  ]

  /// TR-52 to TR-92.
  private static let second: [Requirement] = [
    .continuingTasksAreCosted,
    .missionMoneyIsReplaced,
    .leadershipHasNoBreak,
    .commissionIsEngaged,
    .sitesAreSecured,
    .namesAreUnambiguous,
    .holdersAreUnique,
    .orderOfWorkIsPossible,
    .gatesFollowBenchmarks,
    .firmMoneyCoversTasks,
    .liquidationComesLast,
  ]

  /// TR-93 to TR-131.
  private static let third: [Requirement] = [
    .objectivesAreStated,
    .departureIsSettledJointly,
    .populationIsHeard,
    .pathHasPhases,
    .presenceAfterwardsIsDescribed,
    .unitedNationsPlanTogether,
    .servicesAreReplaced,
    .receiversAreEmpowered,
    .statusesAgreeWithDates,
    .moneyAddsUp,
    .handoversFitPresence,
    .footprintIsConsistent,
  ]
}
