import RelationsModel

/// Reads a project of QualCoder 2 or 3, the database `data.qda` in its folder.
enum QualCoderReader {
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
    let sources = try readSources(database, &project)
    try readStretches(database, codes, sources, &project)
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

  private static func readSources(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var places: [Int: Int] = [:]
    let columns = ["id", "name", "fulltext", "memo", "mediapath"]
    try database.rows(of: "source", columns, order: "id") { row in
      guard let id = row.number("id") else { return }
      var source = ProjectSource(key: String(id), name: row["name"] ?? "source \(id)")
      source.repeatsWords = true
      if let text = row["fulltext"], text.utf8.count <= REFIReader.mostTextBytes {
        source.text = text
      } else {
        project.dropped.count("pictures, recordings and texts that are too long")
      }
      if let memo = row["memo"] { source.notes = [.words(memo)] }
      places[id] = project.sources.count
      project.sources.append(source)
    }
    try database.rows(of: "attribute", ["name", "attr_type", "value", "id"], order: "attrid") {
      row in
      guard row["attr_type"] == "file", let place = row.number("id").flatMap({ places[$0] }),
        let name = row["name"], let value = row["value"]
      else { return }
      project.sources[place].variables.append((name, value))
    }
    return places
  }

  private static func readStretches(
    _ database: ResearchDatabase,
    _ codes: [Int: Int],
    _ sources: [Int: Int],
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    let columns = ["ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo"]
    var lost = 0
    try database.rows(of: "code_text", columns, order: "ctid") { row in
      guard let place = row.number("fid").flatMap({ sources[$0] }),
        let code = row.number("cid").flatMap({ codes[$0] }), let start = row.number("pos0"),
        let end = row.number("pos1")
      else {
        lost += 1
        return
      }
      var selection = ProjectSelection(
        key: "qualcoder-\(row.number("ctid") ?? 0)",
        start: start,
        end: end,
        words: row["seltext"]
      )
      let day = ProjectText.day(row["date"])
      selection.codings = [ProjectCoding(code: code, coder: row["owner"], day: day)]
      if let memo = row["memo"] { selection.notes = [.words(memo)] }
      project.sources[place].selections.append(selection)
    }
    project.dropped.count("codings of a text or a code that is missing", lost)
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
    try database.rows(of: "attribute", ["name", "attr_type", "value", "id"], order: "attrid") {
      row in
      guard row["attr_type"] == "case", let place = row.number("id").flatMap({ places[$0] }),
        let name = row["name"], let value = row["value"]
      else { return }
      project.cases[place].variables.append((name, value))
    }
  }
}
