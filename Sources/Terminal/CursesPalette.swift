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
  /// The inks of links; nil where no text leads anywhere.
  private(set) var links: LinkInks?

  /// As curses numbers them.
  private struct Colors: Equatable {
    let ink: Int32
    let background: Int32
  }

  /// The choice for a terminal that has been opened.
  init(exactColors: ExactColors) {
    self.exactColors = exactColors
    // A link needs an ink that curses can name, whether or not any colour is shown.
    if cterm_shows_links() { links = LinkInks() }
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    colors = isRefused ? 0 : Int(cterm_colors())
    capacity = Int(cterm_pairs())
    depth = colors >= 256 ? .palette256 : colors >= 8 ? .sixteen : .none
  }

  /// The pair and the attributes that show a style, in which text leads to an address.
  mutating func look(
    of style: Style,
    leadingTo address: String
  ) -> (pair: Int32, attributes: UInt32) {
    var style = style
    style.link = 0
    let plain = look(of: style)
    let ink = depth == .none ? .standard : style.foreground
    guard let entry = links?.entry(for: ink, leadingTo: address) else { return plain }
    let colors = Colors(ink: Int32(entry), background: number(of: style.background))
    return (pair(for: colors), plain.attributes)
  }

  /// The pair and the attributes that show a style.
  mutating func look(of style: Style) -> (pair: Int32, attributes: UInt32) {
    if let last, last.style == style { return (last.pair, last.attributes) }
    var attributes = UInt32(style.attributes.rawValue)
    // Where there are eight colours, bold is what makes them bright.
    if depth == .sixteen, colors < 16, case .palette(8..<16) = style.foreground {
      attributes |= UInt32(CTERM_BOLD)
    }
    let ink = number(of: style.foreground)
    let pair = pair(for: Colors(ink: ink, background: number(of: style.background)))
    last = (style, pair, attributes)
    return (pair, attributes)
  }

  private mutating func pair(for wanted: Colors) -> Int32 {
    guard wanted != Colors(ink: -1, background: -1) else { return 0 }
    if let known = pairs.firstIndex(of: wanted) { return Int32(known + 1) }
    let next = pairs.count + 1
    guard next < capacity else { return 0 }
    guard cterm_define_pair(Int32(next), wanted.ink, wanted.background) else { return 0 }
    pairs.append(wanted)
    return Int32(next)
  }

  private func number(of color: Color) -> Int32 {
    switch color {
    case _ where depth == .none: -1
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
