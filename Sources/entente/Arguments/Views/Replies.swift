import ArgumentParser
import RelationsAnalysis

/// Prints claims with the replies to them.
struct Replies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies",
    abstract: "Print each claim with the other side's nearest words of that day or later.",
    discussion: """
      For every quote that takes a stance for a party, the oldest first: the quote that the record \
      names as its answer, else the other party's nearest quote with a stance on the same \
      proposition, of the same day or later. One of the same day is marked so, with whether the \
      order is known; one whose date may fall before or after the claim's is marked as perhaps \
      later. What the claim itself answers is no reply to it, and what answers words by name was not \
      said before them, however coarsely it is dated. Where there is none it says that \
      there is no later stance in this dossier: what nobody recorded may have been said.

      With --json it prints an array of objects: quote, reply, days, daysAre, relation, \
      otherAnswers, otherAnswersAreAll, finding. relation is named, sameDayAfter, \
      sameDayOrderUnknown, perhapsLater or later; finding says the same in words. otherAnswers lists \
      what else the record names as the quote's answer; otherAnswersAreAll is false where it is cut. \
      reply and relation are null where there is no later stance. daysAre is exact, about or atMost; \
      both are null where nobody knows how long it took.

      EXAMPLES
        entente replies --filter 'issue:ukraine party:uk'
        entente replies --from 2014 --json
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "quotes with a stance of one of the two sides",
        perspective: perspective,
        page: { analyst.replies($0, .oldestFirst, $1) },
        json: ViewJSON(analyst.queries, perspective).reply,
        text: { RepliesText(analyst, perspective, columns: $0) }
      )
    }
  }
}
