/// A colour of the sRGB space.
public struct Color: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// `Color(0x0B4F7D)`: two hexadecimal digits each for red, green and blue.
  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// '#0b4f7d'.
  public var hexadecimal: String {
    let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "#" + digits.joined()
  }

}

/// The palette: Okabe and Ito's hues, which most colour-blind readers tell apart (Color Universal Design, 2008), darkened until
/// text in them stands at 4.5:1 on white and on their own tints, and spread in lightness so that fills differ in grey print.
extension Color {
  public static let white = Color(0xFFFFFF)
  public static let ink = Color(0x14202B)
  /// Secondary text.
  public static let muted = Color(0x51606E)
  public static let rule = Color(0xC3CCD4)
  /// Behind lane headers and table heads.
  public static let ground = Color(0xEEF2F5)

  /// The mission: blue.
  public static let mission = Color(0x0A4F80)
  public static let missionTint = Color(0xD3E3EF)
  /// The host State: bluish green.
  public static let hostState = Color(0x00654B)
  public static let hostStateTint = Color(0xD5EDE3)
  /// The United Nations country team: orange.
  public static let countryTeam = Color(0x874B00)
  public static let countryTeamTint = Color(0xFCE6CC)
  /// Civil society and others: reddish purple.
  public static let civilSociety = Color(0x6F3A82)
  public static let civilSocietyTint = Color(0xEADCF1)
  /// What breaks: gaps, cliffs, ends of mandates. Vermilion, darkened.
  public static let alarm = Color(0xA3162C)
  public static let alarmTint = Color(0xF8DEDF)
  /// Voluntary money in charts: a green between the mission's blue and white.
  public static let voluntary = Color(0x4D9A78)
}
