import GRDB
import SystemPackage

/// A small database as DNA 3 or 2 writes it, about a matter of our own making.
struct SmallProject {
  static let text =
    "  First the fleet.\r\nMs Moreau said: quotas 🐟 follow science. “No,” said Brandt. End."

  /// The stretches of the statements: what they cut out, and the place in code points.
  static let cuts = ["quotas 🐟 follow science", "No", "First the fleet."]

  /// Where a stretch stands, in UTF-16 or in code points.
  static func place(_ cut: String, inUTF16: Bool) -> (start: Int, stop: Int) {
    let range = text.range(of: cut) ?? text.startIndex..<text.startIndex
    guard inUTF16 else {
      let start = text[..<range.lowerBound].unicodeScalars.count
      return (start, start + cut.unicodeScalars.count)
    }
    let start = text[..<range.lowerBound].utf16.count
    return (start, start + cut.utf16.count)
  }

  /// Writes the database.
  static func write(to path: FilePath, version: Int, inUTF16: Bool = true) throws {
    let queue = try DatabaseQueue(path: path.string)
    let date = 1_489_500_000 * (version == 3 ? 1 : 1_000)
    let places = cuts.map { place($0, inUTF16: inUTF16) }
    try queue.write { database in
      try database.execute(sql: tables + (version == 3 ? entities : oldTables))
      try database.execute(
        sql: """
          INSERT INTO DOCUMENTS VALUES (4, 'Fisheries debate', ?, 1, 'Reporter, A.', 'Gazette', \
          '12', 'short', 'newspaper', ?);
          INSERT INTO CODERS VALUES (1, 'Ada');
          INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 0, 0, 0), (2, 'Annotation', 0, 0, 0);
          INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), \
          (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), \
          (4, 'agreement', 'boolean', 1), (5, 'strength', 'integer', 1), (6, 'note', 'long text', 2);
          INSERT INTO STATEMENTS VALUES (7, 1, 4, ?, ?, 1), (8, 1, 4, ?, ?, 1), (9, 2, 4, ?, ?, 1), \
          (10, 1, 99, 0, 2, 1), (11, 1, 4, 5000, 5002, 1);
          INSERT INTO DATABOOLEAN VALUES (1, 7, 4, 1), (2, 8, 4, 0);
          INSERT INTO DATAINTEGER VALUES (1, 7, 5, 3), (2, 8, 5, -1);
          INSERT INTO DATALONGTEXT VALUES (1, 9, 6, 'Check the fleet.');
          """,
        arguments: [
          text, date, places[0].start, places[0].stop, places[1].start, places[1].stop,
          places[2].start, places[2].stop,
        ]
      )
      try database.execute(sql: version == 3 ? newValues : oldValues)
    }
    try queue.close()
  }

  private static let tables = """
    CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, \
    Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
    CREATE TABLE CODERS(ID INTEGER, Name TEXT);
    CREATE TABLE STATEMENTTYPES(ID INTEGER, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
    CREATE TABLE VARIABLES(ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
    CREATE TABLE STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, \
    Stop INTEGER, Coder INTEGER);
    CREATE TABLE DATABOOLEAN(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    CREATE TABLE DATAINTEGER(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    CREATE TABLE DATALONGTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);
    CREATE TABLE REGEXES(Label TEXT);
    INSERT INTO REGEXES VALUES ('fish');
    """

  private static let entities = """
    CREATE TABLE ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER, \
    Blue INTEGER, ChildOf INTEGER);
    CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
    CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER, VariableId INTEGER, AttributeVariable TEXT);
    CREATE TABLE ATTRIBUTEVALUES(ID INTEGER, EntityId INTEGER, AttributeVariableId INTEGER, \
    AttributeValue TEXT);
    """

  private static let oldTables = """
    CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);
    CREATE TABLE ATTRIBUTES(ID INTEGER, VariableId INTEGER, Value TEXT, Red INTEGER, Type TEXT, \
    Alias TEXT, Notes TEXT, ChildOf INTEGER);
    """

  private static let newValues = """
    INSERT INTO ENTITIES VALUES (1, 1, '', 0, 0, 0, NULL), (2, 1, 'Ana Moreau', 255, 0, 0, NULL), \
    (3, 2, 'Harbour Union', 0, 0, 0, NULL), (4, 3, 'Quotas should follow science.', 0, 0, 0, NULL), \
    (5, 2, '', 0, 0, 0, NULL);
    INSERT INTO DATASHORTTEXT VALUES (1, 7, 1, 2), (2, 7, 2, 3), (3, 7, 3, 4), (4, 8, 1, 1), \
    (5, 8, 2, 3), (6, 8, 3, 4);
    INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Alias'), (2, 2, 'Type');
    INSERT INTO ATTRIBUTEVALUES VALUES (1, 2, 1, 'A. Moreau'), (2, 3, 2, 'NGO'), (3, 3, 1, '');
    """

  private static let oldValues = """
    INSERT INTO DATASHORTTEXT VALUES (1, 7, 1, 'Ana Moreau'), (2, 7, 2, 'Harbour Union'), \
    (3, 7, 3, 'Quotas should follow science.'), (4, 8, 1, ''), (5, 8, 2, 'Harbour Union'), \
    (6, 8, 3, 'Quotas should follow science.');
    INSERT INTO ATTRIBUTES VALUES (1, 1, 'Ana Moreau', 255, '', 'A. Moreau', '', NULL), \
    (2, 2, 'Harbour Union', 0, 'NGO', '', '', NULL);
    """
}
