import Drawing

/// What a stretch of the screen means, from which a theme gives it its look.
package enum Role: Int, Hashable, Sendable, CaseIterable {
  /// Plain text, and the background that everything stands on.
  case text
  /// The words of a quote: the brightest thing on the screen.
  case words
  /// What helps but is not read first: labels, dates, borders without focus.
  case secondary
  /// Titles and propositions.
  case heading
  /// Shared interests; agreement.
  case shared
  /// Contested matters; disagreement.
  case contested
  /// Mixed and divided; keys in hints.
  case mixed
  /// What a source says in its own words, told in ours: never to be taken for a quotation.
  case summary
  /// The bars at the top and the foot.
  case bar
  case barSecondary
  case barKey
  /// What the filter matched.
  case match
  /// Problems and warnings.
  case problem
}

/// A look for every role, for one kind of background and one number of colours.
package struct Theme: Hashable, Sendable {
  package enum Tone: String, Hashable, Sendable, CaseIterable {
    case dark, light

    package var other: Tone { self == .dark ? .light : .dark }
  }

  /// How many colours the terminal has.
  package enum Depth: Hashable, Sendable, CaseIterable {
    case none, sixteen, palette
  }

  package let tone: Tone
  package let depth: Depth

  package init(tone: Tone = .dark, depth: Depth) {
    self.tone = tone
    self.depth = depth
  }

  /// The look of a role, on the selected row's background when `isSelected`.
  package func style(_ role: Role, isSelected: Bool = false) -> Style {
    guard depth != .none else { return Theme.colourless(role, isSelected: isSelected) }
    let inks = Inks.of(tone, depth)
    var style = Style(
      foreground: .palette(inks.foreground(role)),
      background: .palette(inks.background(role)),
      attributes: Theme.attributes(of: role)
    )
    if isSelected {
      style.background = .palette(inks.selection)
      if role == .secondary { style.foreground = .palette(inks.selectionSecondary) }
      // Among sixteen colours no two are far enough from a third: the shapes carry the meaning there.
      if depth == .sixteen { style.foreground = .palette(inks.selectionText) }
    }
    if role == .match { style.background = .palette(inks.matchBackground) }
    return style
  }

  private static func attributes(of role: Role) -> Attributes {
    switch role {
    case .heading, .match: .bold
    case .summary: .italic
    default: []
    }
  }

  private static func colourless(_ role: Role, isSelected: Bool) -> Style {
    var attributes: Attributes =
      switch role {
      case .heading, .words: .bold
      case .summary: .italic
      case .bar, .barSecondary: .reverse
      case .barKey: [.reverse, .bold]
      case .match: [.underline, .bold]
      case .problem: .bold
      default: []
      }
    if isSelected { attributes.insert(.reverse) }
    return Style(attributes: attributes)
  }
}

/// The palette entries of one theme.
///
/// Blue and orange are the nearest to the Okabe-Ito palette, which colour-blind readers tell apart.
private struct Inks {
  let paper: UInt8
  let text: UInt8
  let words: UInt8
  let secondary: UInt8
  let shared: UInt8
  let contested: UInt8
  let mixed: UInt8
  let bar: UInt8
  let selection: UInt8
  let selectionText: UInt8
  let selectionSecondary: UInt8
  let match: UInt8
  let matchBackground: UInt8
  let problem: UInt8

  func foreground(_ role: Role) -> UInt8 {
    switch role {
    case .text, .summary, .bar: text
    case .words, .heading: words
    case .secondary, .barSecondary: secondary
    case .shared: shared
    case .contested: contested
    case .mixed, .barKey: mixed
    case .match: match
    case .problem: problem
    }
  }

  func background(_ role: Role) -> UInt8 {
    switch role {
    case .bar, .barSecondary, .barKey: bar
    default: paper
    }
  }

  static func of(_ tone: Theme.Tone, _ depth: Theme.Depth) -> Inks {
    switch (tone, depth) {
    case (.dark, .palette): darkPalette
    case (.light, .palette): lightPalette
    case (.dark, _): darkSixteen
    case (.light, _): lightSixteen
    }
  }

  private static let darkPalette = Inks(
    paper: 234,
    text: 252,
    words: 231,
    secondary: 246,
    shared: 74,
    contested: 214,
    mixed: 221,
    bar: 236,
    selection: 238,
    selectionText: 231,
    selectionSecondary: 250,
    match: 16,
    matchBackground: 221,
    problem: 209
  )
  private static let lightPalette = Inks(
    paper: 231,
    text: 236,
    words: 16,
    secondary: 242,
    shared: 25,
    contested: 130,
    mixed: 58,
    bar: 254,
    selection: 153,
    selectionText: 16,
    selectionSecondary: 238,
    match: 16,
    matchBackground: 222,
    problem: 124
  )
  private static let darkSixteen = Inks(
    paper: 0,
    text: 7,
    words: 15,
    secondary: 7,
    shared: 14,
    contested: 9,
    mixed: 11,
    bar: 0,
    selection: 4,
    selectionText: 15,
    selectionSecondary: 7,
    match: 0,
    matchBackground: 3,
    problem: 9
  )
  private static let lightSixteen = Inks(
    paper: 15,
    text: 0,
    words: 0,
    secondary: 8,
    shared: 4,
    contested: 1,
    mixed: 5,
    bar: 7,
    selection: 6,
    selectionText: 0,
    selectionSecondary: 0,
    match: 0,
    matchBackground: 3,
    problem: 1
  )
}
