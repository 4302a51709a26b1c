import ArgumentParser
import RelationsQuery

/// Prints the quotes that a filter keeps.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print the quotes that match a filter.",
    discussion: """
      Prints the quotes that match, the oldest first. A quote matches when its words, its speaker \
      under any name, its venue or its issue do. It ends with 1 when nothing matches, as grep does.

      THE FILTER
        All that stands in a filter must hold. Words match inside words, without
        regard to case and accents.

      \(Search.language)

      EXAMPLES
        entente search 'chemical weapons'
        entente search '"red line" party:uk' --as-of 2013
        entente search 'who:lavrov stance:disagrees' --json
        entente search -- '-syria date:2015'
      """
  )

  @Argument(
    help: "What to look for: words, phrases and fields, as described above.",
    transform: WordArgument.text
  )
  var words: String

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try view.viewpoint.printed(on: opened.queries, searching: words)
      try Listing(kind: .quotes, opened: opened, perspective: perspective).run(
        asJSON: view.json,
        isASCII: view.ascii
      )
    }
  }

  /// The filter language, one line for each form, from the language's own description.
  private static var language: String {
    let forms = [
      ("word", "what has the word in it"),
      ("\"a phrase\"", "what has the phrase in it"),
      ("a*b", "any stretch of characters within one text, as in \"red * crossed\""),
      ("-not", "what does not match; also before a phrase or a field"),
    ]
    let fields = Filter.fields.map { ("\($0.name):", "\($0.help), as in \($0.example)") }
    var block = TextBlock(columns: 78)
    for (name, help) in forms + fields {
      let space = String(repeating: " ", count: max(1, 12 - name.count))
      block.add(name + space + help, indent: 2, hanging: 14)
    }
    return block.lines.joined(separator: "\n")
  }
}
