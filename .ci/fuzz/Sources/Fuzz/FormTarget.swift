import RelationsModel
import TestDossier

@testable import CompiledForm
@testable import RelationsQuery

/// A compiled form: its envelope, any bytes as an index, or an index in which some bytes are others.
///
/// What a damaged index answers may be wrong; the program must live to give it.
enum FormTarget {
  private static let dossier = DrawnDossier.dossier(seed: 7, quotes: 20)
  private static let whole = IndexBuilder(dossier, problemCount: 2).bytes(.everyWay)
  private static let filters = ["", "a", "\"of the\"", "e*e", "-who:a", "issue:i date:..2020"]
    .map { Filter.read($0).filter }

  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    switch choices.byte() % 4 {
    case 0: readsEnvelope(Array(choices.rest))
    case 1: asks(Array(choices.rest), &choices)
    default: asks(damaged(&choices), &choices)
    }
  }

  private static func readsEnvelope(_ bytes: [UInt8]) {
    _ = Envelope.length(of: bytes)
    guard let envelope = Envelope(reading: bytes) else { return }
    demand(Envelope(reading: envelope.bytes) == envelope, "the envelope is read otherwise again")
  }

  /// The whole index with a few stretches that are others.
  private static func damaged(_ choices: inout Choices) -> [UInt8] {
    var bytes = whole
    for _ in 0..<1 + choices.byte() % 6 {
      let place = (choices.number() << 8 | Int(choices.byte())) % bytes.count
      let (count, value) = (Int(choices.byte() % 16) + 1, choices.byte())
      for index in place..<min(place + count, bytes.count) { bytes[index] ^= value }
    }
    return bytes
  }

  private static func asks(_ bytes: [UInt8], _ choices: inout Choices) {
    guard let engine = try? IndexedQueries(MemoryStorage(bytes), .everyWay) else { return }
    var dice = Dice(seed: UInt64(choices.byte()))
    let perspective = Perspective(
      asOf: choices.pick([dossier.asOf, .distantPast, .distantFuture, Day(number: 14_900)]),
      lens: choices.pick(Lens.allCases),
      filter: choices.pick(filters)
    )
    _ = EngineComparison.gist(engine, engine, dossier, perspective, &dice)
    _ = engine.identifiers(near: "quote", atMost: 3)
  }
}
