import GRDB

/// A copy of a database of DNA that lies elsewhere, such as on a server, filled row by row.
///
/// It lies in a file without a name, which goes with the copy, so that texts need not stay in memory.
package final class DNACopy {
  private let queue: DatabaseQueue

  package init() throws(ResearchFileError) {
    do {
      queue = try DatabaseQueue(path: "")
    } catch {
      throw .damaged(reason: ResearchDatabase.reason(error))
    }
  }

  /// Makes a table, and fills it with the rows that `body` adds, each of `table.columnsAndOrder`.
  ///
  /// `numbers` are the columns whose texts are numbers.
  package func fill(
    _ table: DNATable,
    numbers: Set<String>,
    _ body: (_ add: ([String?]) throws -> Void) throws -> Void
  ) throws {
    let columns = table.columnsAndOrder
    // A number that came as a text is one again, and is ordered as one.
    let list = columns.map { "\"\($0)\" \(numbers.contains($0) ? "NUMERIC" : "TEXT")" }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try translating {
      try queue.write { database in
        try database.execute(sql: "CREATE TABLE \(table.name) (\(list.joined(separator: ", ")))")
        let sql = "INSERT INTO \(table.name) VALUES (\(marks))"
        let statement = try database.makeStatement(sql: sql)
        try body { try statement.execute(arguments: StatementArguments($0)) }
      }
    }
  }

  /// Reads what was copied as a file of DNA is read.
  package func project() throws(ResearchFileError) -> DNAProject {
    do {
      return try DNAReader.read(ResearchDatabase(queue))
    } catch let error as ResearchFileError {
      throw error
    } catch {
      throw .damaged(reason: ResearchDatabase.reason(error))
    }
  }

  private func translating(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError {
      throw ResearchFileError.damaged(reason: ResearchDatabase.reason(error))
    }
  }
}
