import Drawing
import Presentation
import RelationsQuery

/// A line of the help, in which what is looked for is marked.
struct HelpLine: Equatable, Sendable {
  let text: RichText
  /// Whether something that is looked for begins in it; it may end in the next.
  let hasMatch: Bool

  /// All keys, the filter language, the settings and the signs.
  static func all(_ state: State, finding help: HelpState? = nil) -> [HelpLine] {
    let columns = HelpView.rect(state.size).columns - 4
    let finder = help?.finder ?? { _ in [] }
    var writer = HelpWriter(columns: columns, finder: finder)
    writer.add(RichText("Keys", .heading))
    for entry in Command.all {
      let keys = state.settings.keys.keys(of: entry).map(state.name(of:)).joined(separator: "  ")
      writer.add(keys, entry.help, alsoFoundBy: "\(entry.name) \(entry.synonyms)")
    }
    writer.addBlank()
    writer.add(RichText(FilterHelp.heading, .heading))
    for entry in FilterHelp.entries { writer.add(entry.example, entry.help) }
    writer.addBlank()
    writer.add(RichText("Settings", .heading))
    writer.add("config.yaml", settings, alsoFoundBy: "preferences options configuration rebind")
    writer.add("copying", state.clipboard.sentence, alsoFoundBy: "clipboard yank osc paste")
    writer.addBlank()
    writer.add(RichText("Signs", .heading))
    for (sign, role, meaning) in signs { writer.add(sign, meaning, role) }
    return writer.lines
  }

  private static let settings =
    "keys, theme, mouse, dates, citations, first view: `entente config` tells where it belongs"

  private static let signs: [(String, Role, String)] = [
    ("●", .shared, "agrees"),
    ("○", .contested, "disagrees"),
    ("◐", .mixed, "divided: as many of its words agree as disagree"),
    ("·", .secondary, "no stance: of a side none by this day, of a quote none in its words"),
    ("=", .shared, "shared"),
    ("≠", .contested, "contested"),
    ("≈", .mixed, "mixed: it stands in both panes"),
    ("‒", .secondary, "one-sided: no proposition has a stance of both sides"),
    ("?", .secondary, "open: neither side took a stance"),
    (MatrixWords.several, .text, "in the matrix: quotes with stances on several propositions"),
    (
      Wording.assessmentAlone, .secondary,
      "stands so by an assessment alone: the record does not say so"
    ),
    ("∆", .mixed, "moved since the as-of date before"),
    ("*", .secondary, "not assessed by this day in this dossier: it stands by the record"),
    ("“ ”", .words, "words as they were said or printed; a readout or a hedge is marked"),
    ("▆", .shared, "one quote that agrees, up to ten"),
    ("░", .contested, "one quote that disagrees, up to ten"),
  ]
}

/// Writes entries in lines; what is looked for is found in an entry, wherever its lines break.
private struct HelpWriter {
  let columns: Int
  let finder: (String) -> [Range<String.Index>]
  private(set) var lines: [HelpLine] = []

  init(columns: Int, finder: @escaping (String) -> [Range<String.Index>]) {
    self.columns = columns
    self.finder = finder
  }

  mutating func addBlank() { lines.append(HelpLine(text: RichText(), hasMatch: false)) }

  mutating func add(_ text: RichText) { lines += wrapped(text, columns: columns) }

  /// An entry is also found by words that are not drawn.
  mutating func add(
    _ left: String,
    _ right: String,
    _ role: Role = .mixed,
    alsoFoundBy words: String = ""
  ) {
    // A window of one column still takes keys while the help is open.
    let indent = max(0, min(28, columns / 3))
    let fits = TextWidth.columns(of: left) < indent - 2
    let sign = RichText("  ", role) + RichText(left, role).marking(finder)
    let hasSign = !finder(left).isEmpty || !finder(words).isEmpty
    if !fits { lines.append(HelpLine(text: sign, hasMatch: hasSign)) }
    let text = wrapped(RichText(right, .text), columns: columns - indent)
    for (number, line) in text.enumerated() {
      let start = number == 0 && fits ? sign : RichText()
      let space = String(repeating: " ", count: indent - start.columns)
      let hasMatch = line.hasMatch || number == 0 && fits && hasSign
      lines.append(HelpLine(text: start + RichText(space, .text) + line.text, hasMatch: hasMatch))
    }
  }

  private func wrapped(_ text: RichText, columns: Int) -> [HelpLine] {
    let whole = text.plain
    let starts = finder(whole).map(\.lowerBound)
    let ends = TextWrap.lines(of: whole, columns: max(1, columns)).map(\.upperBound)
    let found = Set(starts.compactMap { start in ends.firstIndex { $0 > start } })
    return text.marking(finder).wrapped(columns: columns).enumerated().map { number, line in
      HelpLine(text: line, hasMatch: found.contains(number))
    }
  }
}
