import DefaultDossier
import RelationsModel
import Testing

@testable import DossierStore

/// The dossier that ships against texts made from its own words.
@Suite struct VerificationTests {
  private func dossier() throws -> Dossier {
    let files = DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
    return try DossierReader.read(files, shownAs: nil).dossier
  }

  @Test func whatHasNoTextIsSaidToHaveNone() throws {
    let verification = Verification(try dossier(), texts: [:])
    #expect(verification.entries.allSatisfy { $0.finding == .noText })
    #expect(verification.isSound)
  }

  @Test func everyQuoteIsFoundInATextOfAllOfThem() throws {
    let dossier = try dossier()
    var texts: [Source.ID: String] = [:]
    for quote in dossier.quotes {
      texts[quote.source, default: ""] += "\n\n“\(quote.text)” he said."
    }
    var told: [Int] = []
    var totals: Set<Int> = []
    let verification = Verification(dossier, texts: texts) { done, total in
      told.append(done)
      totals.insert(total)
    }
    // How far it has come is told before each of them.
    #expect(told == told.sorted() && told.count >= dossier.quotes.count)
    #expect(totals == [verification.entries.count])
    for entry in verification.entries where entry.words != nil {
      switch entry.finding {
      case .exact, .moved, .ambiguous: break
      default: Testing.Issue.record("\(entry.id): \(entry.finding)")
      }
    }
  }

  @Test func aWordThatWasChangedAndAQuoteThatWentAreTold() throws {
    let dossier = try dossier()
    let quote = try #require(dossier.quotes.first { $0.text.split(separator: " ").count > 8 })
    var words = quote.text.split(separator: " ").map(String.init)
    words[4] = "zzz"
    let text = "Before. \(words.joined(separator: " ")) After."
    let changed = Verification(dossier, texts: [quote.source: text])
    let entry = try #require(changed.entries.first { $0.id == quote.id.rawValue })
    guard case .changed(_, let difference) = entry.finding else {
      Testing.Issue.record("found \(entry.finding)")
      return
    }
    #expect(difference.line.contains("{+zzz+}") && !changed.isSound)
    let gone = Verification(dossier, texts: [quote.source: "Nothing of the kind."])
    #expect(gone.entries.first { $0.id == quote.id.rawValue }?.finding == .missing)
  }
}
