import Diagnostics

extension EditFault: CustomStringConvertible {
  /// What is wrong and how to mend it, for planners.
  public var description: String {
    switch self {
    case .outside: "the change lies outside of the plan's text; read the plan again and repeat it"
    case .twice: "two changes of the same text were asked for; make one after the other"
    case .changedMeanwhile(let name):
      "'\(name)' was changed by somebody else meanwhile, so nothing was written; read it again and repeat the change"
    case .notThere(let path): "the plan has nothing at '\(path)'; look at the spelling of the ids and fields"
    case .readElsewhere(let path, let place):
      """
      '\(path)' is written once at \(place) and used in several places (with & and *), so that a change would change them \
      all; change it in the file, or write the text out where it is used
      """
    case .cannotWrite(let path, let place):
      "'\(path)' at \(place) is written in a way that does not let it be changed alone; change it in the file"
    case .cannotRead(let name): "'\(name)' cannot be read as it is; mend what 'transition check' says of it first"
    case .unusableID(let why): why
    case .saysSomethingElse(let why): why
    }
  }
}
