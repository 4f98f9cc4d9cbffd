/// An element of the definition of transition in S/RES/2594 (2021), fifth preambular paragraph, which A/79/552-S/2024/767,
/// para. 61, quotes in part.
public enum Element: String, Sendable, CaseIterable {
  case d1 = "D1"
  case d2a = "D2a"
  case d2b = "D2b"
  case d2c = "D2c"
  case d3 = "D3"
  case d4 = "D4"
  case d5 = "D5"
  case d6a = "D6a"
  case d6b = "D6b"
  case d7 = "D7"
  case d8 = "D8"
  case d9 = "D9"
  case d10 = "D10"
  case d11 = "D11"
  case d12 = "D12"
}
