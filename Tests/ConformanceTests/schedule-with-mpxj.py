"""Seeded networks with the dates that MPXJ's own scheduler gives them, as the JSON that `MPXJTests` compares with.

    pip install mpxj==16.10.0
    python3 schedule-with-mpxj.py 400 networks.json   # 400 networks, of the seeds 1 to 400
    TRANSITION_MPXJ=networks.json swift test --filter MPXJ

Needs Java. A working day is worked from 8 to 16 o'clock. Its beginning and its end stand for the midnights around it, so
that all moments are whole days, counted from 1 January 1970, a Thursday, as everywhere in the program.
"""

import json
import random
import sys

import jpype
import jpype.imports
import mpxj  # Puts MPXJ on the class path.

jpype.startJVM()

from java.lang import Boolean, Double, Integer  # noqa: E402
from java.time import DayOfWeek, LocalDate, LocalTime  # noqa: E402
from org.mpxj import (  # noqa: E402
    ConstraintType, DayType, Duration, LocalTimeRange, ProjectFile, Relation, RelationType, TaskMode, TimeUnit)
from org.mpxj.cpm import MicrosoftScheduler  # noqa: E402

START = 20_697  # 1 September 2026, a Tuesday
BEGINNING, END = LocalTime.of(8, 0), LocalTime.of(16, 0)

CONSTRAINTS = {
    "startNoEarlierThan": ConstraintType.START_NO_EARLIER_THAN,
    "finishNoLaterThan": ConstraintType.FINISH_NO_LATER_THAN,
    "mustStart": ConstraintType.MUST_START_ON,
    "mustFinish": ConstraintType.MUST_FINISH_ON,
}
KINDS = {
    "FS": RelationType.FINISH_START, "SS": RelationType.START_START,
    "FF": RelationType.FINISH_FINISH, "SF": RelationType.START_FINISH,
}


def calendars(rng):
    """Weeks count from Monday. Weekends on Saturday and Sunday, and on Friday and Saturday; a season without work."""
    def holidays(count):
        days = {START + rng.randint(-10, 120) for _ in range(count)}
        return [[day, day + 1] for day in sorted(days - {START})]
    season = START + rng.randint(5, 60)
    return [
        {"week": [True] * 5 + [False] * 2, "closed": holidays(rng.randint(0, 8))},
        {"week": [True] * 4 + [False] * 2 + [True], "closed": holidays(rng.randint(0, 8))},
        {"week": [True] * 7, "closed": [[season, season + rng.randint(5, 40)]]},
    ]


def is_working(calendar, day):
    return calendar["week"][(day + 3) % 7] and not any(first <= day < end for first, end in calendar["closed"])


def network(seed):
    rng = random.Random(seed)
    made = {"seed": seed, "start": START, "calendars": calendars(rng), "activities": [], "links": []}
    has_own_calendars = rng.random() < 0.5
    has_progress = seed % 4 == 0
    for _ in range(rng.randint(4, 20)):
        calendar = rng.choice([0, 0, 1, 2]) if has_own_calendars else 0
        activity = {"duration": 0 if rng.random() < 0.15 else rng.randint(1, 12), "calendar": calendar}
        if has_progress and rng.random() < 0.4 and activity["duration"] > 0:
            add_progress(activity, made, rng)
        elif rng.random() < 0.2:
            add_constraint(activity, made["calendars"][calendar], rng)
        made["activities"].append(activity)
    # What has happened comes first.
    made["activities"].sort(key=lambda activity: 0 if "finish" in activity else 1 if "start" in activity else 2)
    pairs = set()
    if not has_progress and rng.random() < 0.6:
        # The project's own start, which everything waits for: without one, MPXJ lets links lead to before it.
        made["activities"].insert(0, {"duration": 0, "calendar": 0})
        pairs = {(0, to) for to in range(1, len(made["activities"]))}
        made["links"] = [{"from": 0, "to": to, "kind": "FS", "lag": 0, "elapsed": False} for _, to in sorted(pairs)]
    count = len(made["activities"])
    for _ in range(rng.randint(count // 2, 2 * count)):
        to = rng.randint(1, count - 1)
        link = (rng.randint(0, to - 1), to)
        if link in pairs:
            continue
        pairs.add(link)
        made["links"].append({
            "from": link[0], "to": to, "kind": rng.choice(["FS", "FS", "SS", "FF", "SF"]),
            "lag": 0 if rng.random() < 0.5 else rng.randint(-6, 6), "elapsed": rng.random() < 0.3})
    return made


def add_constraint(activity, calendar, rng):
    """On a working day of the activity's own: the beginning of one for a start, the end of one for a finish."""
    kind = rng.choice(["startNoEarlierThan", "finishNoLaterThan", "mustStart", "mustFinish", "deadline"])
    day = START + rng.randint(0, 60)
    while not is_working(calendar, day):
        day += 1
    activity[kind] = day if is_start(kind) else day + 1


def is_start(constraint):
    return constraint in ("startNoEarlierThan", "mustStart")


def add_progress(activity, made, rng):
    """Work that went on without a break until the network's start, or ended before. MPXJ has one duration of both
    parts, and no day of report."""
    calendar = made["calendars"][activity["calendar"]]
    day = START - rng.randint(3, 30)
    while not is_working(calendar, day):
        day -= 1
    activity["start"] = day
    done = sum(is_working(calendar, other) for other in range(day, START))
    if rng.random() < 0.4:
        activity["duration"] = rng.randint(1, done)
        while activity["duration"] > sum(is_working(calendar, other) for other in range(activity["start"], day)):
            day += 1
        activity["finish"] = day
    else:
        activity["done"] = done


def beginning(moment):
    return LocalDate.ofEpochDay(moment).atTime(BEGINNING)


def end(moment):
    return LocalDate.ofEpochDay(moment - 1).atTime(END)


def work(days):
    return Duration.getInstance(Double(8.0 * days), TimeUnit.HOURS)


def add_calendar(project, made, position):
    calendar = project.addCalendar()
    calendar.setName(f"Calendar {position}")
    for weekday, works in enumerate(made["week"]):
        day = DayOfWeek.of(weekday + 1)
        calendar.setCalendarDayType(day, DayType.WORKING if works else DayType.NON_WORKING)
        hours = calendar.addCalendarHours(day)
        if works:
            hours.add(LocalTimeRange(BEGINNING, END))
    for first, end in made["closed"]:
        calendar.addCalendarException(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(end - 1))
    return calendar


def add_task(project, activity, calendars):
    task = project.addTask()
    done = activity["duration"] if "finish" in activity else activity.get("done", 0)
    whole = activity["duration"] + activity.get("done", 0)
    task.setTaskMode(TaskMode.AUTO_SCHEDULED)
    task.setDuration(work(whole))
    task.setActualDuration(work(done))
    task.setRemainingDuration(work(whole - done))
    task.setMilestone(Boolean(whole == 0))
    task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE)
    if activity["calendar"] > 0:
        task.setCalendar(calendars[activity["calendar"]])
    for name, kind in CONSTRAINTS.items():
        if name in activity:
            task.setConstraintType(kind)
            task.setConstraintDate((beginning if is_start(name) else end)(activity[name]))
    if "deadline" in activity:
        task.setDeadline(end(activity["deadline"]))
    if "start" in activity:
        task.setActualStart(beginning(activity["start"]))
    if "finish" in activity:
        task.setActualFinish(end(activity["finish"]))
    return task


def moment(time):
    assert time.toLocalTime() in (BEGINNING, END), time
    return int(time.toLocalDate().toEpochDay()) + (1 if time.toLocalTime() == END else 0)


def slack(duration):
    assert duration.getUnits() == TimeUnit.HOURS, duration
    assert float(duration.getDuration()) % 8 == 0, duration
    return round(float(duration.getDuration()) / 8)


def schedule(made):
    """ES EF LS LF TF FF of every activity."""
    project = ProjectFile()
    project.getProjectProperties().setMinutesPerDay(Integer(480))
    calendars = [add_calendar(project, calendar, position) for position, calendar in enumerate(made["calendars"])]
    project.setDefaultCalendar(calendars[0])
    tasks = [add_task(project, activity, calendars) for activity in made["activities"]]
    for link in made["links"]:
        lag = work(link["lag"])
        if link["elapsed"]:
            lag = Duration.getInstance(Double(24.0 * link["lag"]), TimeUnit.ELAPSED_HOURS)
        tasks[link["to"]].addPredecessor(
            Relation.Builder().predecessorTask(tasks[link["from"]]).type(KINDS[link["kind"]]).lag(lag))
    MicrosoftScheduler().schedule(project, beginning(made["start"]))
    return [[
        moment(task.getEarlyStart()), moment(task.getEarlyFinish()),
        moment(task.getLateStart()), moment(task.getLateFinish()),
        slack(task.getTotalSlack()), slack(task.getFreeSlack())] for task in tasks]


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    networks = []
    for seed in range(1, count + 1):
        made = network(seed)
        made["mpxj"] = schedule(made)
        networks.append(made)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(networks, file, separators=(",", ":"))


main()
