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
  /// The words of an article that are marked.
  case marked
  /// Problems and warnings.
  case problem
  /// Words of an article that the program suggests: never in a colour of evidence.
  case suggested
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
    let (ink, paper) = Palette.of(tone, depth).look(of: role, isSelected: isSelected)
    return Style(
      foreground: .palette(ink),
      background: .palette(paper),
      attributes: Theme.attributes(of: role)
    )
  }

  private static func attributes(of role: Role) -> Attributes {
    switch role {
    case .heading, .match: .bold
    case .summary: .italic
    case .suggested: .underline
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
      case .marked: .reverse
      case .suggested: .underline
      case .problem: .bold
      default: []
      }
    if isSelected { attributes.insert(.reverse) }
    return Style(attributes: attributes)
  }
}

/// The inks that go with one paper, each with enough contrast to it.
private struct Inks {
  let paper: UInt8
  let text: UInt8
  let words: UInt8
  let secondary: UInt8
  let shared: UInt8
  let contested: UInt8
  let mixed: UInt8
  let problem: UInt8

  init(
    paper: UInt8,
    text: UInt8,
    words: UInt8,
    secondary: UInt8,
    shared: UInt8,
    contested: UInt8,
    mixed: UInt8,
    problem: UInt8
  ) {
    self.paper = paper
    self.text = text
    self.words = words
    self.secondary = secondary
    self.shared = shared
    self.contested = contested
    self.mixed = mixed
    self.problem = problem
  }

  /// One ink for everything: among sixteen colours no two are far enough from a third, and the shapes
  /// carry the meaning.
  init(paper: UInt8, all ink: UInt8) {
    self.init(
      paper: paper,
      text: ink,
      words: ink,
      secondary: ink,
      shared: ink,
      contested: ink,
      mixed: ink,
      problem: ink
    )
  }
}

/// The inks of the bars, where nothing else stands.
private struct BarInks {
  let paper: UInt8
  let text: UInt8
  let secondary: UInt8
  let key: UInt8
}

/// The palette entries of one theme.
///
/// Blue and orange are the nearest to the Okabe-Ito palette, which colour-blind readers tell apart;
/// `Theme.exactColors` has the palette itself.
private struct Palette {
  let page: Inks
  let bar: BarInks
  let selection: Inks
  let match: UInt8
  let matchPaper: UInt8

  func look(of role: Role, isSelected: Bool) -> (ink: UInt8, paper: UInt8) {
    let inks = isSelected ? selection : page
    return switch role {
    case .bar: (bar.text, bar.paper)
    case .barSecondary: (bar.secondary, bar.paper)
    case .barKey: (bar.key, bar.paper)
    case .match: (match, matchPaper)
    case .marked: (page.paper, page.words)
    case .text, .summary, .suggested: (inks.text, inks.paper)
    case .words, .heading: (inks.words, inks.paper)
    case .secondary: (inks.secondary, inks.paper)
    case .shared: (inks.shared, inks.paper)
    case .contested: (inks.contested, inks.paper)
    case .mixed: (inks.mixed, inks.paper)
    case .problem: (inks.problem, inks.paper)
    }
  }

  static func of(_ tone: Theme.Tone, _ depth: Theme.Depth) -> Palette {
    switch (tone, depth) {
    case (.dark, .palette): dark
    case (.light, .palette): light
    case (.dark, _): darkSixteen
    case (.light, _): lightSixteen
    }
  }

  private static let dark = Palette(
    page: Inks(
      paper: 234,
      text: 252,
      words: 231,
      secondary: 246,
      shared: 74,
      contested: 214,
      mixed: 221,
      problem: 209
    ),
    bar: BarInks(paper: 236, text: 252, secondary: 249, key: 221),
    selection: Inks(
      paper: 238,
      text: 252,
      words: 231,
      secondary: 250,
      shared: 117,
      contested: 214,
      mixed: 221,
      problem: 216
    ),
    match: 16,
    matchPaper: 221
  )
  private static let light = Palette(
    page: Inks(
      paper: 231,
      text: 236,
      words: 16,
      secondary: 242,
      shared: 25,
      contested: 130,
      mixed: 58,
      problem: 124
    ),
    bar: BarInks(paper: 254, text: 236, secondary: 240, key: 58),
    selection: Inks(
      paper: 153,
      text: 235,
      words: 16,
      secondary: 238,
      shared: 18,
      contested: 88,
      mixed: 16,
      problem: 89
    ),
    match: 16,
    matchPaper: 222
  )
  private static let darkSixteen = Palette(
    page: Inks(
      paper: 0,
      text: 7,
      words: 15,
      secondary: 7,
      shared: 14,
      contested: 9,
      mixed: 11,
      problem: 9
    ),
    bar: BarInks(paper: 0, text: 15, secondary: 7, key: 11),
    selection: Inks(paper: 4, all: 15),
    match: 0,
    matchPaper: 3
  )
  private static let lightSixteen = Palette(
    page: Inks(
      paper: 15,
      text: 0,
      words: 0,
      secondary: 0,
      shared: 4,
      contested: 1,
      mixed: 5,
      problem: 1
    ),
    bar: BarInks(paper: 7, text: 0, secondary: 0, key: 4),
    selection: Inks(paper: 6, all: 0),
    match: 0,
    matchPaper: 3
  )
}
