import Drawing
import Foundation
import Testing

@testable import Interface

/// Every pair of colours that a theme gives can be told apart by those who see little contrast.
@Suite struct ThemeTests {
  struct Look: CustomStringConvertible {
    let tone: Theme.Tone
    let role: Role
    let isSelected: Bool

    var style: Style { Theme(tone: tone, depth: .palette).style(role, isSelected: isSelected) }
    var description: String { "\(role) on \(tone)\(isSelected ? ", selected" : "")" }
  }

  static let looks = Theme.Tone.allCases.flatMap { tone in
    Role.allCases.flatMap { role in
      [false, true].map { Look(tone: tone, role: role, isSelected: $0) }
    }
  }

  @Test(arguments: looks)
  func contrastIsEnoughToRead(look: Look) throws {
    let style = look.style
    guard case .palette(let ink) = style.foreground, case .palette(let paper) = style.background
    else { return #expect(Bool(false), "the palette has a colour for everything") }
    let contrast = try #require(Luminance.contrast(ink, paper))
    #expect(contrast >= 4.5, "\(look): \(ink) on \(paper) has \(contrast)")
  }

  /// The lines of a selected quote look as everything selected does.
  @Test(arguments: Theme.Tone.allCases, [Theme.Depth.sixteen, .palette])
  func aSelectedQuoteLooksSelected(tone: Theme.Tone, depth: Theme.Depth) {
    let theme = Theme(tone: tone, depth: depth)
    let line = Rect(column: 0, row: 0, columns: 1, rows: 1)
    for role in Role.allCases where ![.bar, .barSecondary, .barKey].contains(role) {
      var painter = Painter(size: Size(columns: 1, rows: 1), theme: theme)
      painter.write("x", role, at: Point(column: 0, row: 0))
      painter.select(line, within: line)
      #expect(
        painter.canvas.cells[0].style.background == theme.style(role, isSelected: true).background
      )
    }
  }

  @Test(arguments: Role.allCases)
  func withoutColourNothingIsColoured(role: Role) {
    for tone in Theme.Tone.allCases {
      for isSelected in [false, true] {
        let style = Theme(tone: tone, depth: .none).style(role, isSelected: isSelected)
        #expect(style.foreground == .standard && style.background == .standard)
        #expect(style.attributes.contains(.reverse) || !isSelected)
      }
    }
  }

  @Test(arguments: Theme.Tone.allCases, [Theme.Depth.sixteen, .palette])
  func noInkIsThePaperItStandsOn(tone: Theme.Tone, depth: Theme.Depth) {
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = Theme(tone: tone, depth: depth).style(role, isSelected: isSelected)
        #expect(style.foreground != style.background, "\(role)")
        guard depth == .sixteen, case .palette(let ink) = style.foreground,
          case .palette(let paper) = style.background
        else { continue }
        #expect(ink < 16 && paper < 16)
      }
    }
  }

  @Test func theMeasureIsThatOfTheGuidelines() throws {
    #expect(try #require(Luminance.contrast(16, 231)) == 21)
    let grey = try #require(Luminance.contrast(243, 231))
    #expect(abs(grey - 4.54) < 0.01)
  }
}

/// Relative luminance and contrast as the Web Content Accessibility Guidelines define them.
private enum Luminance {
  /// The contrast of two entries of xterm's palette; nil for the first sixteen, which users change.
  static func contrast(_ first: UInt8, _ second: UInt8) -> Double? {
    guard let first = of(first), let second = of(second) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func of(_ entry: UInt8) -> Double? {
    guard let (red, green, blue) = levels(entry) else { return nil }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The cube of six levels a colour from 16 on, and the ramp of greys from 232 on.
  private static func levels(_ entry: UInt8) -> (Int, Int, Int)? {
    let entry = Int(entry)
    if entry >= 232 {
      let grey = 8 + 10 * (entry - 232)
      return (grey, grey, grey)
    }
    guard entry >= 16 else { return nil }
    let steps = [0, 95, 135, 175, 215, 255]
    let place = entry - 16
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  private static func linear(_ level: Int) -> Double {
    let share = Double(level) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
