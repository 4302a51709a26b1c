import Drawing
import Presentation
import RelationsQuery

/// A part of the help under one heading.
struct HelpGroup {
  /// A key, an example or a sign, and what it means.
  struct Entry {
    let sign: String
    let meaning: String
    var role = Role.mixed
    /// Words by which it is found besides those that are drawn.
    var synonyms = ""
  }

  let title: String
  let entries: [Entry]
}

/// All that the help says.
enum HelpText {
  /// The heading of the commands that do nothing where the help was opened.
  static let elsewhere = "Not available here"

  /// The groups in parts: each part is laid out in columns of its own.
  static func parts(_ state: State) -> [[HelpGroup]] {
    let commands = commands(state).map { title, entries in
      HelpGroup(title: title, entries: entries.map { entry($0, state) })
    }
    let filter = HelpGroup(
      title: FilterHelp.heading,
      entries: FilterHelp.entries.map { HelpGroup.Entry(sign: $0.example, meaning: $0.help) }
    )
    return [commands, [filter, settings(state), signs]]
  }

  /// The commands that apply where one is, group by group, and at last those that do not.
  static func commands(_ state: State) -> [(title: String, entries: [CommandEntry])] {
    let applies = { (entry: CommandEntry) in entry.applies(at: state.depth, in: state.view) }
    let here = Command.grouped.map { ($0.title, $1.filter(applies)) }
    return (here + [(elsewhere, Command.all.filter { !applies($0) })]).filter { !$1.isEmpty }
  }

  /// The keys that mean a command where one is; those of anywhere where it does nothing.
  static func keys(of entry: CommandEntry, _ state: State) -> [Key] {
    entry.applies(at: state.depth, in: state.view)
      ? state.keys(of: entry) : state.settings.keys.keys(of: entry)
  }

  private static func entry(_ entry: CommandEntry, _ state: State) -> HelpGroup.Entry {
    HelpGroup.Entry(
      sign: keys(of: entry, state).map(state.name(of:)).joined(separator: "  "),
      meaning: entry.help,
      synonyms: "\(entry.name) \(entry.synonyms)"
    )
  }

  private static func settings(_ state: State) -> HelpGroup {
    HelpGroup(
      title: "Settings",
      entries: [
        HelpGroup.Entry(
          sign: "config.yaml",
          meaning:
            "keys, theme, mouse, dates, citations, first view: `entente config` tells where the file goes",
          synonyms: "preferences options configuration rebind"
        ),
        HelpGroup.Entry(
          sign: "copying",
          meaning: state.device.clipboard.sentence,
          synonyms: "clipboard yank osc paste"
        ),
      ]
    )
  }

  private static let signs = HelpGroup(
    title: "Signs",
    entries: ([
      ("●", .shared, "agrees"),
      ("○", .contested, "disagrees"),
      ("◐", .mixed, "divided: as many of the words that count agree as disagree"),
      ("·", .secondary, "no stance: the side took none by this day, or the quote takes none"),
      ("=", .shared, "shared"),
      ("≠", .contested, "contested"),
      ("≈", .mixed, "mixed: it stands in both panes"),
      ("‒", .secondary, "one-sided: no proposition has a stance of both sides"),
      ("?", .secondary, "open: neither side took a stance"),
      (MatrixWords.several, .text, "in the matrix: quotes with stances on several propositions"),
      (
        Wording.assessmentAlone, .secondary,
        "by assessment: the record does not say so"
      ),
      ("+", .shared, "an event of cooperation"),
      ("−", .contested, "an event of conflict"),
      ("±", .mixed, "an event of both"),
      ("◊", .secondary, "an event of neither"),
      ("∆", .mixed, "moved on the day stepped to, or since the one before"),
      ("⇄", .mixed, "an actor who changed stance on a proposition"),
      ("*", .secondary, "\(Wording.noAssessment): it stands by the record"),
      ("“ ”", .words, "words as they were said or printed; a readout or a hedge is marked"),
      ("▬", .shared, "one quote that agrees, up to ten"),
      ("░", .contested, "one quote that disagrees, up to ten"),
    ] as [(String, Role, String)]).map {
      HelpGroup.Entry(sign: $0, meaning: $2, role: $1)
    }
  )
}
