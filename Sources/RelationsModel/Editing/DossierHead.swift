/// All that a dossier says of itself, beside its records.
package struct DossierHead: Hashable, Sendable {
  /// Stands where records have their ids; no record can have it, for it is no sound id.
  package static let id = "the dossier"

  package var title: String
  package var summary: String?
  package var credits: [String]
  package var asOf: Day
  package var window: RecordWindow?
  package var parties: BothSides<Party>

  package init(
    title: String,
    summary: String? = nil,
    credits: [String] = [],
    asOf: Day,
    window: RecordWindow? = nil,
    parties: BothSides<Party>
  ) {
    self.title = title
    self.summary = summary
    self.credits = credits
    self.asOf = asOf
    self.window = window
    self.parties = parties
  }
}

extension Dossier {
  package var head: DossierHead {
    DossierHead(
      title: title,
      summary: summary,
      credits: credits,
      asOf: asOf,
      window: window,
      parties: parties
    )
  }
}
