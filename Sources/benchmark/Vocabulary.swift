/// A line of work of an invented mission.
struct LineOfWork {
  /// A word of the format.
  let function: String
  /// The beginning of the ids of its tasks.
  let slug: String
  let titles: [String]
}

enum Vocabulary {
  static let work = [
    LineOfWork(
      function: "police", slug: "patrols",
      titles: ["Joint police patrols in", "Mentor the commissariat of", "Train the reserve of the national police in"]),
    LineOfWork(
      function: "corrections", slug: "prisons",
      titles: ["Advise the prison administration of", "Separate juvenile detainees in the prison of"]),
    LineOfWork(
      function: "justice", slug: "legal-aid",
      titles: ["Legal aid offices in", "Clear the backlog of pre-trial cases at the court of", "Mobile courts in"]),
    LineOfWork(
      function: "protection-of-civilians", slug: "protection",
      titles: ["Community alert networks in", "Local protection committees in", "Escorts to the fields around"]),
    LineOfWork(
      function: "human-rights", slug: "rights-monitoring",
      titles: ["Monitor and report on human rights in", "Support the ombudsperson's office in"]),
    LineOfWork(
      function: "disarmament", slug: "reintegration",
      titles: ["Reintegrate former combatants of", "Community violence reduction projects in"]),
    LineOfWork(
      function: "elections", slug: "polling",
      titles: ["Register voters in", "Store and guard ballot material in"]),
    LineOfWork(
      function: "state-authority", slug: "prefectures",
      titles: ["Rehabilitate the prefecture of", "Return of civil servants to"]),
    LineOfWork(
      function: "mine-action", slug: "clearance",
      titles: ["Clear the roads around", "Risk education in the schools of"]),
    LineOfWork(
      function: "gender", slug: "women-mediators",
      titles: ["Network of women mediators in", "Survivors' referral centre in"]),
  ]

  static let places = [
    "Marou", "Séguélon", "Port Ayora", "Kanté", "Bas-Fleuve", "Tessaoua", "Nord-Lindi", "Gbarma", "Rivière-Noire",
    "Ouadda", "Mont Kébo", "Sabaï", "Tolon", "Les Îlots", "Zénabé", "Haut-Bomi",
  ]

  /// Id, name and kind of the bodies that take over.
  static let receivers = [
    ("cnp", "Carana National Police", "national"), ("dap", "Directorate of Prison Administration", "national"),
    ("moj", "Ministry of Justice and Human Rights", "national"), ("ombud", "Office of the Ombudsperson", "national"),
    ("cec", "Carana Electoral Commission", "national"), ("mtown", "Association of Mayors", "local"),
    ("undp", "United Nations Development Programme", "un"), ("ohchr", "Office of the High Commissioner", "un"),
    ("unicef", "United Nations Children's Fund", "un"), ("wmn", "Federation of Women's Organisations", "women"),
  ]

  /// Id, name and kind of where the money comes from.
  static let money = [
    ("assessed", "Peacekeeping assessed budget", "assessed"), ("gov", "National budget", "national-budget"),
    ("pbf", "Peacebuilding Fund", "peacebuilding-fund"), ("mptf", "Multi-partner trust fund", "pooled"),
    ("bilateral", "Bilateral partners", "bilateral"),
  ]

  static let sourceCount = 24
}
