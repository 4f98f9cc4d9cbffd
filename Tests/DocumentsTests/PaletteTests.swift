import Documents
import Foundation
import Testing

@Suite struct PaletteTests {
  /// WCAG 2.2, relative luminance.
  private func luminance(_ color: Color) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ one: Color, _ other: Color) -> Double {
    let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test func textCanBeReadOnEveryGround() {
    let pairs: [(Color, Color)] = [
      (.mission, .missionTint), (.hostState, .hostStateTint), (.countryTeam, .countryTeamTint),
      (.civilSociety, .civilSocietyTint), (.alarm, .alarmTint), (.muted, .ground), (.ink, .ground), (.white, .mission),
    ]
    for (text, ground) in pairs {
      #expect(contrast(text, ground) >= 4.5, "\(text.hexadecimal) on \(ground.hexadecimal)")
      #expect(contrast(text, .white) >= 4.5 || text == .white, "\(text.hexadecimal) on white")
    }
  }

  @Test func chartsCanBeReadInGrey() {
    let fills: [Color] = [.mission, .voluntary, .missionTint]
    for (dark, light) in zip(fills, fills.dropFirst()) { #expect(contrast(dark, light) > 1.8) }
  }

  @Test func colorsAreWrittenWithSixDigits() {
    #expect(Color(0x0A0B0C).hexadecimal == "#0a0b0c")
  }
}
