import DossierStore
import Foundation
import Glibc
import TestDossier
import Testing

/// `entente verify` with other people's texts, in a folder and in a corpus.
struct VerifyTextTests {
  private static let words = "We will follow the science, and nothing else."

  /// A source with one quote, whose words are placed in a text.
  private static func source(_ id: String, _ words: String, at start: Int, of text: String)
    -> String
  {
    """
      - id: \(id)
        type: article-newspaper
        title: Ministers talk fish
        issued: 2019-06-12
        publisher: The Gazette
        licence: short quotation with attribution
        textDigest: \(NormalisedText(text).digest)
        quotes:
          - id: Q-\(id)
            text: \(words)
            speaker: ana
            issue: fisheries
            anchor:
              start: \(start)
              end: \(start + words.unicodeScalars.count)

    """
  }

  private static let others = [
    "dossier.yaml": """
    format: 1
    title: Arcadia – Ruritania
    asOf: 2019-12-31
    parties:
      - {id: arcadia, name: Arcadia, short: AR}
      - {id: ruritania, name: Ruritania, short: RU}

    """,
    "actors.yaml": "actors:\n  - {id: ana, name: Ana, kind: person, party: arcadia}\n",
    "issues.yaml": "issues:\n  - {id: fisheries, title: Fisheries}\n",
    "events.yaml": "events: []\n",
  ]

  private func folder(_ sources: String, texts: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["sources", "texts"] { mkdir(folder.path(name), 0o755) }
    for (name, text) in Self.others { try folder.write(text.utf8, to: name) }
    try folder.write("sources:\n\(sources)".utf8, to: "sources/press.yaml")
    for (name, text) in texts { try folder.write(text.utf8, to: "texts/\(name).txt") }
    return folder
  }

  private func entries(_ arguments: String...) throws -> [String: [String: Any]] {
    let command = ["verify", "--json"] + arguments
    let ending = try Program.run(command.map { Array($0.utf8) })
    let objects = try JSONSerialization.jsonObject(with: Data(ending.output)) as? [[String: Any]]
    return Dictionary(uniqueKeysWithValues: (objects ?? []).map { ("\($0["id"] ?? "")", $0) })
  }

  private func press(_ folder: TemporaryFolder) throws -> String {
    String(decoding: try folder.bytes(of: "sources/press.yaml"), as: UTF8.self)
  }

  /// Each is named, and no other text is left unread for it.
  @Test func aTextThatCannotBeReadKeepsNothingBack() throws {
    let old = "She said: \(Self.words)"
    let plain = "And then she said: \(Self.words)"
    let folder = try folder(
      ["a", "b", "c"].map { Self.source($0, Self.words, at: 10, of: old) }.joined(),
      texts: ["a": "<html><p>We will</p></html>", "b": plain]
    )
    try folder.write([0xFF], to: "texts/c.txt")
    let found = try entries(folder.path("")).compactMapValues { $0["found"] as? String }
    #expect(found["Q-b"] == "moved", "\(found)")
    let run = try Program.run("verify", "--update", folder.path(""))
    #expect(run.status == 1)
    for name in ["a", "c"] {
      #expect(run.message.contains("texts/\(name).txt cannot be read: "), "\(run.message)")
    }
    #expect(run.message.contains("1 position rewritten in 1 file"), "\(run.message)")
    #expect(try press(folder).contains("start: 19"))
  }

  // MARK: - Rewriting

  @Test func aSoftHyphenInOneSourceKeepsNothingBack() throws {
    let old = "She said: \(Self.words)"
    let soft = "Then she said: We will fol\u{AD}low the sci\u{AD}ence, and nothing else."
    let plain = "And then she said: \(Self.words)"
    let folder = try folder(
      Self.source("a", Self.words, at: 10, of: old) + Self.source("b", Self.words, at: 10, of: old),
      texts: ["a": soft, "b": plain]
    )
    let run = try Program.run("verify", "--update", folder.path(""))
    #expect(run.status == 0, "\(run.message)")
    #expect(run.message.contains("2 positions rewritten in 1 file."))
    let written = try press(folder)
    // Two soft hyphens more than the 45 characters of the words.
    #expect(written.contains("start: 15\n          end: 62"), "\(written)")
    #expect(written.contains("start: 19\n          end: 64"), "\(written)")
    let found = try entries(folder.path(""))
    #expect(found["Q-a"]?["found"] as? String == "exact")
    #expect(found["Q-b"]?["found"] as? String == "exact")
    let check = try Program.run("check", folder.path(""))
    #expect(check.status == 0)
    #expect(check.text.contains("the anchor spans 47 code points, and the text has 45;"))
    #expect(try Program.run("verify", "--keep", folder.path("")).status == 0)
    #expect(try Program.run("check", folder.path("")).text.hasPrefix("No problems"))
  }

  @Test func whatIsLeftIsNamedAndTheRestIsRewritten() throws {
    let old = "She said: \(Self.words)"
    let folder = try folder(
      Self.source("a", Self.words, at: 10, of: old) + Self.source("b", Self.words, at: 10, of: old),
      texts: ["a": "She said nothing that day.", "b": "And then she said: \(Self.words)"]
    )
    let run = try Program.run("verify", "--update", folder.path(""))
    #expect(run.status == 1)
    #expect(run.message.contains("1 position rewritten in 1 file."))
    #expect(run.message.contains("a is left as it is: 1 position cannot be found"))
    #expect(run.message.contains("(Q-a)"))
    #expect(try entries(folder.path(""))["Q-b"]?["found"] as? String == "exact")
  }

  @Test func anAdviceIsGivenOnlyWhereItHelps() throws {
    let old = "She said: \(Self.words)"
    let record = Self.source("a", Self.words, at: 10, of: old)
      .replacing(
        "anchor:\n          start: 10\n          end: 55",
        with: "anchor: {\n          start: 10, end: 55}"
      )
    let folder = try folder(record, texts: ["a": "And then she said: \(Self.words)"])
    let run = try Program.run("verify", "--update", folder.path(""))
    #expect(run.status == 1)
    #expect(run.message.contains("a is left as it is: its positions (Q-a)"), "\(run.message)")
    #expect(run.message.contains("`entente fmt` first, then try again."))
    #expect(try press(folder).contains("start: 10, end: 55"))
    #expect(try Program.run("fmt", folder.path("")).status == 0)
    #expect(try Program.run("verify", "--update", folder.path("")).status == 0)
    #expect(try entries(folder.path(""))["Q-a"]?["found"] as? String == "exact")
  }

  @Test func linesThatEndInCRLFAreKept() throws {
    let old = "She said: \(Self.words)"
    let folder = try folder(
      Self.source("a", Self.words, at: 10, of: old),
      texts: ["a": "And then she said: \(Self.words)"]
    )
    let before = try press(folder).replacing("\n", with: "\r\n")
    try folder.write(before.utf8, to: "sources/press.yaml")
    #expect(try Program.run("verify", "--update", folder.path("")).status == 0)
    let written = try press(folder)
    #expect(written.contains("start: 19\r\n          end: 64\r\n"), "\(written)")
    #expect(written.utf8.count == before.utf8.count)
  }

  // MARK: - Corpora

  @Test func aCorpusIsVerifiedAndRewritten() throws {
    let folder = try folder(
      Self.source("a", Self.words, at: 10, of: "She said: \(Self.words)")
        + Self.source("b", "Nobody asked the fishermen.", at: 0, of: "Nobody asked the fishermen.")
    )
    let corpus = folder.path("c.entente")
    #expect(try Program.run("import", folder.path(""), "--into", corpus).status == 0)
    let without = try Program.run("verify", corpus)
    #expect(without.status == 1)
    #expect(without.message.contains("no text is at hand for any of 2 quotes and passages."))
    #expect(without.message.contains("--text SOURCE=FILE gives one, and it may be kept as"))
    try folder.write("Well. She said: \(Self.words)".utf8, to: "given")
    let given = "a=\(folder.path("given"))"
    let found = try entries("--text", given, corpus)["Q-a"]
    #expect(found?["found"] as? String == "moved")
    #expect(found?["places"] as? [[Int]] == [[16, 61]])
    let run = try Program.run("verify", "--text", given, "--update", "--keep", corpus)
    #expect(run.status == 0, "\(run.message)")
    #expect(run.text.contains("1 moved; 1 without a text."))
    #expect(run.message.contains("1 position rewritten in the corpus."))
    #expect(run.message.contains("1 result kept in the corpus."))
    #expect(try entries("--text", given, corpus)["Q-a"]?["found"] as? String == "exact")
    #expect(try Program.run("search", "anchor:exact", corpus).text.contains("Q-a"))
    let shown = try Program.run("export", "--format", "ndjson", corpus).text
    #expect(shown.contains("\"start\":16,\"end\":61"), "\(shown)")
  }

  // MARK: - Files that are no plain text

  @Test(arguments: [
    "<!DOCTYPE html>\n<html><body><p>We won&rsquo;t wait.</p></body></html>",
    "\u{FEFF}<!-- saved -->\n<HTML><BODY>We will not wait.</BODY></HTML>",
    "<p>We won&rsquo;t wait.</p>",
    "We won&rsquo;t wait, she said &ndash; &ldquo;not now&rdquo;.",
    "The minister spoke.<br>We will not wait.<br/>\n<a href=\"x\">More</a><hr>",
    "%PDF-1.7\n%…", "{\\rtf1\\ansi We will not wait.}",
  ])
  func anotherKindOfFileIsTold(text: String) throws {
    let folder = try folder(
      Self.source("a", Self.words, at: 0, of: Self.words),
      texts: ["a": text]
    )
    let kept = try Program.run("verify", folder.path(""))
    #expect(kept.status == 1 && kept.output.isEmpty)
    #expect(kept.message.contains("texts/a.txt cannot be read: it is "), "\(kept.message)")
    #expect(kept.message.contains(", not plain text: "))
    #expect(try Program.run("check", folder.path("")).text.contains(", not plain text: "))
    let given = "a=\(folder.path("texts/a.txt"))"
    let ending = try Program.run("verify", "--text", given, folder.path(""))
    #expect(ending.status == 1)
    #expect(ending.message.contains("texts/a.txt is "))
    let advice = ["makes plain text of it.", " and give that."]
    #expect(advice.contains(where: ending.message.contains), "\(ending.message)")
  }

  @Test(arguments: [
    "\(words) A page is marked up with <p> and &amp; they say, if a < b > c.",
    "<\(words)> R&D; AT&T; 1 < 2.", words,
  ])
  func proseThatSpeaksOfTagsIsPlainText(text: String) throws {
    let folder = try folder(
      Self.source("a", Self.words, at: 0, of: Self.words),
      texts: ["a": text]
    )
    #expect(try entries(folder.path(""))["Q-a"]?["found"] as? String != "noText")
  }

  @Test(arguments: [true, false])
  func utf16IsReadAsText(isBigEndian: Bool) throws {
    let folder = try folder(Self.source("a", Self.words, at: 0, of: Self.words))
    let units = Array("\u{FEFF}\(Self.words) ❤ 😀".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    try folder.write(bytes, to: "texts/a.txt")
    #expect(try entries(folder.path(""))["Q-a"]?["found"] as? String == "exact")
  }

  // MARK: - Differences

  @Test func aDifferenceOfOneCommaIsShown() throws {
    let folder = try folder(
      Self.source("a", Self.words, at: 0, of: Self.words),
      texts: ["a": "We will follow the science and nothing else."]
    )
    let found = try entries(folder.path(""))["Q-a"]
    #expect(found?["found"] as? String == "changed")
    let line = "We will follow the [-science,-] {+science+} and nothing else."
    #expect(found?["difference"] as? String == line)
    #expect(try Program.run("verify", folder.path("")).text.contains("[-science,-] {+science+}"))
  }

  @Test func aDoubtIsTold() throws {
    let folder = try folder(
      Self.source("a", "It is a well-known fact.", at: 0, of: "It is a well-known fact."),
      texts: ["a": "It is a well-\nknown fact."]
    )
    let found = try entries(folder.path(""))["Q-a"]
    #expect(found?["found"] as? String == "moved")
    #expect(found?["doubts"] as? [[String]] == [["well-known", "wellknown"]])
    let text = try Program.run("verify", folder.path("")).text
    #expect(text.contains("“well-known” or “wellknown”"))
  }

  @Test func aWordWithinALongerOneIsTold() throws {
    let folder = try folder(
      Self.source("a", "agree", at: 6, of: "We disagree."),
      texts: ["a": "We disagree."]
    )
    #expect(try entries(folder.path(""))["Q-a"]?["within"] as? [String] == ["disagree"])
    let text = try Program.run("verify", folder.path("")).text
    #expect(text.contains("Q-a: within a longer word of the text: “disagree”"), "\(text)")
  }

  // MARK: - YAML that is no UTF-8

  @Test func aFileInUTF16MakesNoOtherFileLookWrong() throws {
    let folder = try folder(Self.source("a", Self.words, at: 0, of: Self.words))
    let units = Array("\u{FEFF}actors:\n  - {id: ana, name: Ana, kind: person}\n".utf16)
    try folder.write(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "actors.yaml")
    let check = try Program.run("check", folder.path(""))
    #expect(check.status == 1)
    #expect(check.text.contains("actors.yaml:1:1: error: the file is UTF-16; save it as UTF-8"))
    #expect(!check.text.contains("press.yaml"), "\(check.text)")
    #expect(!check.text.contains("no actor has the id"), "\(check.text)")
  }
}
