import Presentation
import RelationsAnalysis
import RelationsModel

/// What the user may choose about the program, whatever is open; the values here hold unless others
/// are given.
///
/// `SettingEntry.all` says how each is named and written.
package struct Settings: Equatable, Sendable {
  package var theme = ThemeChoice.auto
  package var mouse = Switch.on
  package var dates = DateStyle.dayMonthYear
  package var citations = CitationStyle.plain
  /// How far back a party’s words count by the record; nil leaves it to the dossier.
  package var window: RecordWindow?
  /// The view that the program starts with; nil for the one that was left, at first the board.
  package var view: PaneID?
  /// Whether a dossier opens where it was left.
  package var restore = Switch.on
  /// The name of who codes and changes; nil for the login name.
  package var coder: String?
  package var keys = KeyMap()

  package init() {}
}

/// For which background the colours are made.
package enum ThemeChoice: String, Hashable, Sendable, CaseIterable {
  /// For that of the terminal, as far as it tells.
  case auto
  case dark, light

  /// The tone that was chosen; nil when the terminal decides.
  package var tone: Theme.Tone? {
    switch self {
    case .auto: nil
    case .dark: .dark
    case .light: .light
    }
  }
}

/// Whether something is done at all.
package enum Switch: String, Hashable, Sendable, CaseIterable {
  case on, off
}
