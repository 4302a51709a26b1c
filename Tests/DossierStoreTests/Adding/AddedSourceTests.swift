import RelationsModel
import Testing

@testable import DossierStore

@Suite struct AddedSourceTests {
  private let source = Source(
    id: "",
    type: "article-newspaper",
    title: "Ministers: “talk fish”",
    author: [.parts(family: "Example", given: "Ana"), .literal("The Gazette’s staff")],
    issued: EDTFDate(Day(number: 18_059)),
    publisher: "The Gazette",
    url: "https://example.org/fish?a=1&b=2",
    language: "en-GB",
    licence: "CC BY 4.0"
  )

  @Test func itsFileIsCanonicalAndReadsBackEqual() throws {
    let added = AddedSource(source, text: "One.\n\nTwo.", taken: [])
    #expect(added.source.id == "example-2019")
    #expect(added.file.path == "sources/example-2019.yaml")
    #expect(added.textPath == "texts/example-2019.txt")
    #expect(added.text == "One.\n\nTwo.\n")
    guard case .unchanged? = DossierFormatter.format(added.file, shownAs: nil) else {
      Issue.record("fmt would change \(String(decoding: added.file.bytes, as: UTF8.self))")
      return
    }
    let parties = try PartyNames(parsing: "Veldt,Marrow")
    let files = StarterDossier.files(parties, asOf: Day(number: 18_262))
    let opened = try DossierReader.read(files + [added.file], shownAs: nil)
    #expect(opened.dossier.sources == [added.source])
    // An article that is yet to be read is no loose end.
    #expect(opened.diagnostics == [])
    #expect(added.source.textDigest == NormalisedText("One. Two.").digest)
  }

  @Test func aGivenIDStays() {
    var named = source
    named.id = "gazette-1"
    #expect(AddedSource(named, text: "x", taken: ["gazette-1"]).source.id == "gazette-1")
  }

  @Test func aSourceThatSaysNothingIsCalledAfterItsFile() {
    var bare = source
    (bare.id, bare.title, bare.author, bare.issued, bare.publisher) = ("", nil, [], nil, nil)
    func id(_ file: String?, _ taken: Set<String> = []) -> Source.ID {
      AddedSource(bare, text: "x", file: file, taken: taken).source.id
    }
    #expect(id("Border talks") == "border-talks")
    #expect(id("border", ["border"]) == "border-2")
    #expect(id(nil) == "source")
    #expect(id("…") == "source")
    bare.title = "Talks at last"
    #expect(id("border") == "talks-at-last")
  }

  @Test func aNewIgnoreFileKeepsTextsOut() {
    let text = String(decoding: TextIgnoreFile.updated(nil) ?? [], as: UTF8.self)
    #expect(text.hasSuffix("\ntexts/*\n"))
    #expect(TextIgnoreFile.updated(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("", "texts/*\n!texts/a.txt\n"), ("*.o", "*.o\ntexts/*\n!texts/a.txt\n"),
    ("texts/*\n", "texts/*\n!texts/a.txt\n"), (" texts/* \n!texts/a.txt\n", nil),
    ("texts/\r\n", "texts/\r\n!texts/\ntexts/*\n!texts/a.txt\n"),
  ])
  func anIgnoreFileKeepsWhatItHad(old: String, new: String?) {
    let written = TextIgnoreFile.updated(Array(old.utf8), allowing: "a")
    #expect(written.map { String(decoding: $0, as: UTF8.self) } == new)
  }

  @Test(arguments: [
    ("CC BY 4.0", true), ("cc0 1.0", true), ("OGL v3.0", true), ("Public domain", true),
    ("Open Parliament Licence v3.0", true), ("Open Government Licence v3.0", true),
    ("Terms not seen", false), ("All rights reserved; not CC BY", false), ("", false),
  ])
  func aLicenceTellsWhetherATextMayBeShared(licence: String, allows: Bool) {
    #expect(TextIgnoreFile.allowsCopies(licence) == allows)
  }
}
