import RelationsModel

/// Reads a project of QualCoder 2 or 3, the database `data.qda` in its folder.
enum QualCoderReader {
  private static func attributes(of kind: String) -> SharedColumns.Attributes {
    SharedColumns.Attributes(
      table: "attribute",
      name: "name",
      owner: "id",
      order: "attrid",
      kind: kind
    )
  }

  private static let columns = SharedColumns(
    text: "fulltext",
    attributes: attributes(of: "file"),
    codings: "code_text",
    order: "ctid",
    start: "pos0",
    end: "pos1",
    number: "ctid",
    program: "qualcoder",
    keepsDeleted: false
  )

  static func read(_ database: ResearchDatabase) throws(ResearchFileError) -> CodedProject {
    var project = CodedProject()
    project.origin = "QualCoder"
    try database.rows(of: "project", ["memo", "about"], order: "databaseversion") { row in
      project.name = row["memo"] ?? ""
    }
    project.dropped = try database.dropped([
      ("code_image", "parts of pictures"), ("code_av", "stretches of recordings"),
      ("annotation", "annotations of texts"), ("journal", "pages of the journal"),
      ("stored_sql", "stored queries"), ("graph", "graphs"),
    ])
    let codes = try readCodes(database, &project)
    let sources = try columns.readSources(database, &project)
    try columns.readStretches(database, codes, sources, &project)
    try readCases(database, &project)
    project.sources.removeAll { $0.text == nil && $0.selections.isEmpty }
    return project
  }

  private static func readCodes(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var tree = CodeTree()
    try database.rows(of: "code_cat", ["catid", "name", "supercatid"], order: "catid") { row in
      guard let id = row.number("catid"), let name = row["name"] else { return }
      tree.folders[id] = (name, row.number("supercatid"))
    }
    // A code below a code has a number that no folder can have.
    let columns = ["cid", "name", "memo", "catid", "supercid"]
    try database.rows(of: "code_name", columns, order: "cid") { row in
      guard let id = row.number("cid"), let name = row["name"] else { return }
      tree.folders[-id - 1] = (name, row.number("supercid").map { -$0 - 1 } ?? row.number("catid"))
    }
    var places: [Int: Int] = [:]
    try database.rows(of: "code_name", columns, order: "cid") { row in
      guard let id = row.number("cid"), row["name"] != nil else { return }
      places[id] = project.codes.count
      project.codes.append(ProjectCode(path: tree.path(above: -id - 1), about: row["memo"]))
    }
    return places
  }

  private static func readCases(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    var places: [Int: Int] = [:]
    try database.rows(of: "cases", ["caseid", "name"], order: "caseid") { row in
      guard let id = row.number("caseid"), let name = row["name"] else { return }
      places[id] = project.cases.count
      project.cases.append(ProjectCase(name: name))
    }
    try database.rows(of: "case_text", ["caseid", "fid", "pos0", "pos1"], order: "id") { row in
      guard let place = row.number("caseid").flatMap({ places[$0] }), let source = row["fid"]
      else { return }
      let (start, end) = (row.number("pos0") ?? 0, row.number("pos1") ?? 0)
      // A whole text is one that begins and ends nowhere.
      if end > start {
        project.cases[place].stretches.append((source, start, end))
      } else {
        project.cases[place].sources.insert(source)
      }
    }
    try attributes(of: "case").read(database) { owner, name, value in
      guard let place = places[owner] else { return }
      project.cases[place].variables.append((name, value))
    }
  }
}
