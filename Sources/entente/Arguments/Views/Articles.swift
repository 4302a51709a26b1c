import ArgumentParser
import DossierStore
import RelationsAnalysis
import RelationsQuery

/// Prints the sources of which a text is at hand.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Print the sources whose texts are at hand, and what was found in them.",
    discussion: """
      Texts lie in the folder of a dossier as texts/ID.txt, and beside a corpus FILE as \
      FILE.texts/ID.txt; `entente add` puts them there. Articles in which nothing was found come \
      first, in each group the newest first. All are listed, with all that was found, whatever the \
      as-of date.

      With --json it prints an array of objects: source, title, quotes, passages.

      EXAMPLES
        entente articles my-dossier
        entente articles my-dossier --filter 'source:reuters' --json
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  func run() throws {
    let texts = TextShelf(dossier.place).sources
    try looked.print(dossier) { analyst, perspective in
      let toRead = analyst.articles(texts, perspective, .toReadFirst).count { $0.codedCount == 0 }
      return ViewListing(
        name: "sources with a text at hand",
        perspective: perspective,
        page: { Page(analyst.articles(texts, $0, .toReadFirst), window: $1) },
        json: ViewJSON(analyst.queries, perspective).article,
        text: { ArticlesText(analyst, perspective, toRead: toRead, columns: $0) }
      )
    }
  }
}
