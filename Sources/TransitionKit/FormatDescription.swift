import Diagnostics
import PlanFormat
import PlanModel

/// The JSON Schema of the plan format, as `transition schema` prints it.
public func planSchema() -> JSON {
  jsonSchema(of: Plan.shape.description, id: "plan.schema.json", title: "Transition plan")
}

/// `Documentation/PlanFormat.md`: the plan format for those who write plans.
public func planFormatPage() -> String {
  formatPage(of: Plan.shape.description, introduction: introduction)
}

private let introduction = """
  # How to write a transition plan

  A plan is one YAML file, or a folder of YAML files (`.yaml`, `.yml`) that together make one plan; folders within it \
  are not read. A section may be spread over several files. `transition init my-plan` begins \
  one of your mission, `transition init --example example` writes a small one to look at. This page is made from the program; `transition schema > plan.schema.json` writes the same \
  for editors, which then complete and explain every key if a file begins with the line

  ```yaml
  # yaml-language-server: $schema=plan.schema.json
  ```

  ## Ten lines of YAML

  ```yaml
  # A comment goes to the end of the line and into no document.
  tasks:                             # a section: a key, a colon, its entries further to the right
    public-order:                    # the id of an entry, chosen by you
      title: Public order in the north
      areas: [north, port-north]     # a list
      actual: { start: 2026-03-01 }  # fields in one line
      description: "Texts that hold a colon and a space: in quotes"
  ```

  Indent with spaces, two for each level. Keys are fixed words in lower case. Inside `{ }` and `[ ]` a comma separates: \
  put a text that holds a comma, or a colon and a space, in quotes, or write it on a line of its own.

  ## Ids

  An entry that others refer to stands under an id: lower-case letters, digits, hyphens, points. Its section must have \
  it once, in whatever file. Where a field wants the id of a counterpart, `lead: cnp` is looked for in `counterparts`. \
  A field that may refer to any section takes `public-order`, or `tasks/public-order` where two sections have the id. \
  The mission of the plan is the counterpart `mission`, without being listed.

  ## Values

  | value | how it is written |
  | --- | --- |
  | text | as it is; in several languages `{ en: Prisons, fr: Prisons }` |
  | date | `2019-10-15`, or as exactly as it is known: `2019-10`, `2019-Q3`, `2019-H2`, `2019`; `about 2019-10`; `by 2024-04-19` (then or earlier); `2024-01/2024-06` (some time between) |
  | number | plain digits, at most four decimals: `88100000`, `10.44`; `about 40000000` |
  | amount of money | a number; its currency is the entry's `currency`, else the plan's |
  | length of time | `10 days`, `10 working days`, `3 weeks`, `2 months`, `1 year` |
  | relation | an end of what comes before, and how much later: `finish`, `start + 5 days`, `finish to finish - 10 working days` |
  | percentage | the number without the sign, from 0 to 100 of the whole: `20` |
  | yes or no | `true`, `false` |
  | one of several words | the word |
  | country, currency, language | `HTI` (ISO 3166-1), `USD` (ISO 4217), `fr` (ISO 639) |
  | by date | a date, a colon, and what holds on it: `2018-07-15: 7`; two things on one day as a list |

  ## What is not known

  A key that is left out says nothing. Three other things can be said of any value, list, entry or section:

  | written | means |
  | --- | --- |
  | `finish: unknown`, or `finish: { unknown: not in the report of July }` | nobody knows; where it was looked for |
  | `finish: { pending: 2027-06-30, note: the Council decides in June }` | it will be known by that date; until then nobody is blamed for it |
  | `liquidation: { not-applicable: the mission stays }`, `laws: { not-applicable: the country has no mines }` | there is nothing to know, for that reason |

  ## Where it comes from

  Every entry, and every single value in its long form, can carry `source`, `confidence` and `note`:

  ```yaml
  strength: { is: 15404, source: s2019-805 para 21, note: with the 30th class }
  ```

  `source` is the id of a document in `sources` and a place in it; several with `;` between them. `confidence` says how \
  far it carries: \(Confidence.words.map { "`\($0.word)` (\($0.meaning))" }.joined(separator: ", ")).

  Where sources disagree, both stand, and the first one is used in sums:

  ```yaml
  strength: { either: [{ is: 15298, source: s2018-241 para 20 }, { is: 15198, source: s2018-527 para 30 }] }
  ```

  ## What was known on a day

  A plan describes one day, its `as-of`: every `status`, `stage`, `level` and the like says how things stand on that day. \
  What came later stands in it as *dated changes*, so that one plan can be looked at from any day with `--as-of`:

  - by-date lists: readings, the history of a site, a unit, a law or an allocation, strength;
  - `updates`, which can change any field of what they are about, in the words of that field.

  ```yaml
  sites:
    camp-north: { name: Northern camp, status: open, closes: 2027-06-30 }
  handovers:
    public-order-to-cnp: { task: public-order, to: [cnp], status: preparing, window: { start: 2027-06-01, finish: 2027-12-15 } }
  laws:
    prison-law: { title: Prison law, stage: parliament, due: 2027-09 }
  updates:
    - on: 2027-08-31                    # a site: closed, and to whom
      about: [camp-north]
      text: The northern camp was closed two months late, and went to the police.
      set: { status: handed-over, closed: 2027-08-31, to: [cnp], secured-by: cnp }
    - on: 2027-09-15                    # a handover: its end is put off; the start of the window stays
      about: [public-order-to-cnp]
      text: The handover moves to the end of the year.
      set: { status: joint, window: { finish: 2027-12-31 } }
    - on: 2027-09-20                    # a law: `status: …` is short for `set: { stage: … }`
      about: [prison-law]
      text: One chamber passed it.
      status: one-chamber
  ```

  With `--as-of 2027-10-01` every product tells the plan with all three changes; without it, with none of them, since they \
  came after its day. A new `as-of` in the heading takes them over as well: then write into the entries how things stand, and \
  leave the updates as the record of since when. What a history or an update up to the plan's own day says, and what the entry \
  says, have to agree; `check` tells where they do not.

  With an earlier day, what was not known then is left out: mandates by `adopted`, decisions, frameworks by `adopted`, \
  readings, money, and whatever is dated later. A standing without a date is that of the plan's own day: it is not known for \
  an earlier one, and each product says at its front how many there are. To date a standing, give the date that its entry has \
  for that (`transferred`, `closed`, `actual`, `on`), a history, or an update. A date such as `2027-09` is known once its month \
  has begun, `by 2027-09-30` on its last day.

  ## How dates are computed

  `transition schedule` computes when everything in the plan can happen, as of the day of the plan. \
  `--explain some-id` tells why something has its dates, `--critical` what decides the end.

  | written | means |
  | --- | --- |
  | `start: 2027-03-01` | it starts on that day, or later if it has to wait |
  | `start`, `finish` | the days between them, both counted in, are its length |
  | `duration: 10 days`, `2 months` | so many days of the calendar; where the start is computed, a month counts 30 days and a year 365 |
  | `duration: 10 working days` | days of the working calendar: the task's `working-calendar`, else the plan's, else Monday to Friday |
  | `duration: 0 days` | a milestone: it stands at the end of its day |
  | `finish` alone | no dates, but what waits for it does not start before |
  | `start` alone | no dates; what is tied to its start follows it, and what waits for its finish is *not before* the start, and marked |
  | `within: some-task` | a part; a task without a length of its own sums up its parts, and what it waits for, they wait for |
  | `spans: [first, last]` | a hammock: from the first start to the last finish of those, which may be wholes and hammocks again |

  What a task or a handover follows stands in `after`, as a list of ids or with how it is tied to each:

  ```yaml
  after: [census]                                   # starts when the census has finished
  after: { census: finish + 10 working days }       # and ten working days have passed
  after: { census: start + 2 weeks, law: finish }   # two weeks after the census has started, and after the law
  after: { census: finish to finish - 5 days }      # finishes five days before the census at the earliest
  after: { census: [start + 5 days, finish to finish + 5 days] }
  after: { census: finish + at most 10 working days }   # after the census, with no more than ten working days in between
  after: { census: finish + 5 to 10 days }          # no sooner than after five days, and no later than after ten
  ```

  A relation names an end of what comes before, `to` and an end of what waits (its start, if nothing is said), and how \
  much later or earlier, in days of the calendar or in working days; these are of the calendar of the task that waits. Where *at \
  most* so much may pass, what comes first waits until the other can follow in time; where that cannot be kept, the schedule \
  says by how many days it is missed. What finishes when something else starts (`start to finish`) may do so on the last \
  working day before. `constraints` hold a task to dates \
  whatever it follows: what must start or finish on a day stays there, and the schedule says so if it cannot be. What the \
  mission leads or hands over is due when it leaves the area (`mission.departure`, `mission.departures`), without being \
  written; neither the end of the mandate nor that of liquidation counts for that.

  What sums up others, spans others or takes no time cannot have every field: what it cannot have is an error at its place. \
  So is a length that does not lie between its dates, a part that does not fit into its whole, and progress without a \
  beginning. What is to be *as late as possible* is done just before what waits for it, or before its own last day. A calendar \
  closes its `closed` times and works its `open` ones; times of `every-year` come in all years, also in those without 29 \
  February.

  A phase starts no earlier than its `start`, when the phases in its `after` have finished and their gates are met; its \
  tasks start no earlier than it does. It ends with the last of its tasks; its `finish` is the day by which they are to \
  be done, and is its end where it has no tasks. A gate without `met` opens after its `review`, and after the dates of \
  its benchmarks and its assessment, at the earliest, and everything behind it is marked. By its `status` a phase has not \
  begun (`planned`), goes on (`current`, `extended`, `suspended`) or is over (`completed`); one that is `dropped` has no \
  place in the schedule, and nothing waits for it.

  A handover takes its `window` and moves as a whole. It can follow tasks.

  What has happened stands: `actual`, or a status such as `completed`. What has begun goes on from the day of the plan \
  with what is left of it: its `remaining`, else the share that is not `done`, else up to its written finish. What is \
  `planned` or `blocked` starts on the day of the plan at the earliest, which is the first day of all remaining work. A \
  handover that is `preparing` or `joint` has begun once its window has opened; one that is `identified` or `agreed` has \
  not. A written date before the day of the plan, of \
  something whose status is not written, is taken as kept, and marked.

  What cannot be, such as a status that contradicts a date, `transition check` tells as an error and \
  `transition schedule` with the same words. About what has happened all the same, out of order or on another day than a \
  constraint gives, both only ask.

  *Early* dates are the first possible ones, *late* dates the last ones that keep the end of the plan and every limit; \
  the days between them are the *float*, negative where a limit cannot be kept. *Free* float is the part of it that moves \
  nothing else. They count working days where the length does. A task whose start holds others back is not stretched: its \
  late finish is its late start and its length, as in textbooks (MS Project since 2016 differs there).

  `baselines` keep the dates of earlier versions. Slippage is measured by the latest one, by another one with \
  `--baseline some-id`, or by an earlier plan with `--baseline FOLDER`. What was dropped since stays in a \
  baseline: the schedule names it, and what is new. The formats for spreadsheets and programs are described in \
  [Schedule.md](Schedule.md).

  ## How money is counted

  `check`, `report`, `brief`, `timeline` and `funding` count money in one place, by these rules:

  | of | rule |
  | --- | --- |
  | currency | an amount is in its own `currency`, else in the plan's. The `currency` of a source of money is that of the source's own `amount` only. A currency that is `unknown` is taken for no other |
  | rate | `funding.rates`: the latest one not after the day that is looked at. Without one the amount is named as not counted, in every document |
  | amount | what is not stated, could not be read, or is negative is unknown, and counted among the unknown amounts |
  | several things | an amount with several things in `for` is divided among them by what they cost in the time for which it pays; evenly where the cost of one is not stated |
  | period | `from` and `until`, else the budget `year`, else the dates of the source. A sum is spread evenly over the days of its period, and counts against a need with the days that fall into the period of the need |
  | budget year | `2018/19` of an assessed budget is July to June, or the part of it that a `budget-year` in `calendar` names. Of other money it is what the calendar says; `2018` is the calendar year, unless the calendar names it. Of `2018/19` that the calendar does not name nobody knows from when it pays: some time in these two calendar years, and no later |
  | status | firm is what is `committed`, `received` or `spent`. What is `requested` or `pledged` is shown beside it and covers nothing |
  | need | the `cost` of a task or of a residual priority: the sum for its period (after departure, if it has none), or what a year costs for the twelve months after departure. An allocation that is `needed` for the same task is that need or a part of it; what is `needed` for a thing without a cost is a need of its own. The parts of a task that has a cost are in that cost |
  | comparison | a need is compared only with money for the same purpose: the same entry in `for`, the same `function`, or the same appeal or pooled fund. Without a purpose it is compared with nothing |
  | what is owed | contributions that have not come are `unpaid` of the allocation. What is `needed` once more of an assessed budget that has been granted for that time, without a task in `for`, is told as owed and not as a need |
  | use | money for tasks that go on is what names such a task or a residual priority. The mission's own money (an assessed budget without a task, its support, its closure, technical tasks), the same of another peace operation that is its `receiver`, humanitarian appeals and elections stand apart, and nothing of different uses is added up |
  | earlier years | money whose period ended before the reporting period is told as such |
  | half-years | `funding` tells each half-year by itself: money of one covers no need of another, so that what is open in two of them can be more than what is open in the year. Money that ends before it begins pays on no day. Its fields stand in [Funding.md](Funding.md) |
  | share | of a framework whose sums nobody knows the plan can say what share of them is there: `funded` |
  | ends | money that ends, with nothing from the next day on for the same task, is told where the task goes on or where it is the mission's; whoever gives it |

  ```yaml
  funding:
    rates: [{ currency: EUR, per: USD, rate: 1.10, on: 2027-01-01 }]
    sources:
      union: { name: European Union, kind: bilateral }
      budget: { name: National budget, kind: national-budget }
    allocations:
      training: { for: [public-order], funded-by: union, amount: 500, currency: EUR, status: committed, year: "2028" }
      salaries: { for: [public-order, prisons], funded-by: budget, amount: 1000, status: requested, year: 2027/28 }
  calendar:
    budget-2027: { title: State budget 2027/28, kind: budget-year, from: 2027-10-01, until: 2028-09-30 }
  ```

  In the tables below, a star marks the few fields that an entry cannot do without.
  """
