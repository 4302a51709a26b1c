import RelationsModel
import TestDossier

/// A dossier drawn from a seed, so that checks meet what nobody thought of writing down.
///
/// A sound one is as what reads a dossier leaves it. One that is not has quotes that name what is not
/// there or another issue's proposition, and variants of variants, of themselves, of one another and
/// of other issues' quotes.
struct DrawnDossier {
  var dice: Dice
  let texts: DrawnTexts
  let isSound: Bool
  /// How many quotes there are to a variant, and whether each is one of the quote before.
  let quotesPerVariant: Int
  let makesChains: Bool
  var actors: [Actor] = []
  var issues: [Issue] = []
  var sources: [Source] = []

  static func dossier(seed: UInt64, quotes count: Int, isSound: Bool = false) -> Dossier {
    var dice = Dice(seed: seed)
    let texts = DrawnTexts(&dice)
    let quotesPerVariant = dice.pick([2, 5, 5, 8])
    let makesChains = dice.once(in: 6)
    var drawn = DrawnDossier(
      dice: dice,
      texts: texts,
      isSound: isSound,
      quotesPerVariant: quotesPerVariant,
      makesChains: makesChains
    )
    return drawn.make(count)
  }

  private mutating func make(_ count: Int) -> Dossier {
    // Even an empty dossier must be answered, and one with quotes needs what they name.
    let least = count == 0 ? 0 : 1
    actors = (0..<least + dice.below(8)).map { actor($0) }
    sources = (0..<least + dice.below(6)).map { source($0) }
    issues = (0..<least + dice.below(7)).map { issue($0) }
    return Dossier(
      title: texts.phrase(&dice),
      summary: texts.maybe(&dice),
      credits: (0..<dice.below(3)).map { _ in texts.phrase(&dice) },
      asOf: DrawnDates.day(&dice),
      parties: DrawnDossier.parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes(count),
      passages: sources.isEmpty ? [] : (0..<dice.below(9)).map { passage($0) },
      events: (0..<dice.below(9)).map { event($0) }
    )
  }

  static let parties = BothSides(
    first: Party(id: "arcadia", name: "The Réublic of Arcadia", shortName: "ARC"),
    second: Party(id: "arden", name: "Das große Arden", shortName: "Ардéн")
  )

  mutating func party() -> Party.ID? {
    let known: [Party.ID?] = ["arcadia", "arcadia", "arden", "arden", nil]
    return !isSound && dice.once(in: 20) ? "stranger" : dice.pick(known)
  }

  /// An id that no record of another number has.
  mutating func identifier(_ letter: String, _ number: Int) -> String {
    let upper = letter.uppercased()
    return dice.pick([
      "\(letter)\(number)", "\(upper)\(number)", "\(upper)-\(number)", "\(letter).\(number)_a",
      "\(number)\(upper)",
    ])
  }

  /// Something that is there, or now and then the id of nothing.
  mutating func known<Record>(
    _ ids: [Identifier<Record>],
    else stranger: Identifier<Record>
  ) -> Identifier<Record> {
    ids.isEmpty || !isSound && dice.once(in: 40) ? stranger : dice.pick(ids)
  }
}
