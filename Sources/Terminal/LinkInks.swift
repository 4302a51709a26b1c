import Drawing

/// Entries of the palette that stand for an ink in which text leads to an address.
///
/// Curses knows no links, but it knows which cells it writes in which colour: an ink of its own goes
/// with every link, and where a frame sets it, `FrameShortener` puts in the link and the real ink.
struct LinkInks {
  /// What no theme colours anything with.
  static let entries: ClosedRange<UInt8> = 160...191

  struct Ink: Equatable {
    /// The entry of the palette that is shown, nil for the terminal's own ink.
    let shown: UInt8?
    let link: Hyperlink
  }

  /// Those in use, the one that was asked for last at the end.
  ///
  /// There are more of them than a screen and the one before can hold, so that none is given away that
  /// a cell is still drawn in.
  private var inks: [(entry: UInt8, ink: Ink)] = []

  /// The entry for an ink that leads to an address; nil when nothing may lead there.
  mutating func entry(for ink: Color, leadingTo address: String) -> UInt8? {
    guard let link = Hyperlink(address) else { return nil }
    let wanted = Ink(shown: ink.entry, link: link)
    var entry = UInt8(truncatingIfNeeded: Int(LinkInks.entries.lowerBound) + inks.count)
    if let known = inks.firstIndex(where: { $0.ink == wanted }) {
      entry = inks.remove(at: known).entry
    } else if !LinkInks.entries.contains(entry) {
      entry = inks.removeFirst().entry
    }
    inks.append((entry, wanted))
    return entry
  }

  /// What an entry stands for.
  subscript(entry: UInt8) -> Ink? { inks.first { $0.entry == entry }?.ink }
}

extension Color {
  fileprivate var entry: UInt8? { if case .palette(let entry) = self { entry } else { nil } }
}
