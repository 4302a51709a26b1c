import RelationsModel

/// A small made-up dossier on which every rule of the board can be shown.
///
/// Looked at on its own day, 30 June 2015, its issues stand as follows:
///
/// | issue | assessed | by the record |
/// |---|---|---|
/// | `fisheries` | shared | shared |
/// | `border` | contested (mixed from May 2016 on) | contested |
/// | `trade` | mixed | mixed: `TR-1` shared, `TR-2` contested |
/// | `railway` | shared | one-sided: only Arcadia has spoken |
/// | `archives` | not assessed | contested, because Arcadia is divided on `AR-1` |
/// | `harbour` | not assessed | one-sided: only Borduria has spoken |
/// | `summit` | shared | no quote at all |
/// | `grain` | not there before 2016 | contested from March 2016 on |
package enum SmallDossier {
  package static let arcadia = Party(id: "arcadia", name: "Arcadia", shortName: "AR")
  package static let borduria = Party(id: "borduria", name: "Borduria", shortName: "BO")

  package static let asOf = day("2015-06-30")

  package static let dossier = Dossier(
    title: "Arcadia–Borduria",
    summary: "Two neighbours on one strait, made up for tests.",
    credits: ["Made up for tests"],
    asOf: asOf,
    parties: BothSides(first: arcadia, second: borduria),
    actors: actors,
    issues: issues,
    sources: sources,
    quotes: quotes,
    passages: passages,
    events: events
  )

  /// Reads a date that is known to be one; a slip gives 1 January 1970, which a test looks for.
  package static func date(_ text: String) -> EDTFDate {
    (try? EDTFDate(parsing: text)) ?? EDTFDate(Day(number: 0))
  }

  package static func day(_ text: String) -> Day { date(text).first }
}
