import Analysis
import Diagnostics
import PlanFormat
import PlanModel

// What stands in a part of the plan, such as the money or the liquidation. Where the part is missing, so is what it holds.

extension Subjects where Subject: PlanEntry {
  /// A part of the plan, which stands there once.
  static func part(_ path: @escaping Path<Plan, Part<Subject>>, none: Otherwise) -> Subjects {
    Subjects(
      all: { [path($0.plan).entry].compactMap(\.self) }, name: name, place: { $0.span },
      none: { none.verdict($0, path($0.plan).told) })
  }

  /// A part of a part.
  static func part<Outer>(
    _ outer: @escaping Path<Plan, Part<Outer>>, _ path: @escaping Path<Outer, Part<Subject>>, none: Otherwise
  ) -> Subjects {
    Subjects(
      all: { [outer($0.plan).entry.map(path)?.entry].compactMap(\.self) }, name: name,
      place: { $0.span }, none: { none.verdict($0, told(of: path, in: outer($0.plan))) },
      home: { told(of: path, in: outer($0.plan)).span })
  }

  /// The entries of a list in a part.
  static func list<Outer>(
    _ outer: @escaping Path<Plan, Part<Outer>>, _ path: @escaping Path<Outer, PlanList<Subject>>, none: Otherwise
  ) -> Subjects where Subject: PlanScalarOrEntry {
    Subjects(
      all: { outer($0.plan).entry.map(path)?.items ?? [] }, name: name, place: { $0.span },
      none: { none.verdict($0, told(of: path, in: outer($0.plan))) },
      home: { told(of: path, in: outer($0.plan)).span })
  }
}

extension Subjects where Subject: NamedEntry {
  /// The entries of a section in a part.
  static func section<Outer>(
    _ outer: @escaping Path<Plan, Part<Outer>>, _ path: @escaping Path<Outer, Keyed<Subject>>, none: Otherwise
  ) -> Subjects {
    Subjects(
      all: { outer($0.plan).entry.map(path)?.entries ?? [] }, name: { "the \(Subject.noun) '\($0.id)'" },
      place: { $0.span }, none: { none.verdict($0, told(of: path, in: outer($0.plan))) },
      home: { told(of: path, in: outer($0.plan)).span })
  }
}

/// What the plan tells of something in a part: where it does not write it, what it tells of the part.
private func told<Outer, Value: PlanValue>(of path: Path<Outer, Value>, in part: Part<Outer>) -> Told {
  guard let told = part.entry.map(path)?.told, told.span != nil else { return part.told }
  return told
}
