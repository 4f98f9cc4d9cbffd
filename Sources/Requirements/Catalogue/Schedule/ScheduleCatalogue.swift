extension Requirement {
  /// Good practice of scheduling: DCMA's 14 points and GAO's ten best practices, in their order.
  static let schedulePractice: [Requirement] = [
    .workIsTied,
    .noTieLeads,
    .lagsAreFew,
    .tiesGoFromFinishToStart,
    .prescribedDaysAreFew,
    .floatIsNotHigh,
    .noFloatIsNegative,
    .durationsAreShort,
    .datesAreValid,
    .tasksHaveMeans,
    .fewTasksAreMissed,
    .criticalPathHolds,
    .pathReachesDeparture,
    .workKeepsPace,
    .allWorkIsCaptured,
    .workIsSequenced,
    .workHasMeans,
    .workHasDurations,
    .scheduleCanBeTraced,
    .criticalPathIsValid,
    .floatIsReasonable,
    .scheduleRiskIsAnalysed,
    .progressIsRecorded,
    .baselineIsKept,
  ]
}
