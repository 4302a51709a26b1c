import Archive
import Drawing
import Interchange
import ResearchFiles

/// A database of DNA on a server of PostgreSQL.
struct ServerDatabase {
  private let tables: ServerTables

  /// Connects; throws where there is no such database, or it cannot be read.
  init(at address: ArchiveAddress) throws(ImportError) {
    let needed = DNATable.needed.map(\.name)
    do throws(ServerTablesError) {
      tables = try ServerTables(at: address, names: DNATable.allCases.map(\.name), needed: needed)
      for table in DNATable.allCases {
        try tables[table.name]?.check(table.columnsAndOrder, for: tables.role)
      }
    } catch {
      throw .database(reason: SafeText.line(error.message))
    }
    guard let missing = needed.first(where: { tables[$0] == nil }) else { return }
    throw .database(reason: SafeText.line(reason(missing, address)))
  }

  /// Why a database without a table is not read, and what to do.
  private func reason(_ missing: String, _ address: ArchiveAddress) -> String {
    if let schema = tables.otherSchema {
      return "The tables of Discourse Network Analyzer are in the schema “\(schema)”, which is not "
        + "searched, or not open to the role “\(tables.role)”. Add options=-csearch_path%3D and the "
        + "name of the schema to the address, after ? or &."
    }
    guard tables.hasArchive else { return ResearchFileError.foreign(missing: missing).message }
    return "This is the archive of a team, and no database of Discourse Network Analyzer. `entente "
      + "export --format ndjson \(address.shown)` prints its quotes, which `import` reads from a pipe."
  }

  /// Reads all of it; stops where the user interrupts.
  func project() throws(ImportError) -> DNAProject {
    do {
      let copy = try DNACopy()
      for table in DNATable.allCases {
        guard let found = tables[table.name] else { continue }
        let columns = table.columnsAndOrder
        try copy.fill(table, numbers: Set(columns.filter(found.isNumber))) { add in
          try tables.forEachRow(of: table.name, columns) { row in
            if Interruption.isAsked { throw ImportError.interrupted }
            try add(row)
          }
        }
      }
      return try copy.project()
    } catch let error as ImportError {
      throw error
    } catch let error as ServerTablesError {
      throw .database(reason: SafeText.line(error.message))
    } catch let error as ResearchFileError {
      throw .database(reason: SafeText.line(error.message))
    } catch {
      throw .database(reason: SafeText.line("\(error)"))
    }
  }
}
