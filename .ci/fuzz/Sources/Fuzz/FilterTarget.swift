import RelationsModel
import RelationsQuery
import TestDossier

/// A filter over one of a few dossiers, which the first bytes choose with the day and the lens.
enum FilterTarget {
  private static let dossiers: [Scene] = (0..<12).map { Scene(seed: $0) }

  /// A dossier with the engines that answer from it.
  struct Scene: Sendable {
    let dossier: Dossier
    let scan: ScanQueries
    let engine: IndexedQueries

    init(seed: UInt64) {
      dossier = DrawnDossier.dossier(seed: seed &* 1_000 &+ 3, quotes: seed == 0 ? 0 : 25)
      scan = ScanQueries(dossier, problemCount: 2)
      do {
        engine = try IndexedQueries(dossier, problemCount: 2, seed % 2 == 0 ? .everyWay : .standard)
      } catch {
        fatalError("the index of a drawn dossier: \(error.message)")
      }
    }
  }

  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let scene = choices.pick(dossiers)
    let (days, lens) = (choices.byte(), choices.pick(Lens.allCases))
    let window = choices.pick([RecordWindow.day, .all, .days(30), .months(12)])
    var dice = Dice(seed: UInt64(choices.byte()))
    let text = String(choices.text.prefix(200))
    let (filter, problems) = Filter.read(text)
    isReadSoundly(filter, problems)
    let perspective = Perspective(
      asOf: days == 255 ? .distantFuture : Day(number: 14_600 + Int(days) * 2),
      lens: lens,
      window: window,
      filter: filter
    )
    let differences = EngineComparison.gist(
      scene.scan,
      scene.engine,
      scene.dossier,
      perspective,
      &dice
    )
    demand(differences.isEmpty, differences.joined(separator: "\n"))
    for quote in scene.dossier.quotes.prefix(4) {
      areWithin(filter.highlights(in: quote.text), quote.text)
    }
    areWithin(filter.highlights(in: text), text)
  }

  private static func isReadSoundly(_ filter: Filter, _ problems: [FilterProblem]) {
    let text = filter.text
    for range in problems.map(\.range) + filter.terms.map(\.range) {
      demand(range.lowerBound >= 0 && range.upperBound <= text.count, "\(range) of \(text.count)")
    }
    let sound = Filter.readSound(text)
    demand(Filter.read(sound.text).problems.isEmpty, "‹\(sound.text)› is not sound")
    for cursor in 0...min(text.count, 40) {
      guard let stem = FilterStem(in: text, at: cursor) else { continue }
      demand(
        stem.range.lowerBound >= 0 && stem.range.upperBound <= text.count
          && stem.range.lowerBound <= cursor && cursor <= stem.range.upperBound,
        "the word at \(cursor) is \(stem.range) of \(text.count)"
      )
    }
  }

  private static func areWithin(_ ranges: [Range<String.Index>], _ text: String) {
    for range in ranges { demand(!range.isEmpty && range.upperBound <= text.endIndex, "\(range)") }
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      demand(left.upperBound < right.lowerBound, "\(left) and \(right)")
    }
  }
}
