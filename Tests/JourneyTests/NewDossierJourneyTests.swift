import DossierStore
import Interface
import RelationsModel
import TestDossier
import Testing

@testable import entente

/// A dossier made from articles by somebody who begins with nothing: speakers, issues and claims too.
@Suite struct NewDossierJourneyTests {
  @Test func fiveArticlesBecomeADossier() throws {
    let journey = try EditedJourney()
    for article in MadeArticles.all {
      guard case .saved = ScreenAddition.add(.text(article), to: .folder(journey.path)) else {
        Testing.Issue.record("an article was not added: \(article.prefix(40))")
        return
      }
    }
    // Each was pasted: A, the paste and Enter.
    let adding = 3 * MadeArticles.all.count
    let (notices, keys) = try journey.press(
      ["9\r"] + Self.summit + Self.next + Self.border + Self.next + Self.pipeline + Self.next
        + Self.cod + Self.next + Self.harbour + ["\u{1B}"]
    )
    let opened = try journey.dossier()
    let dossier = opened.dossier
    #expect(opened.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(dossier.quotes.count == 17, "\(notices)")
    #expect(dossier.actors.count == 10 && dossier.issues.count == 4, "\(notices)")
    let sides = Dictionary(uniqueKeysWithValues: dossier.actors.map { ($0.name, $0.party) })
    for name in ["Elena Marsh", "Otto Brandt", "Mara Holt", "Anna Lind"] {
      #expect(sides[name] == "arcadia", "\(name)")
    }
    let bordurians = [
      "Boris Tarn", "Petra Novak", "Irina Volkova", "Viktor Sand", "Ivan Koval", "Zora Belik",
    ]
    for name in bordurians {
      #expect(sides[name] == "borduria", "\(name)")
    }
    let perQuote = Double(keys + adding) / Double(max(1, dossier.quotes.count))
    print("\(perQuote) keys for each of \(dossier.quotes.count) quotes, all else included")
    #expect(perQuote <= 25)
  }

  /// From an article that is coded to the next to be read.
  private static let next = ["\u{1B}", "g\r"]
  private static let summit = [
    "J/A common register is needed.\rCod quota\ra2",
    "J/The pipeline may come before the border.\rPipeline\ra1", "Jd\r",
  ]
  private static let border = [
    "J/The border can be settled by agreement.\rBorder\ra\r", "J2a\r", "J1a", "Jd2",
  ]
  private static let pipeline = ["Ja", "Jd\r", "Jd"]
  private static let cod = ["J0\r", "J0", "Ja", "Ja"]
  private static let harbour = [
    "J/Port dues are too high.\rHarbour dues\ra\r", "Jd\r", "J0",
  ]
}

/// Articles of made-up papers on made-up countries.
private enum MadeArticles {
  static let all = [summit, border, pipeline, cod, harbour]

  private static let summit = """
    Summit brings register and pipeline closer
    By Paul Amsel, Northern Herald, 20 June 2015

    “The common register starts on the first of January,” Boris Tarn announced after the \
    summit.

    Elena Marsh said: “We have agreed to lay the pipeline before the border is drawn.”

    Petra Novak, the Bordurian foreign minister, denied that. “Nothing was agreed on the \
    pipeline,” she said.
    """

  private static let border = """
    Border commission meets for the first time
    By Lina Frey, Northern Herald, 2 February 2015

    The border commission met for the first time in eleven years. “A map that both sides \
    print is worth more than an army,” said Otto Brandt, the Arcadian head of the \
    commission.

    Irina Volkova, his Bordurian colleague, agreed. “We have the same map in our drawer; now \
    we need the courage to unfold it,” Volkova said.

    Elena Marsh, the prime minister, praised the commission. “Every metre that we agree on \
    is a metre of peace,” she wrote.

    “The islands are ours and will stay ours,” said Zora Belik on the same evening.
    """

  private static let pipeline = """
    Pipeline under the strait back on the table
    By Ruth Keller, The Strait Courier, 9 September 2014

    Arcadia's prime minister, Elena Marsh, called the pipeline “the best neighbour that \
    either country ever had”.

    Her Bordurian counterpart, Viktor Sand, was more careful. “Gas is a bond, and bonds can \
    be pulled,” he said in parliament.

    “We shall not lay a single pipe before the border is settled,” Sand said.
    """

  private static let cod = """
    Cod quota talks end without a result
    By Paul Amsel, Northern Herald, 17 May 2014

    The talks on next year's cod quota ended on Friday without a result. “The sea is empty \
    because one side counts badly,” said Mara Holt, a spokeswoman for the Arcadian fisheries \
    board.

    Boris Tarn, the Bordurian fisheries minister, answered within the hour. “We count every \
    fish that we land,” he said.

    According to Tarn, “a common register would end this quarrel in a year”.

    Holt welcomed the idea of a register: “If both coasts write into one book, we shall sign \
    it.”
    """

  private static let harbour = """
    Ministers quarrel over harbour dues
    By Ruth Keller, The Strait Courier, 3 March 2014

    Anna Lind, the Arcadian minister of transport, said on Monday that “no ship of ours will \
    pay twice for the same quay”. She spoke at the opening of the new mole in Port Vesper.

    Ivan Koval, who heads the Bordurian harbour office, rejected the complaint. “The dues \
    pay for the dredging, and the dredging keeps everybody afloat,” he told reporters.

    “We are ready to talk about the dues at any time,” Koval added.

    The dispute began in 2012, when Borduria doubled the dues for foreign ships.
    """
}
