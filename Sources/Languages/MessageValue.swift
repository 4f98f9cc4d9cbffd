import Documents
import PlanFormat

/// What stands in a place of a message.
public enum MessageValue: Sendable {
  case number(Decimal)
  /// A number that is a name: a year, the place of a month in its list.
  case ordinal(Int)
  /// Words of the plan, in whatever language it has them.
  case name(String)
  /// Words of this language already.
  case words(String)
  case date(PlanDate)
  case money(Decimal, Currency?)
  /// Names, one after the other.
  case names([String])
  /// Names that stand one after the other already, and how many they are.
  case listed(String, Int)
  /// A word by which a message chooses.
  case choice(String)
  /// Nothing: of it `select` chooses `none`.
  case none

  public static func number(_ whole: Int) -> MessageValue {
    Decimal(whole).map(MessageValue.number) ?? .words("\(whole)")
  }
  public static func day(_ day: Day) -> MessageValue { .date(PlanDate(day)) }
  public static func flag(_ flag: Bool) -> MessageValue { .choice(flag ? "yes" : "no") }

  public static func maybe(_ number: Int?) -> MessageValue { number.map { .number($0) } ?? .none }
  public static func maybe(_ number: Decimal?) -> MessageValue { number.map { .number($0) } ?? .none }
  public static func maybe(_ date: PlanDate?) -> MessageValue { date.map { .date($0) } ?? .none }
  public static func maybe(_ day: Day?) -> MessageValue { day.map { .day($0) } ?? .none }
  public static func maybe(name: String?) -> MessageValue { name.map { .name($0) } ?? .none }
  public static func maybe(words: String?) -> MessageValue { words.map { .words($0) } ?? .none }

  /// By which `select` chooses.
  var selector: String {
    switch self {
    case .none: "none"
    case .choice(let word): word
    case .ordinal(let number): "\(number)"
    case .names(let names) where names.isEmpty: "none"
    case .words(let words) where words.isEmpty: "none"
    case .number, .name, .words, .date, .money, .names, .listed: "other"
    }
  }

  /// By which `plural` chooses: the number, or how many names there are.
  var number: Decimal? {
    switch self {
    case .number(let number): number
    case .ordinal(let number): Decimal(number)
    case .names(let names): Decimal(names.count)
    case .listed(_, let count): Decimal(count)
    case .name, .words, .date, .money, .choice, .none: nil
    }
  }
}
