import Drawing
import Interface
import Testing

@testable import Terminal

/// What stands for links may stand for nothing else.
struct LinkInkTests {
  @Test func noThemeHasTheInkOfALink() {
    for tone in Theme.Tone.allCases {
      for role in Role.allCases {
        for isSelected in [false, true] {
          let style = Theme(tone: tone, depth: .palette).style(role, isSelected: isSelected)
          guard case .palette(let ink) = style.foreground else { continue }
          #expect(!LinkInks.entries.contains(ink), "\(role)")
        }
      }
    }
  }
}
