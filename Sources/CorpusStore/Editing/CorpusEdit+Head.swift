import GRDB
import RelationsModel

extension CorpusEdit {
  /// Has the corpus say something else of itself.
  ///
  /// A title or a day that changes is given from then on: no import moves it. Throws where a record
  /// names a party that is no longer one of the two.
  func put(_ head: DossierHead) throws {
    guard let old = try FrameReader(database: database).head(), old != head else { return }
    try put(head.parties, old.parties)
    let statement = try RawStatement(
      database,
      """
      UPDATE meta SET title_is_given = title_is_given OR title IS NOT ?1, title = ?1, \
      summary = ?2, credits = ?3, record_window = ?4, \
      as_of_is_given = as_of_is_given OR ?5 IS NOT NULL, as_of_day = coalesce(?5, as_of_day)
      """
    )
    statement.bind(1, head.title)
    statement.bind(2, head.summary)
    statement.bind(3, ListText.encoded(head.credits))
    statement.bind(4, head.window?.description)
    statement.bind(5, head.asOf == old.asOf ? nil : head.asOf.number)
    try statement.run()
  }

  private func put(_ parties: BothSides<Party>, _ old: BothSides<Party>) throws {
    guard parties != old else { return }
    let kept = Side.allCases.map { parties[$0].id }
    for side in Side.allCases where !kept.contains(old[side].id) {
      let id = old[side].id.rawValue
      if let namer = try transaction.namer(of: id, side.rawValue + 1, in: "party") {
        throw EditFailure.isNamed(id, by: namer)
      }
    }
    for side in Side.allCases where parties[side].id != old[side].id {
      let id = parties[side].id.rawValue
      guard Slug.isSound(id) else { throw EditFailure.unsoundID(id) }
      // Ids are unique at each moment: those that change are freed first.
      let key = side.rawValue + 1
      try transaction.set("party", key, [("id", .text("\u{1}\(key)"))])
    }
    for side in Side.allCases where parties[side] != old[side] {
      let party = parties[side]
      if let taken = try place(of: party.id.rawValue), taken.table != "party" {
        throw EditFailure.taken(party.id.rawValue)
      }
      let statement = try RawStatement(
        database,
        """
        INSERT INTO party (key, id, name, short_name) VALUES (?1, ?2, ?3, ?4) \
        ON CONFLICT (key) DO UPDATE SET id = ?2, name = ?3, short_name = ?4
        """
      )
      statement.bind(1, side.rawValue + 1)
      statement.bind(2, party.id.rawValue)
      statement.bind(3, party.name)
      statement.bind(4, party.shortName)
      try statement.run()
    }
    transaction.keys.forget()
  }
}
