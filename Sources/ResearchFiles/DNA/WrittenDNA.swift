import RelationsModel

/// The tables of a database of DNA 3, as it makes them itself but for what checks sums and lengths.
enum WrittenDNA {
  static let version = "3.0.7"
  /// How the ids of sources begin that were documents; their numbers follow.
  static let documents = "dna-doc-"

  /// The number of a source as a document; nil where it was none.
  static func number(of source: Source.ID) -> Int? {
    guard source.rawValue.hasPrefix(documents) else { return nil }
    return Int(source.rawValue.dropFirst(documents.count)).flatMap { $0 > 0 ? $0 : nil }
  }

  /// How the kinds of statements begin that are of our own making.
  static let ownKind = "Entente"
  /// What the program checks the password of every coder in the file against, which is “entente”.
  ///
  /// Base64 of 16 bytes of salt and SHA-256 iterated 100,000 times over salt and password.
  static let password = "RW50ZW50ZSBvZiAyMDE3LjbZi+uVrKIYozdpO5W5C8r1RPoTv4SlU9PNlu41YqvL"

  static let sql = """
    CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
    CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, \(short("Name")), \(colours),
      Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, \(short("Password")),
      PopupWidth INTEGER DEFAULT 300, ColorByCoder INTEGER NOT NULL DEFAULT 0,
      PopupDecoration INTEGER NOT NULL DEFAULT 0, PopupAutoComplete INTEGER NOT NULL DEFAULT 1,
      \(permissions.map { "Permission\($0) INTEGER NOT NULL DEFAULT 1" }.joined(separator: ", ")));
    CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, \(short("Title")), Text TEXT NOT NULL,
      Coder INTEGER, \(short("Author")), \(short("Source")), \(short("Section")),
      Notes TEXT NOT NULL DEFAULT '', \(short("Type")), Date INTEGER NOT NULL, \(key("Coder", "CODERS")));
    CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, \(short("Label")), \(colours));
    CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, \(short("Variable")),
      DataType TEXT NOT NULL DEFAULT 'short text'
        CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')),
      StatementTypeId INTEGER, \(key("StatementTypeId", "STATEMENTTYPES")),
      UNIQUE (Variable, StatementTypeId));
    CREATE TABLE VARIABLELINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceVariableId INTEGER,
      TargetVariableId INTEGER, CHECK (TargetVariableId != SourceVariableId),
      \(key("SourceVariableId", "VARIABLES")), \(key("TargetVariableId", "VARIABLES")));
    CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, \(colours));
    CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER,
      viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1,
      viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1,
      CHECK (Coder != OtherCoder), \(key("Coder", "CODERS")), \(key("OtherCoder", "CODERS")));
    CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER,
      Start INTEGER NOT NULL CHECK (Start >= 0), Stop INTEGER NOT NULL, Coder INTEGER,
      CHECK (Start < Stop), \(key("StatementTypeId", "STATEMENTTYPES")), \(key("Coder", "CODERS")),
      \(key("DocumentId", "DOCUMENTS")));
    \(data("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"))
    \(data("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"))
    \(data("DATALONGTEXT", "Value TEXT DEFAULT ''"))
    CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL,
      \(short("Value")), Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER,
      UNIQUE (VariableId, Value), \(key("ChildOf", "ENTITIES")), \(key("VariableId", "VARIABLES")));
    \(data("DATASHORTTEXT", "Entity INTEGER NOT NULL"))
    CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL,
      \(short("AttributeVariable")), UNIQUE (VariableId, AttributeVariable),
      \(key("VariableId", "VARIABLES")));
    CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL,
      AttributeVariableId INTEGER NOT NULL, \(short("AttributeValue")),
      UNIQUE (EntityId, AttributeVariableId), \(key("EntityId", "ENTITIES")),
      \(key("AttributeVariableId", "ATTRIBUTEVARIABLES")));
    """

  private static let permissions = [
    "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements",
    "EditStatements", "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes",
    "EditCoders", "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments",
    "ViewOthersStatements", "EditOthersStatements",
  ]

  private static let colours = ["Red", "Green", "Blue"]
    .map { "\($0) INTEGER NOT NULL DEFAULT 0 CHECK (\($0) BETWEEN 0 AND 255)" }
    .joined(separator: ", ")

  private static func short(_ name: String) -> String {
    "\(name) TEXT NOT NULL DEFAULT '' CHECK (LENGTH(\(name)) < 191)"
  }

  private static func key(_ name: String, _ table: String) -> String {
    "FOREIGN KEY (\(name)) REFERENCES \(table)(ID) ON DELETE CASCADE"
  }

  private static func data(_ table: String, _ value: String) -> String {
    """
    CREATE TABLE \(table)(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL,
      VariableId INTEGER NOT NULL, \(value), \(key("StatementId", "STATEMENTS")),
      \(key("VariableId", "VARIABLES")), UNIQUE (StatementId, VariableId));
    """
  }
}
