import Testing

@testable import CorpusStore

/// Rows that are written whether or not they are there.
@Suite struct UpsertSQLTests {
  @Test func bothStatementsTakeTheSameValuesAtTheSamePlaces() {
    let sql = UpsertSQL("bird", ["id", "name", "weight"])
    #expect(
      sql.insertion
        == "INSERT INTO bird (id, name, weight) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"
    )
    #expect(
      sql.change
        == "UPDATE bird SET name = ?2, weight = ?3 "
        + "WHERE id = ?1 AND (name IS NOT ?2 OR weight IS NOT ?3)"
    )
  }
}
