import CorpusStore
import DossierStore
import Drawing
import Files
import Foundation
import Presentation
import RelationsModel
import SystemPackage

/// One run of `entente verify`: what was found in the texts at hand, and where it is to be written.
struct VerificationRun {
  let dossier: Dossier
  let verification: Verification
  /// How many quotes of a corpus were not looked at, for want of a text.
  let unread: Int
  private let place: DossierPlace
  private let texts: [Source.ID: String]

  /// What is said of each text that is kept and cannot be read, where no other is given for it.
  let failures: [String]

  /// Reads the dossier and the texts, and looks for the words; throws when a given text cannot be had.
  init(of place: DossierPlace, with given: [SourceText]) throws {
    self.place = place
    let report = try CheckReport(of: place)
    guard let frame = report.dossier else { throw CommandFailure.unsound }
    let texts = try VerificationRun.read(given, knownTo: frame)
    failures = VerificationRun.failures(of: report, besides: Set(texts.keys))
    self.texts = (report.texts?.texts ?? [:]).merging(texts) { _, given in given }
    if let path = try place.corpusFile() {
      dossier = try VerificationRun.dossier(in: path, of: Set(self.texts.keys))
    } else {
      dossier = frame
    }
    unread = report.quoteCount - dossier.quotes.count
    var progress = VerificationProgress()
    verification = Verification(dossier, texts: self.texts) { progress.show($0, of: $1) }
    progress.erase()
  }

  /// Whether anything could be looked for.
  var hasText: Bool { verification.entries.contains { $0.finding != .noText } }

  /// Why nothing was.
  var wantOfText: String {
    let count = unread + verification.entries.count
    guard count > 0 else {
      return "Nothing is verified: the dossier has no quote and no passage with a place."
    }
    let start =
      "Nothing is verified: no text is at hand for any of "
      + "\(Wording.count(count, "quote")) and passages. --text SOURCE=FILE gives one"
    guard !place.isArchive, let folder = place.textFolder else { return start + "." }
    let path = folder.appending("SOURCE.txt").shown
    return start + ", and it may be kept as \(SafeText.line(path))."
  }

  /// Writes what is wanted; false when some positions had to be left.
  func write(updates: Bool, keeps: Bool) throws -> Bool {
    switch place {
    case .shipped, .archive: return true
    case .corpus(let path):
      return try VerifiedCorpus(path: path)
        .write(dossier, verification, updates: updates, keeps: keeps)
    case .folder(let path):
      let folder = VerifiedFolder(path: path)
      let isWhole = updates ? try folder.rewrite(dossier, verification) : true
      guard keeps else { return isWhole }
      // Positions that were rewritten are no longer moved.
      let fresh = updates ? try CheckReport(of: place).dossier ?? dossier : dossier
      let last = updates ? Verification(fresh, texts: texts) : verification
      try folder.keep(last, of: fresh, on: .today)
      return isWhole
    }
  }

  private static func dossier(in path: FilePath, of sources: Set<Source.ID>) throws -> Dossier {
    do throws(CorpusError) {
      return try Corpus(opening: path).dossier(quotesOf: sources)
    } catch {
      throw CommandFailure.unopened(.corpus(error), advice: nil)
    }
  }

  private static func failures(
    of report: CheckReport,
    besides given: Set<Source.ID>
  ) -> [String] {
    let spare = Set(given.map { "/\($0.rawValue).txt" })
    return (report.texts?.diagnostics ?? []).filter { problem in
      problem.severity == .error && !spare.contains { problem.place.file.hasSuffix($0) }
    }
    .map { "\(SafeText.line($0.place.file)) \($0.message)." }
  }

  private static func read(
    _ texts: [SourceText],
    knownTo dossier: Dossier
  ) throws -> [Source.ID: String] {
    var read: [Source.ID: String] = [:]
    let known = Set(dossier.sources.map(\.id))
    for text in texts {
      let id = Source.ID(text.source)
      guard known.contains(id) else { throw text.unknown(in: dossier) }
      let name = SafeText.line(text.path.shown)
      guard let bytes = WholeFile.read(text.path) else {
        throw CommandFailure.transfer("\(name) cannot be read.")
      }
      do throws(PlainText.Fault) {
        read[id] = try PlainText.read(bytes)
      } catch {
        throw CommandFailure.transfer("\(error.message(of: name)).")
      }
    }
    return read
  }
}

/// Shows on a terminal how many records are done, once that takes longer than a moment.
struct VerificationProgress {
  private static let moment = Duration.milliseconds(300)
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  mutating func show(_ done: Int, of total: Int) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    let isDue = shown.map { now - $0 >= .milliseconds(100) } ?? (now - start >= Self.moment)
    guard isDue else { return }
    shown = now
    let count = "\(Wording.number(done)) of \(Wording.number(total))"
    write("\r\u{1B}[K\(count) checked")
  }

  /// Takes the line off the terminal.
  mutating func erase() {
    if shown != nil { write("\r\u{1B}[K") }
    shown = nil
  }

  private func write(_ text: String) {
    // What cannot be shown is not missed.
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
