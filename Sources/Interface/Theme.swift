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
    let palette = Palette.of(tone, depth)
    let inks = role.isOfBar ? palette.bar : isSelected ? palette.selection : palette.page
    return Style(
      foreground: .palette(role == .match ? palette.match : inks.ink(role)),
      background: .palette(role == .match ? palette.matchPaper : inks.paper),
      attributes: Theme.attributes(of: role)
    )
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

extension Role {
  fileprivate var isOfBar: Bool {
    self == .bar || self == .barSecondary || self == .barKey
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

  func ink(_ role: Role) -> UInt8 {
    switch role {
    case .text, .summary, .bar, .match: text
    case .words, .heading: words
    case .secondary, .barSecondary: secondary
    case .shared: shared
    case .contested: contested
    case .mixed, .barKey: mixed
    case .problem: problem
    }
  }

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

/// The palette entries of one theme.
///
/// Blue and orange are the nearest to the Okabe-Ito palette, which colour-blind readers tell apart.
private struct Palette {
  let page: Inks
  let bar: Inks
  let selection: Inks
  let match: UInt8
  let matchPaper: UInt8

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
    bar: Inks(
      paper: 236,
      text: 252,
      words: 231,
      secondary: 249,
      shared: 74,
      contested: 214,
      mixed: 221,
      problem: 209
    ),
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
    bar: Inks(
      paper: 254,
      text: 236,
      words: 16,
      secondary: 240,
      shared: 25,
      contested: 94,
      mixed: 58,
      problem: 124
    ),
    selection: Inks(
      paper: 153,
      text: 235,
      words: 16,
      secondary: 238,
      shared: 18,
      contested: 88,
      mixed: 16,
      problem: 88
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
    bar: Inks(
      paper: 0,
      text: 15,
      words: 15,
      secondary: 7,
      shared: 14,
      contested: 9,
      mixed: 11,
      problem: 9
    ),
    selection: Inks(paper: 4, all: 15),
    match: 0,
    matchPaper: 3
  )
  private static let lightSixteen = Palette(
    page: Inks(
      paper: 15,
      text: 0,
      words: 0,
      secondary: 8,
      shared: 4,
      contested: 1,
      mixed: 5,
      problem: 1
    ),
    bar: Inks(
      paper: 7,
      text: 0,
      words: 0,
      secondary: 0,
      shared: 4,
      contested: 1,
      mixed: 5,
      problem: 1
    ),
    selection: Inks(paper: 6, all: 0),
    match: 0,
    matchPaper: 3
  )
}
