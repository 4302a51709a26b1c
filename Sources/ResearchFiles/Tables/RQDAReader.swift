import RelationsModel

/// Reads a project of RQDA.
///
/// Rows that were deleted there are kept in its tables with another status, and are not read.
enum RQDAReader {
  static func read(_ database: ResearchDatabase) throws(ResearchFileError) -> CodedProject {
    var project = CodedProject()
    project.origin = "RQDA"
    project.dropped = try database.dropped([
      ("image", "pictures"), ("imageCoding", "parts of pictures"),
      ("annotation", "annotations of texts"), ("journal", "pages of the journal"),
    ])
    let codes = try readCodes(database, &project)
    let sources = try columns.readSources(database, &project)
    try columns.readStretches(database, codes, sources, &project)
    try readCases(database, &project)
    return project
  }

  private static func attributes(_ table: String, of owner: String) -> SharedColumns.Attributes {
    SharedColumns.Attributes(table: table, name: "variable", owner: owner, order: owner)
  }

  private static let columns = SharedColumns(
    text: "file",
    attributes: attributes("fileAttr", of: "fileID"),
    codings: "coding",
    order: "fid",
    start: "selfirst",
    end: "selend",
    number: nil,
    program: "rqda",
    keepsDeleted: true
  )

  private static func readCodes(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var folders: [Int: String] = [:]
    try database.rows(of: "codecat", ["catid", "name", "status"], order: "catid") { row in
      guard columns.isThere(row), let id = row.number("catid"), let name = row["name"]
      else { return }
      folders[id] = name
    }
    var above: [Int: String] = [:]
    try database.rows(of: "treecode", ["cid", "catid", "status"], order: "cid") { row in
      guard columns.isThere(row), let id = row.number("cid"), above[id] == nil else { return }
      above[id] = row.number("catid").flatMap { folders[$0] }
    }
    var places: [Int: Int] = [:]
    try database.rows(of: "freecode", ["id", "name", "memo", "status"], order: "id") { row in
      guard columns.isThere(row), let id = row.number("id"), let name = row["name"] else { return }
      places[id] = project.codes.count
      let path = [above[id], name].compactMap { $0 }
      project.codes.append(ProjectCode(path: path, about: row["memo"]))
    }
    return places
  }

  private static func readCases(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    var places: [Int: Int] = [:]
    try database.rows(of: "cases", ["id", "name", "status"], order: "id") { row in
      guard columns.isThere(row), let id = row.number("id"), let name = row["name"] else { return }
      places[id] = project.cases.count
      project.cases.append(ProjectCase(name: name))
    }
    let links = ["caseid", "fid", "selfirst", "selend", "status"]
    try database.rows(of: "caselinkage", links, order: "caseid") { row in
      guard columns.isThere(row), let place = row.number("caseid").flatMap({ places[$0] }),
        let source = row.number("fid")
      else { return }
      let (start, end) = (row.number("selfirst") ?? 0, row.number("selend") ?? 0)
      project.cases[place].stretches.append((String(source), start, end))
    }
    try attributes("caseAttr", of: "caseID").read(database) { owner, name, value in
      guard let place = places[owner] else { return }
      project.cases[place].variables.append((name, value))
    }
  }
}
