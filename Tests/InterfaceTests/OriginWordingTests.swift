import Drawing
import Presentation
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Whatever tells how words reached us tells what was not recorded, and never fills it in.
@Suite struct OriginWordingTests {
  private let queries = ScanQueries(UnrecordedDossier.dossier)

  private func card(_ id: Quote.ID) throws -> QuoteCard { try #require(queries.quote(id)) }

  @Test(
    arguments: [
      ("en", "original English"), ("en-GB", "original English"), ("ru", "original"),
      ("eng-x", "original"), (nil, "original, language not recorded"),
    ] as [(String?, String)]
  )
  func theLanguageOfAnOriginalIsNotGuessed(language: String?, expected: String) {
    #expect(Wording.short(.original, language: language) == expected)
  }

  @Test func aListTellsWhatIsNotRecorded() throws {
    let plain = QuoteBlock.block(try card("U4"), .everything, columns: 200).lines.map(\.plain)
    #expect(
      plain == [
        "“We will limit our catch, says U4”",
        "● FI-1  Ana Moreau · 12 Jun 2019 · rendering not recorded · archive",
      ]
    )
    let known = QuoteBlock.block(try card("U5"), .everything, columns: 200)
    #expect(
      known.lines.last?.plain.hasSuffix(" · original, language not recorded · archive") == true
    )
  }

  @Test func theReaderTellsWhatIsNotRecorded() throws {
    var session = Session(
      Size(columns: 100, rows: 40),
      asOf: UnrecordedDossier.asOf,
      queries: queries
    )
    session.press(.enter)
    let text = ReaderText(session.state, try card("U4"), columns: 120).block.lines.map(\.plain)
    #expect(text.contains("Stance      ● agrees · not recorded whether the words alone carry it"))
    #expect(text.contains("Words       not recorded whether original or translated"))
    #expect(text.contains("Speech      not recorded whether the speaker’s own words or a readout"))
    let known = ReaderText(session.state, try card("U1"), columns: 120).block.lines.map(\.plain)
    #expect(known.contains("Words       in the original English"))
    #expect(!known.contains { $0.contains("not recorded") })
  }

  @Test func aVoiceCallsWordsAQuoteOnlyWhereTheyAreKnownToBeOne() throws {
    #expect(try Spoken.words(card("U1")).hasPrefix("Quote: "))
    #expect(try Spoken.words(card("U3")).hasPrefix("Readout: "))
    #expect(try Spoken.words(card("U4")).hasPrefix("Words: "))
    #expect(try Spoken.words(card("U4")).hasSuffix("end of words."))
  }
}
