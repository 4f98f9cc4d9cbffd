import Diagnostics

/// Refuses a call that gives an option twice: which of the two is meant only its author knows. `--profile` and `--rules` may
/// be given several times.
func refuseRepeatedOptions(_ arguments: some Sequence<String>) throws(CallFault) {
  var seen: Set<String> = []
  for argument in arguments {
    if argument == "--" { return }
    guard argument.hasPrefix("-"), argument.count > 1 else { continue }
    let written = argument.split(separator: "=").first.map(String.init) ?? argument
    let name = written == "-o" ? "--output" : written
    guard name != "--profile", name != "--rules" else { continue }
    guard seen.insert(name).inserted else {
      throw CallFault("'\(visible(written))' is given twice; give it once")
    }
  }
}
