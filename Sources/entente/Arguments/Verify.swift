import ArgumentParser
import DossierStore
import Drawing
import Foundation
import Interchange
import Interface
import RelationsModel

/// The text of a source, as it is named on the command line: `SOURCE=FILE`.
struct SourceText: ExpressibleByArgument, Hashable {
  let source: String
  let path: String

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else { return nil }
    source = String(argument[..<mark])
    path = String(argument[argument.index(after: mark)...])
    if path.isEmpty { return nil }
  }
}

/// Checks every quote against the text of its source.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check quotes against the texts of their sources.",
    discussion: """
      For each text that is at hand, every quote of its source is looked for, and every passage \
      that has a place: exact where the anchor says; moved, found in another place; ambiguous, \
      found in several; changed, found with other words, which are shown; or missing. Line \
      breaks, runs of blanks, quotation marks, dashes, soft hyphens and ligatures may differ. Of \
      passages only digests are kept, which tell nothing of another print of the text. It ends \
      with 1 when anything is changed or missing, and when there is no text to look in.

      With --update the positions of what has moved are rewritten in the files of the folder. In \
      another print of a text all positions of its source are, or none: those that are not found \
      there would count in a text that nobody has.

      With --keep what was found is kept in the folder, in checks.yaml: the reader of a quote \
      shows it, and the filter anchor:missing, anchor:exact and so on goes by it. A quote that is \
      changed later counts as unchecked, as do the others of its source, until the next check.

      A folder may keep texts itself, where their licences allow it: that of the source \
      speech-2014 as texts/speech-2014.txt. What --text gives comes before them.

      EXAMPLES
        entente verify --text lain-2017=op-ed.txt
        entente verify my-dossier --text speech-2014=speech.txt --json
        entente verify my-dossier --text speech-2014=speech.txt --update
        entente verify my-dossier --keep   Keep what is found, for the reader and the filter.
        entente verify my-dossier   Check against the texts that it keeps.
      """
  )

  @Option(
    name: .customLong("text"),
    help: ArgumentHelp(
      "The text of a source, as plain text in UTF-8; can be given for several sources.",
      valueName: "source=file"
    )
  )
  var texts: [SourceText] = []

  @Flag(help: "Rewrite the positions of what has moved.")
  var update = false

  @Flag(help: "Keep what was found in the folder, in checks.yaml.")
  var keep = false

  @Flag(help: "Print an array of objects for a program.")
  var json = false

  @OptionGroup var dossier: DossierArgument

  func validate() throws {
    guard update || keep else { return }
    guard case .folder = dossier.place else {
      throw ValidationError(
        "\(update ? "--update rewrites" : "--keep adds to") the files of a folder, and this is none"
      )
    }
  }

  func run() throws {
    let report = try CheckReport(of: dossier.place)
    guard let dossier = report.dossier else { throw CommandFailure.unsound }
    let given = try read(knownTo: dossier)
    let kept = try keptTexts(of: report, besides: Set(given.keys))
    let texts = kept.merging(given) { _, given in given }
    let verification = Verification(dossier, texts: texts)
    var output = Output()
    if json {
      var printer = JSONArrayPrinter()
      for entry in verification.entries { try printer.add(entry.json, to: &output) }
      try printer.end(on: &output)
    } else if verification.hasText {
      try output.lines(VerificationText(verification, dossier, columns: output.columns).lines)
    }
    try output.flush()
    let isWhole = try write(verification, of: dossier, texts)
    if !verification.isSound || !isWhole { throw CommandFailure.unsound }
    if !verification.hasText { throw CommandFailure.transfer(verification.wantOfText) }
  }

  /// Writes what is wanted into the folder; false when some positions had to be left.
  private func write(
    _ verification: Verification,
    of dossier: Dossier,
    _ texts: [Source.ID: String]
  ) throws -> Bool {
    guard update || keep, case .folder(let path) = self.dossier.place else { return true }
    let folder = VerifiedFolder(
      path: path,
      digests: texts.mapValues { NormalisedText($0).digest }
    )
    let isWhole = update ? try folder.rewrite(dossier, verification) : true
    guard keep else { return isWhole }
    // Positions that were rewritten are no longer moved.
    let fresh = update ? try CheckReport(of: self.dossier.place).dossier ?? dossier : dossier
    let last = update ? Verification(fresh, texts: texts) : verification
    try folder.keep(last, of: fresh, on: .today)
    return isWhole
  }

  /// The texts that the dossier keeps; throws when one of them cannot be had and none is given for it.
  private func keptTexts(
    of report: CheckReport,
    besides given: Set<Source.ID>
  ) throws -> [Source.ID: String] {
    guard let folder = report.texts else { return [:] }
    let spare = Set(given.map { "/texts/\($0.rawValue).txt" })
    let failed = folder.diagnostics.first { problem in
      problem.severity == .error && !spare.contains { problem.place.file.hasSuffix($0) }
    }
    if let failed {
      throw CommandFailure.transfer("\(SafeText.line(failed.place.file)) \(failed.message).")
    }
    return folder.texts
  }

  private func read(knownTo dossier: Dossier) throws -> [Source.ID: String] {
    var read: [Source.ID: String] = [:]
    let known = Set(dossier.sources.map(\.id))
    for text in texts {
      let id = Source.ID(text.source)
      guard known.contains(id) else {
        var nearest = NearestName()
        let near = nearest.find(text.source, among: dossier.sources.map(\.id.rawValue), atMost: 1)
        let advice = near.first.map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("There is no source “\(SafeText.line(text.source))”.\(advice)")
      }
      guard let bytes = FileManager.default.contents(atPath: text.path) else {
        throw CommandFailure.transfer("\(SafeText.line(text.path)) cannot be read.")
      }
      guard let decoded = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure.transfer("\(SafeText.line(text.path)) is not UTF-8.")
      }
      read[id] = decoded
    }
    return read
  }
}

extension Verification {
  /// Whether anything could be looked for.
  fileprivate var hasText: Bool { entries.contains { $0.finding != .noText } }

  /// Why nothing was.
  fileprivate var wantOfText: String {
    guard !entries.isEmpty else {
      return "Nothing is verified: the dossier has no quote and no passage with a place."
    }
    return "Nothing is verified: no text is at hand for any of "
      + "\(Wording.count(entries.count, "quote")) and passages. "
      + "--text SOURCE=FILE gives one, and a folder may keep it as texts/SOURCE.txt."
  }
}

extension Verification.Entry {
  /// What was found, for a program.
  fileprivate var json: JSON {
    var members = [
      JSON.Member("id", .string(id)), JSON.Member("source", .string(source.rawValue)),
      JSON.Member("kind", .string(words == nil ? "passage" : "quote")),
      JSON.Member("found", .string(finding.name)),
    ]
    let places: [Range<Int>]
    var difference: JSON = .null
    switch finding {
    case .moved(let place): places = [place]
    case .ambiguous(let several): places = several
    case .changed(let place, let words):
      places = [place]
      difference = .string(words.line)
    case .exact, .missing, .untold, .noText: places = []
    }
    members.append(
      JSON.Member(
        "places",
        .array(places.map { .array([.int($0.lowerBound), .int($0.upperBound)]) })
      )
    )
    members.append(JSON.Member("difference", difference))
    return .object(members)
  }
}
