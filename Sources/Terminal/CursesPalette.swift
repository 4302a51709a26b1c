import CTerminal
import Drawing
import Glibc

/// The colour pairs in use, which are defined when a style first needs them.
struct CursesPalette {
  let depth: ColorDepth

  private let colors: Int
  private let capacity: Int
  private let exactColors: ExactColors
  /// In the order in which they were defined, numbered from 1: a theme needs a few dozen, and a list
  /// is there sooner than a dictionary.
  private var pairs: [Colors] = []
  private var last: (style: Style, pair: Int32, attributes: UInt32)?

  private struct Colors: Equatable {
    let foreground: Color
    let background: Color
  }

  /// The choice for a terminal that has been opened.
  init(exactColors: ExactColors) {
    self.exactColors = exactColors
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    colors = isRefused ? 0 : Int(cterm_colors())
    capacity = Int(cterm_pairs())
    depth = colors >= 256 ? .palette256 : colors >= 8 ? .sixteen : .none
  }

  /// The pair and the attributes that show a style.
  mutating func look(of style: Style) -> (pair: Int32, attributes: UInt32) {
    if let last, last.style == style { return (last.pair, last.attributes) }
    var attributes = UInt32(style.attributes.rawValue)
    // Where there are eight colours, bold is what makes them bright.
    if depth == .sixteen, colors < 16, case .palette(8..<16) = style.foreground {
      attributes |= UInt32(CTERM_BOLD)
    }
    let pair = pair(for: Colors(foreground: style.foreground, background: style.background))
    last = (style, pair, attributes)
    return (pair, attributes)
  }

  private mutating func pair(for wanted: Colors) -> Int32 {
    guard depth != .none, wanted != Colors(foreground: .standard, background: .standard) else {
      return 0
    }
    if let known = pairs.firstIndex(of: wanted) { return Int32(known + 1) }
    let next = pairs.count + 1
    guard next < capacity else { return 0 }
    let isDefined = cterm_define_pair(
      Int32(next),
      number(of: wanted.foreground),
      number(of: wanted.background)
    )
    guard isDefined else { return 0 }
    pairs.append(wanted)
    return Int32(next)
  }

  private func number(of color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .palette(let entry) where colors > CursesPalette.mostEntries: direct(entry)
    case .palette(let entry) where Int(entry) < colors: Int32(entry)
    case .palette(let entry) where entry < 16: Int32(entry & 7)
    case .palette: -1
    }
  }

  /// More colours than these are no palette: their numbers are their parts, but for the first eight.
  private static let mostEntries = 256

  private func direct(_ entry: UInt8) -> Int32 {
    guard entry >= 8 else { return Int32(entry) }
    let color = exactColors[entry] ?? RGB(entry: entry)
    return Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
  }
}
