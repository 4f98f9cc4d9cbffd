/// An editor that opens a file at a line when an address of its own is followed.
public enum Editor: String, CaseIterable, Sendable {
  case vscode, vscodium, zed, idea

  func address(of place: PlanPlaces.Place, at path: String) -> String {
    let path = percentEncoded(path, keeping: "/")
    let column = place.column ?? 1
    return switch self {
    case .vscode, .vscodium, .zed: "\(rawValue)://file\(path):\(place.line):\(column)"
    case .idea: "idea://open?file=\(path)&line=\(place.line)&column=\(column)"
    }
  }
}
