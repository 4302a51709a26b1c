import CorpusStore
import Files
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage

/// Speeches, each a source with its text.
extension ImportRun {
  /// Imports a file of speeches; false for a file of another kind.
  func addSpeeches(_ file: InputFile, _ head: [UInt8]) throws -> Bool {
    var known = speakers
    defer { speakers = known }
    return try SpeechFile.read(file, head, names, known: &known) { found, rejected in
      for row in rejected { reject(row, of: file.name) }
      try rejects?.flush()
      try add(found, of: file)
    }
  }

  private func add(_ found: SpeechImport, of file: InputFile) throws {
    var texts: [Source.ID: String] = [:]
    try writer.transaction { transaction in
      var counts = AdditionCounts()
      var sources: [Source] = []
      for speech in found.speeches {
        let (id, digest) = (speech.source.id, speech.source.textDigest)
        let isNew = try !transaction.hasSource(id)
        let isOther = try transaction.hasSource(id, withOtherTextThan: digest)
        counts.count(isNew ? .new : isOther ? .replaced : .unchanged)
        if let day = speech.day { transaction.note(day) }
        texts[id] = speech.text
        if isNew || isOther { sources.append(speech.source) }
      }
      let actors = try found.actors.filter { try !transaction.hasActor($0.id) }
      try transaction.takeParties(
        actors.flatMap { [$0.party] + $0.roles.map(\.party) }.compactMap(\.self)
      )
      tally.parties = try transaction.partyNames()
      let records = Dossier.bare(actors, sources)
      _ = try transaction.addRecords(of: records, replacing: counts.replaced > 0) { _, _ in }
      if !found.speeches.isEmpty { try title("Speeches from \(file.lastName)", transaction) }
      tally.additions.add(counts)
    }
    hasWritten = hasWritten || !found.speeches.isEmpty
    for (kind, number) in found.dropped.counts { tally.dropped.count(kind, number) }
    try writeTexts(texts)
  }
}

extension Dossier {
  /// Records alone, that are filed beside what a corpus has.
  fileprivate static func bare(_ actors: [Actor], _ sources: [Source]) -> Dossier {
    let blank = Party(id: "a", name: "a", shortName: "a")
    return Dossier(
      title: "",
      asOf: Day(number: 0),
      parties: BothSides(first: blank, second: blank),
      actors: actors,
      sources: sources
    )
  }
}
