import GRDB
import SystemPackage
import TestDossier
import Testing

@testable import ResearchFiles

/// A database whose rows came as texts is read as the file is.
@Suite struct DNACopyTests {
  @Test(arguments: [3, 2])
  func itSaysWhatTheFileSays(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("small.dna"))
    try SmallProject.write(to: path, version: version)
    let queue = try DatabaseQueue(path: path.string)
    let copy = try DNACopy()
    for table in DNATable.allCases {
      let rows = try queue.read { database -> [Row]? in
        guard try database.tableExists(table.name) else { return nil }
        return try Row.fetchAll(database, sql: "SELECT * FROM \(table.name)")
      }
      guard let rows else { continue }
      let columns = table.columnsAndOrder
      let numbers = columns.filter { column in
        rows.contains { row in
          if case .int64? = (row[column] as DatabaseValue?)?.storage { true } else { false }
        }
      }
      try copy.fill(table, numbers: Set(numbers)) { add in
        for row in rows {
          try add(columns.map { (row[$0] as DatabaseValue?).flatMap(ResearchDatabase.text) })
        }
      }
    }
    let (own, copied) = try (DNAReader.read(path), copy.project())
    let dossiers = try [own, copied].map { try DNADossier($0, DNAMapping()) }
    let (first, second) = (dossiers[0].dossier, dossiers[1].dossier)
    #expect(second.quotes == first.quotes)
    #expect(second.actors == first.actors)
    #expect(second.issues == first.issues)
    #expect(second.sources == first.sources)
    #expect(second.passages == first.passages)
    #expect(dossiers[1].texts == dossiers[0].texts)
    #expect(dossiers[1].dropped == dossiers[0].dropped)
    #expect(first.quotes.count == 2)
  }

  @Test func whatFailsLeavesNoTable() throws {
    struct Stop: Error {}
    let copy = try DNACopy()
    #expect(throws: Stop.self) {
      try copy.fill(.documents, numbers: ["ID"]) { add in
        try add(["1", "a", "b", "", "", "", "", "", "0"])
        throw Stop()
      }
    }
    #expect(throws: ResearchFileError.foreign(missing: "DOCUMENTS")) { try copy.project() }
  }

  @Test func numbersThatAreTextsAreOrderedAsNumbers() throws {
    let copy = try DNACopy()
    try copy.fill(.statements, numbers: ["ID"]) { _ in }
    try copy.fill(.statementTypes, numbers: ["ID"]) { add in
      for id in ["10", "9", "9223372036854775807"] { try add([id, "type \(id)"]) }
    }
    try copy.fill(.variables, numbers: ["ID"]) { _ in }
    try copy.fill(.documents, numbers: ["ID", "Date"]) { _ in }
    try copy.fill(.shortTexts, numbers: ["ID"]) { _ in }
    #expect(try copy.project().types.map(\.id) == [9, 10, .max])
  }
}
