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
    let sources = try readSources(database, &project)
    try readStretches(database, codes, sources, &project)
    try readCases(database, &project)
    return project
  }

  private static func isThere(_ row: ResearchDatabase.Cells) -> Bool {
    row.number("status") ?? 1 != 0
  }

  private static func readCodes(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var folders: [Int: String] = [:]
    try database.rows(of: "codecat", ["catid", "name", "status"], order: "catid") { row in
      guard isThere(row), let id = row.number("catid"), let name = row["name"] else { return }
      folders[id] = name
    }
    var above: [Int: String] = [:]
    try database.rows(of: "treecode", ["cid", "catid", "status"], order: "cid") { row in
      guard isThere(row), let id = row.number("cid"), above[id] == nil else { return }
      above[id] = row.number("catid").flatMap { folders[$0] }
    }
    var places: [Int: Int] = [:]
    try database.rows(of: "freecode", ["id", "name", "memo", "status"], order: "id") { row in
      guard isThere(row), let id = row.number("id"), let name = row["name"] else { return }
      places[id] = project.codes.count
      let path = [above[id], name].compactMap { $0 }
      project.codes.append(ProjectCode(path: path, about: row["memo"]))
    }
    return places
  }

  private static func readSources(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var places: [Int: Int] = [:]
    try database.rows(of: "source", ["id", "name", "file", "memo", "status"], order: "id") { row in
      guard isThere(row), let id = row.number("id") else { return }
      var source = ProjectSource(key: String(id), name: row["name"] ?? "source \(id)")
      source.repeatsWords = true
      if let text = row["file"], text.utf8.count <= REFIReader.mostTextBytes { source.text = text }
      if let memo = row["memo"] { source.notes = [.words(memo)] }
      places[id] = project.sources.count
      project.sources.append(source)
    }
    try database.rows(of: "fileAttr", ["variable", "value", "fileID"], order: "fileID") { row in
      guard let place = row.number("fileID").flatMap({ places[$0] }), let name = row["variable"],
        let value = row["value"]
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
    let columns = [
      "cid", "fid", "seltext", "selfirst", "selend", "status", "owner", "date", "memo",
    ]
    var (lost, deleted) = (0, 0)
    try database.rows(of: "coding", columns, order: "fid") { row in
      guard isThere(row) else {
        deleted += 1
        return
      }
      guard let place = row.number("fid").flatMap({ sources[$0] }),
        let code = row.number("cid").flatMap({ codes[$0] }), let start = row.number("selfirst"),
        let end = row.number("selend")
      else {
        lost += 1
        return
      }
      let key = "rqda-\(row["fid"] ?? "")-\(start)-\(end)"
      var selection = ProjectSelection(key: key, start: start, end: end, words: row["seltext"])
      let day = ProjectText.day(row["date"])
      selection.codings = [ProjectCoding(code: code, coder: row["owner"], day: day)]
      if let memo = row["memo"] { selection.notes = [.words(memo)] }
      project.sources[place].selections.append(selection)
    }
    project.dropped.count("codings of a text or a code that is missing", lost)
    project.dropped.count("codings that were deleted in RQDA", deleted)
  }

  private static func readCases(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    var places: [Int: Int] = [:]
    try database.rows(of: "cases", ["id", "name", "status"], order: "id") { row in
      guard isThere(row), let id = row.number("id"), let name = row["name"] else { return }
      places[id] = project.cases.count
      project.cases.append(ProjectCase(name: name))
    }
    let columns = ["caseid", "fid", "selfirst", "selend", "status"]
    try database.rows(of: "caselinkage", columns, order: "caseid") { row in
      guard isThere(row), let place = row.number("caseid").flatMap({ places[$0] }),
        let source = row.number("fid")
      else { return }
      let (start, end) = (row.number("selfirst") ?? 0, row.number("selend") ?? 0)
      project.cases[place].stretches.append((String(source), start, end))
    }
    try database.rows(of: "caseAttr", ["variable", "value", "caseID"], order: "caseID") { row in
      guard let place = row.number("caseID").flatMap({ places[$0] }), let name = row["variable"],
        let value = row["value"]
      else { return }
      project.cases[place].variables.append((name, value))
    }
  }
}
