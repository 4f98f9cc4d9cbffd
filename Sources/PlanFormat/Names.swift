import Diagnostics

/// A part of the plan whose entries have ids: each has its own names.
public struct Section: Hashable, Sendable {
  let index: Int
  /// The keys that lead to it: `funding.sources`.
  public let path: String
  /// What one of its entries is called: `source of money`.
  public let noun: String

  public init(_ index: Int, _ path: String, noun: String) {
    self.index = index
    self.path = path
    self.noun = noun
  }

  /// The documents that a plan cites; every value can refer to them.
  public static let sources = Section(0, "sources", noun: "source")

  public static func == (left: Section, right: Section) -> Bool { left.index == right.index }
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A name that stands where an id is declared, and cannot be one.
struct MalformedName: Hashable {
  let section: Section
  let name: String
}

/// An id that cannot be one, where it is declared, and one that is like it and can.
struct Rename {
  let section: Section
  let name: String
  let usable: String
  let span: Span
}

/// The number of an id in the names of its section. References and entries with the same number belong together.
public typealias Symbol = Int32

/// The ids of one section: which are declared, and where each is referred to.
struct NameTable {
  private(set) var names: [String] = []
  private(set) var declarations: [Span?] = []
  private(set) var uses: [(symbol: Symbol, span: Span)] = []
  /// Where ids stand that the plan need not have any more.
  private(set) var mentions: [(symbol: Symbol, span: Span)] = []
  private var symbols: [String: Symbol] = [:]

  /// The number of a name, new if it was not seen before.
  mutating func intern(_ name: String) -> Symbol {
    let next = Symbol(names.count)
    let symbol = symbols.value(of: name, orNew: next)
    if symbol == next {
      names.append(name)
      declarations.append(nil)
    }
    return symbol
  }

  mutating func use(_ name: String, at span: Span) -> Symbol {
    let symbol = intern(name)
    uses.append((symbol, span))
    return symbol
  }

  mutating func mention(_ name: String, at span: Span) -> Symbol {
    let symbol = intern(name)
    mentions.append((symbol, span))
    return symbol
  }

  /// Declares a name; where it is declared already, the place of the first declaration.
  mutating func declare(_ name: String, at span: Span) -> (symbol: Symbol, first: Span?) {
    let symbol = intern(name)
    if let first = declarations[Int(symbol)] { return (symbol, first) }
    declarations[Int(symbol)] = span
    return (symbol, nil)
  }

  /// Takes back declarations by their places, and everything that was said of uses.
  mutating func forget(_ isForgotten: (Span) -> Bool) {
    (uses, mentions) = ([], [])
    declarations = declarations.map { place in place.flatMap { isForgotten($0) ? nil : $0 } }
  }

  func symbol(of name: String) -> Symbol? { symbols[name] }

  func isDeclared(_ symbol: Symbol) -> Bool { declarations[Int(symbol)] != nil }

  var declaredNames: [String] {
    names.indices.filter { declarations[$0] != nil }.map { names[$0] }
  }
}

extension Dictionary {
  /// The value of a key; if there is none, a new one, which is kept. Looks for the key once.
  fileprivate mutating func value(of key: Key, orNew new: Value) -> Value {
    func value(_ place: inout Value) -> Value { place }
    return value(&self[key, default: new])
  }
}
