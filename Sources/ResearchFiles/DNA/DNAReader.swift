import Files
import GRDB
import SystemPackage

/// Reads a database of DNA 3 or 2.
///
/// Version 2 has its values where version 3 has the numbers of entities, and dates in milliseconds.
package struct DNAReader {
  private let database: ResearchDatabase
  private var project = DNAProject()

  package static func read(_ path: FilePath) throws(ResearchFileError) -> DNAProject {
    try read(ResearchDatabase(path))
  }

  static func read(_ database: ResearchDatabase) throws(ResearchFileError) -> DNAProject {
    var reader = DNAReader(database: database)
    try reader.read()
    return reader.project
  }

  private init(database: ResearchDatabase) { self.database = database }

  private mutating func read() throws(ResearchFileError) {
    for table in DNATable.needed where !database.has(table) {
      throw .foreign(missing: table.name)
    }
    project.version = database.has(.entities) ? 3 : 2
    try readDocuments()
    try readTypes()
    try readStatements()
    try readValues()
    try readCoders()
    if project.version == 3 { try readAttributes() } else { try readOldAttributes() }
    project.dropped.count("regular expressions", try database.count(.regexes))
    project.dropped.count("relations between coders", try database.count(.coderRelations))
    project.dropped.count("permissions of coders", try database.count(.coderPermissions))
    project.dropped.count("links between variables", try database.count(.variableLinks))
    project.dropped.count("links between statements", try database.count(.statementLinks))
  }

  private mutating func readDocuments() throws(ResearchFileError) {
    let scale = project.version == 3 ? 1 : 1_000
    var documents: [DNAProject.Document] = []
    var unread = 0
    try database.forEach(.documents) { row in
      guard let id = ResearchDatabase.number(row[0]), let date = ResearchDatabase.number(row[8]),
        DNAReader.seconds.contains(DNAReader.floored(date, by: scale))
      else {
        unread += 1
        return
      }
      func text(_ column: Int) -> String { ResearchDatabase.text(row[column]) ?? "" }
      documents.append(
        DNAProject.Document(
          id: id,
          title: text(1),
          text: text(2),
          author: text(3),
          source: text(4),
          section: text(5),
          type: text(6),
          notes: text(7),
          seconds: DNAReader.floored(date, by: scale)
        )
      )
    }
    project.documents = documents
    project.dropped.count(
      "documents without a number, or without a date in the years 1 to 9999",
      unread
    )
  }

  /// The seconds of the years 1 to 9999, whose dates have four digits for the year.
  private static let seconds = -62_135_596_800..<253_402_300_800

  private static func floored(_ number: Int, by scale: Int) -> Int {
    let whole = number / scale
    return number < 0 && whole * scale != number ? whole - 1 : whole
  }

  private mutating func readTypes() throws(ResearchFileError) {
    var types: [DNAProject.StatementType] = []
    try database.forEach(.statementTypes) { row in
      guard let id = ResearchDatabase.number(row[0]) else { return }
      let label = ResearchDatabase.text(row[1]) ?? "type \(id)"
      types.append(DNAProject.StatementType(id: id, label: label, variables: []))
    }
    var unread = 0
    try database.forEach(.variables) { row in
      guard let id = ResearchDatabase.number(row[0]), let name = ResearchDatabase.text(row[1]),
        let kind = ResearchDatabase.text(row[2]).flatMap(DNAProject.Kind.init(rawValue:)),
        let owner = ResearchDatabase.number(row[3]),
        let place = types.firstIndex(where: { $0.id == owner })
      else {
        unread += 1
        return
      }
      types[place].variables.append(DNAProject.Variable(id: id, name: name, kind: kind))
    }
    project.types = types
    project.dropped.count("variables of no kind that is known", unread)
  }

  private mutating func readStatements() throws(ResearchFileError) {
    var statements: [DNAProject.Statement] = []
    var unread = 0
    try database.forEach(.statements) { row in
      let numbers = row.map(ResearchDatabase.number)
      guard let id = numbers[0], let type = numbers[1], let document = numbers[2],
        let start = numbers[3], let stop = numbers[4]
      else {
        unread += 1
        return
      }
      statements.append(
        DNAProject.Statement(
          id: id,
          type: type,
          document: document,
          start: start,
          stop: stop,
          coder: numbers[5] ?? 0
        )
      )
    }
    project.statements = statements
    project.dropped.count("statements without a place", unread)
  }

  private mutating func readValues() throws(ResearchFileError) {
    var places: [Int: Int] = [:]
    for (place, statement) in project.statements.enumerated() { places[statement.id] = place }
    var statements = project.statements
    var lost = 0
    func put(_ row: [DatabaseValue], _ value: DNAProject.Value?) {
      guard let statement = ResearchDatabase.number(row[0]), let place = places[statement],
        let variable = ResearchDatabase.number(row[1]), let value
      else {
        lost += 1
        return
      }
      statements[place].values[variable] = value
    }
    for table in [DNATable.booleans, .integers] where database.has(table) {
      try database.forEach(table) { row in
        put(row, ResearchDatabase.number(row[2]).map(DNAProject.Value.number))
      }
    }
    if database.has(.longTexts) {
      try database.forEach(.longTexts) { row in
        put(row, .text(ResearchDatabase.text(row[2]) ?? ""))
      }
    }
    let entities = try entities()
    try database.forEach(.shortTexts) { row in
      let value =
        project.version == 3
        ? ResearchDatabase.number(row[3]).flatMap { entities[$0]?.value }
        : ResearchDatabase.text(row[2])
      put(row, value.map(DNAProject.Value.text))
    }
    project.statements = statements
    project.dropped.count("values of no statement", lost)
  }

  private mutating func entities() throws(ResearchFileError)
    -> [Int: (variable: Int, value: String)]
  {
    guard project.version == 3 else { return [:] }
    var entities: [Int: (variable: Int, value: String)] = [:]
    var (colours, parents) = (0, 0)
    try database.forEach(.entities) { row in
      guard let id = ResearchDatabase.number(row[0]), let variable = ResearchDatabase.number(row[1])
      else { return }
      entities[id] = (variable, ResearchDatabase.text(row[2]) ?? "")
      if row[3...5].contains(where: { (ResearchDatabase.number($0) ?? 0) != 0 }) { colours += 1 }
      if ResearchDatabase.number(row[6]) != nil { parents += 1 }
    }
    project.dropped.count("colours of entities", colours)
    project.dropped.count("parents of entities", parents)
    return entities
  }

  private mutating func readCoders() throws(ResearchFileError) {
    guard database.has(.coders) else { return }
    var coders: [Int: String] = [:]
    try database.forEach(.coders) { row in
      guard let id = ResearchDatabase.number(row[0]) else { return }
      coders[id] = ResearchDatabase.text(row[1])
    }
    project.coders = coders
  }

  private mutating func readAttributes() throws(ResearchFileError) {
    guard database.has(.attributeValues), database.has(.attributeVariables) else { return }
    var names: [Int: String] = [:]
    try database.forEach(.attributeVariables) { row in
      guard let id = ResearchDatabase.number(row[0]) else { return }
      names[id] = ResearchDatabase.text(row[1])
    }
    var entities: [Int: (variable: Int, value: String)] = [:]
    try database.forEach(.entities) { row in
      guard let id = ResearchDatabase.number(row[0]), let variable = ResearchDatabase.number(row[1])
      else { return }
      entities[id] = (variable, ResearchDatabase.text(row[2]) ?? "")
    }
    var attributes = project.attributes
    try database.forEach(.attributeValues) { row in
      guard let entity = ResearchDatabase.number(row[0]).flatMap({ entities[$0] }),
        let name = ResearchDatabase.number(row[1]).flatMap({ names[$0] }),
        let value = ResearchDatabase.text(row[2]), !value.isEmpty
      else { return }
      attributes[entity.variable, default: [:]][entity.value, default: [:]][name] = value
    }
    project.attributes = attributes
  }

  private mutating func readOldAttributes() throws(ResearchFileError) {
    guard database.has(.attributes) else { return }
    var attributes = project.attributes
    var rows = 0
    try database.forEach(.attributes) { row in
      guard let variable = ResearchDatabase.number(row[0]),
        let value = ResearchDatabase.text(row[1])
      else { return }
      rows += 1
      for (place, name) in [(2, "Type"), (3, "Alias"), (4, "Notes")] {
        guard let text = ResearchDatabase.text(row[place]), !text.isEmpty else { continue }
        attributes[variable, default: [:]][value, default: [:]][name] = text
      }
    }
    project.attributes = attributes
    project.dropped.count("colours of entities", rows)
  }
}

extension ResearchDatabase {
  fileprivate func has(_ table: DNATable) -> Bool { columns[table.name] != nil }

  /// Visits the rows of a table of DNA, each with `table.columns`.
  fileprivate func forEach(
    _ table: DNATable,
    _ visit: ([DatabaseValue]) -> Void
  ) throws(ResearchFileError) {
    try forEach(table.name, table.columns, visit)
  }

  fileprivate func count(_ table: DNATable) throws(ResearchFileError) -> Int {
    try count(table.name)
  }
}
