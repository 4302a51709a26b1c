import DefaultDossier
import RelationsModel
import TestDossier
import Testing

@testable import DossierStore

/// Random dossiers, written, read and compared.
@Suite struct FormattingPropertyTests {
  /// A small dossier whose texts are random, written in the canonical form, is read as it was meant.
  @Test(arguments: 0..<60) func whatIsWrittenIsRead(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &* 0x2545_F491 &+ 11)
    for file in SmallFiles.files() {
      let tree = try Self.tree(of: file, random: &random)
      let written = TreePrinter.print(tree)
      let again = DossierFile(path: file.path, bytes: Array(written.utf8))
      var none: Dice?
      #expect(try Self.tree(of: again, random: &none).meaning == tree.meaning, "\(written)")
      #expect(DossierFormatter.format(again, shownAs: nil) == .unchanged, "\(written)")
    }
  }

  @Test(arguments: 0..<40) func anyWayToWriteADossierIsFormattedToTheSame(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &* 0x9E37_79B9 &+ 3)
    try Self.expectFaithful(SmallFiles.files().sorted { $0.path < $1.path }, random: &random)
  }

  @Test(arguments: 0..<2) func theShippedDossierInAnyStyleKeepsItsMeaning(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &+ 5)
    let files = DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
    var none: Dice?
    let restyled = try files.map { file in
      let (text, _) = RestyledFile.text(try Self.tree(of: file, random: &none), random: random)
      _ = random.next()
      return DossierFile(path: file.path, bytes: Array(text.utf8))
    }
    #expect(Formatting.Reading(restyled).values == Formatting.Reading(files).values)
    _ = Formatting.expectFaithful(restyled)
  }

  private static func expectFaithful(
    _ files: [DossierFile],
    random: inout Dice
  ) throws {
    var comments: [Int] = []
    let restyled = try files.map { file in
      let tree = try tree(of: file, random: &random)
      let (text, count) = RestyledFile.text(tree, random: random)
      _ = random.next()
      comments.append(count)
      return DossierFile(path: file.path, bytes: Array(text.utf8))
    }
    let formatted = Formatting.expectFaithful(restyled)
    for (index, file) in formatted.enumerated() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let original = String(decoding: restyled[index].bytes, as: UTF8.self)
      #expect(Formatting.refusals(restyled[index].bytes, path: file.path) == nil, "\(original)")
      for number in 0..<comments[index] {
        #expect(text.ranges(of: "# c\(number + 1);").count == 1, "\(original)")
      }
    }
  }

  /// The tree of a file, its free texts replaced where there is a generator.
  private static func tree(
    of file: DossierFile,
    random: inout some OptionalGenerator
  ) throws -> FileTree {
    let text = FileText(path: file.path, bytes: file.bytes)
    let log = ProblemLog(files: [text])
    let nodes = try #require(YAMLTree.compose(text, file: 0, log: log))
    let register = RecordRegister(log: log)
    let reading = FileReading(nodes, file: 0, log: log, register: register)
    let shape = try #require(FileShape(path: file.path))
    var tree = TreeBuilder(reading, shape: shape.record).tree
    #expect(log.diagnostics.filter { $0.severity == .error } == [])
    for index in tree.parts.indices {
      guard case .text(_, .text) = tree.parts[index].content,
        let text = random.text(isShort: tree.parts[index].key == "text")
      else { continue }
      tree.parts[index].content = .text(text, .text)
    }
    return tree
  }
}

/// A generator of texts, or none.
protocol OptionalGenerator {
  mutating func text(isShort: Bool) -> String?
}

extension Optional<Dice>: OptionalGenerator {
  mutating func text(isShort: Bool) -> String? { nil }
}

extension Dice: OptionalGenerator {
  /// A text of fragments that mean something to YAML; nil now and then.
  mutating func text(isShort: Bool) -> String? {
    guard Int.random(in: 0..<3, using: &self) > 0 else { return nil }
    let count = Int.random(in: 1...(isShort ? 8 : 60), using: &self)
    let text = (0..<count).map { _ in fragments.randomElement(using: &self) ?? "" }.joined()
    let trimmed = text.trimmed
    // What is never seen is no text.
    let isNone = NameKey.showsNothing(trimmed) || trimmed == "~" || trimmed == "null"
    return isNone ? nil : trimmed
  }
}

private let fragments = [
  "word", "words ", " more", " ", "  ", ": ", ":", " #", "#", "- ", "-", "? ", "[", "]", "{", "}",
  ",", ", ", "'", "\"", "\\", "&a", " *b", "! ", "%", "@", "`", "|", ">", "~", "null", "true",
  "1936",
  "2017-12-23", "é", "e\u{301}", "Тереза ", "中文", "\u{1F469}\u{200D}\u{1F467}", "\u{A0}",
  "\u{2028}", "\u{85}", "a\u{FEFF}", "\u{202E}", "\t", "\n", "\n\n", "\n  ", "\r\n", "---", "...",
  "<<", "=", "longer words that fill a line until it must be broken somewhere, ", "\u{1}", "\u{7F}",
  "\u{F0000}", "https://example.org/a?b=c#d",
]
