import Drawing
import Foundation
import Testing

@testable import Interface

/// Every pair of colours that a theme gives can be told apart by those who see little contrast.
@Suite struct ThemeTests {
  /// How the colours of a palette are shown.
  enum Showing: CaseIterable {
    /// As xterm has its sixteen, unless somebody changed them.
    case sixteen
    case palette
    case exact

    var depth: Theme.Depth { self == .sixteen ? .sixteen : .palette }

    func color(_ color: Color) -> RGB? {
      guard case .palette(let entry) = color else { return nil }
      return (self == .exact ? Theme.exactColors[entry] : nil) ?? RGB(entry: entry)
    }
  }

  struct Look: CustomStringConvertible {
    let tone: Theme.Tone
    let showing: Showing
    let role: Role
    let isSelected: Bool

    var style: Style { Theme(tone: tone, depth: showing.depth).style(role, isSelected: isSelected) }
    var description: String { "\(role) on \(tone), \(showing)\(isSelected ? ", selected" : "")" }
  }

  static let looks = Theme.Tone.allCases.flatMap { tone in
    Showing.allCases.flatMap { showing in
      Role.allCases.flatMap { role in
        [false, true].map { Look(tone: tone, showing: showing, role: role, isSelected: $0) }
      }
    }
  }

  @Test(arguments: looks)
  func contrastIsEnoughToRead(look: Look) throws {
    let style = look.style
    let ink = try #require(look.showing.color(style.foreground))
    let paper = try #require(look.showing.color(style.background))
    let contrast = Luminance.contrast(ink, paper)
    #expect(contrast >= 4.5, "\(look): \(ink) on \(paper) has \(contrast)")
  }

  /// An entry that was forgotten would stand between the exact ones as it happens to be.
  @Test(arguments: looks.filter { $0.showing == .exact })
  func everyColourHasAnExactOne(look: Look) {
    for case .palette(let entry) in [look.style.foreground, look.style.background] {
      #expect(Theme.exactColors[entry] != nil, "\(look): \(entry)")
    }
  }

  /// What differs in meaning differs in exact colours where it differs in the palette's.
  @Test(arguments: Theme.Tone.allCases, [false, true])
  func exactColoursKeepRolesApart(tone: Theme.Tone, isSelected: Bool) {
    let theme = Theme(tone: tone, depth: .palette)
    let inks = Set(Role.allCases.map { theme.style($0, isSelected: isSelected).foreground })
    let exact = Set(inks.map { Showing.exact.color($0) })
    #expect(exact.count == inks.count)
  }

  @Test func darkInksAreThoseOfOkabeAndIto() {
    let theme = Theme(tone: .dark, depth: .palette)
    let inks = [Role.shared, .contested, .mixed, .problem].map {
      Showing.exact.color(theme.style($0).foreground)
    }
    #expect(inks == [0x56B4E9, 0xE69F00, 0xF0E442, 0xD55E00].map { RGB($0) })
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

  @Test func theMeasureIsThatOfTheGuidelines() {
    #expect(Luminance.contrast(RGB(0), RGB(0xFFFFFF)) == 21)
    #expect(abs(Luminance.contrast(RGB(entry: 243), RGB(entry: 231)) - 4.54) < 0.01)
  }

  @Test(
    arguments: [
      (1, 0xCD0000), (15, 0xFFFFFF), (16, 0), (74, 0x5FAFD7), (214, 0xFFAF00), (231, 0xFFFFFF),
      (232, 0x080808), (255, 0xEEEEEE),
    ] as [(UInt8, UInt32)]
  )
  func entriesAreThoseOfXterm(entry: UInt8, value: UInt32) {
    #expect(RGB(entry: entry) == RGB(value))
  }
}

/// Relative luminance and contrast as the Web Content Accessibility Guidelines define them.
private enum Luminance {
  static func contrast(_ first: RGB, _ second: RGB) -> Double {
    let (first, second) = (of(first), of(second))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func of(_ color: RGB) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ depth: UInt8) -> Double {
    let share = Double(depth) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
