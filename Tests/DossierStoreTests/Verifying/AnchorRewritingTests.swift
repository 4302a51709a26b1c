import RelationsModel
import Testing

@testable import DossierStore

/// Positions that are rewritten in the files of a dossier, and nothing else.
@Suite struct AnchorRewritingTests {
  private static let sentences = [
    "We will follow the science.", "start: 7, end: 9 are our hours.", "The strait is calm today.",
  ]
  private static let text = sentences.joined(separator: " ")

  private func place(_ part: String, in text: String) throws -> Range<Int> {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    let start = try #require(
      (0...(scalars.count - wanted.count)).first {
        scalars[$0..<$0 + wanted.count].elementsEqual(wanted)
      }
    )
    return start..<start + wanted.count
  }

  /// The files of a dossier whose positions are those in a text, unless others are given.
  private func files(
    _ text: String,
    first: Range<Int>? = nil
  ) throws -> [DossierFile] {
    let places = try Self.sentences.map { try place($0, in: text) }
    let one = first ?? places[0]
    let press = """
      # The press.
      sources:
        - id: gazette
          type: article-newspaper
          textDigest: \(NormalisedText(text).digest)  # as printed
          issued: 2019-06-12
          licence: short quotation
          quotes:
            # The minister.
            - id: Q1
              text: \(Self.sentences[0])
              speaker: ana
              issue: fish
              anchor: {start: \(one.lowerBound), end: \(one.upperBound)}  # counted by hand
            - text: "\(Self.sentences[1])"
              id: Q2
              speaker: ana
              issue: fish
              anchor:
                # both
                start: \(places[1].lowerBound)
                end: \(places[1].upperBound)
              remark: "start: 1"
          claims:
            - id: C1
              summary: The sea was quiet.
              issues: [fish]
              span: {start: \(places[2].lowerBound), end: \(places[2].upperBound), digest: "\(NormalisedText.digest(of: Self.sentences[2]))"}
      """
    let others = [
      "dossier.yaml": "format: 1\ntitle: T\nasOf: 2020-01-01\nparties:\n"
        + "  - {id: a, name: Aa, short: A}\n  - {id: b, name: Bb, short: B}\n",
      "actors.yaml": "actors:\n  - {id: ana, name: Ana, kind: person, party: a}\n",
      "issues.yaml": "issues:\n  - {id: fish, title: Fish}\n",
    ]
    return others.map { DossierFile(path: $0.key, bytes: Array($0.value.utf8)) }
      + [DossierFile(path: "sources/press.yaml", bytes: Array(press.utf8))]
  }

  private func rewriting(_ files: [DossierFile], by text: String) throws -> AnchorRewriting {
    let opened = try DossierReader.read(files, shownAs: nil)
    #expect(opened.diagnostics.filter { $0.severity == .error }.isEmpty, "\(opened.diagnostics)")
    return AnchorRewriting(
      of: files,
      opened.dossier,
      Verification(opened.dossier, texts: ["gazette": text])
    )
  }

  private func press(_ files: [DossierFile]) -> String? {
    files.first { $0.path == "sources/press.yaml" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    "A sentence more. " + text,
    sentences.reversed().joined(separator: " Between them. "),
    sentences[1] + " " + sentences[2] + " " + sentences[0],
  ])
  func inAnotherPrintAllIsRewritten(print: String) throws {
    let rewriting = try rewriting(try files(Self.text), by: print)
    #expect(press(rewriting.files) == press(try files(print)))
    #expect(rewriting.files.count == 1 && rewriting.refusals.isEmpty)
    // A second time there is nothing to do.
    #expect(try self.rewriting(try files(print), by: print).files.isEmpty)
  }

  @Test func oneWrongPositionIsMended() throws {
    let rewriting = try rewriting(try files(Self.text, first: 2..<29), by: Self.text)
    #expect(rewriting.count == 1)
    #expect(press(rewriting.files) == press(try files(Self.text)))
  }

  @Test(arguments: [
    sentences[0] + " " + sentences[1] + " The strait is rough today.",
    sentences[0] + " " + sentences[2], "Oh. " + sentences[0] + " " + text,
  ])
  func aPrintThatHasNotAllLeavesItsSourceAlone(print: String) throws {
    let rewriting = try rewriting(try files(Self.text), by: print)
    #expect(rewriting.files.isEmpty && rewriting.count == 0)
    #expect(rewriting.refusals.map(\.source) == ["gazette"])
  }

  @Test func theSameTextChangesNothing() throws {
    let rewriting = try rewriting(try files(Self.text), by: Self.text)
    #expect(rewriting.files.isEmpty && rewriting.count == 0 && rewriting.refusals.isEmpty)
  }
}
