import RelationsModel

/// Reads the projects of a database of Taguette; the paths of its tags have dots between their parts.
enum TaguetteReader {
  static func read(_ database: ResearchDatabase) throws(ResearchFileError) -> CodedProject {
    var project = CodedProject()
    project.origin = "Taguette"
    var names: [String] = []
    try database.rows(of: "projects", ["id", "name"], order: "id") { row in
      if let name = row["name"] { names.append(name) }
    }
    project.name = names.joined(separator: ", ")
    if names.count > 1 { project.dropped.count("bounds between projects", names.count - 1) }
    var codes: [Int: Int] = [:]
    try database.rows(of: "tags", ["id", "path", "description"], order: "id") { row in
      guard let id = row.number("id"), let path = row["path"] else { return }
      codes[id] = project.codes.count
      let parts = path.split(separator: ".").map(String.init)
      project.codes.append(ProjectCode(path: parts, about: row["description"]))
    }
    var texts: [Int: (place: Int, text: TaguetteText)] = [:]
    let columns = ["id", "name", "description", "contents"]
    try database.rows(of: "documents", columns, order: "id") { row in
      guard let id = row.number("id") else { return }
      var source = ProjectSource(key: String(id), name: row["name"] ?? "document \(id)")
      source.counting = OffsetCounting(countsMark: true)
      let contents = row["contents"] ?? ""
      if contents.utf8.count <= REFIReader.mostTextBytes {
        let text = TaguetteText(contents)
        source.text = text.text
        texts[id] = (project.sources.count, text)
      }
      if let about = row["description"] { source.notes = [.words(about)] }
      project.sources.append(source)
    }
    let taken = try codings(database, codes)
    try readStretches(database, taken, texts, &project)
    return project
  }

  /// The codes of each highlight, with who gave them.
  private static func codings(
    _ database: ResearchDatabase,
    _ codes: [Int: Int]
  ) throws(ResearchFileError) -> [Int: [ProjectCoding]] {
    let coders = try coders(database)
    var codings: [Int: [ProjectCoding]] = [:]
    try database.rows(of: "highlight_tags", ["highlight_id", "tag_id"], order: "tag_id") { row in
      guard let highlight = row.number("highlight_id"),
        let code = row.number("tag_id").flatMap({ codes[$0] })
      else { return }
      let coder = coders[highlight]
      codings[highlight, default: []].append(
        ProjectCoding(code: code, coder: coder?.name, day: coder?.day)
      )
    }
    return codings
  }

  /// Who last changed each highlight, by the list of commands.
  private static func coders(
    _ database: ResearchDatabase
  ) throws(ResearchFileError) -> [Int: (name: String, day: String?)] {
    var coders: [Int: (name: String, day: String?)] = [:]
    try database.rows(of: "commands", ["date", "user_login", "payload"], order: "id") { row in
      guard let payload = row["payload"], payload.contains("\"highlight_add\""),
        let name = row["user_login"], let mark = payload.firstRange(of: "\"highlight_id\":")
      else { return }
      let digits = payload[mark.upperBound...].drop { $0 == " " }.prefix { $0.isNumber }
      if let id = Int(digits) { coders[id] = (name, ProjectText.day(row["date"])) }
    }
    return coders
  }

  private static func readStretches(
    _ database: ResearchDatabase,
    _ codings: [Int: [ProjectCoding]],
    _ texts: [Int: (place: Int, text: TaguetteText)],
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    var lost = 0
    let columns = ["id", "document_id", "start_offset", "end_offset"]
    try database.rows(of: "highlights", columns, order: "id") { row in
      guard let id = row.number("id"), let document = row.number("document_id"),
        let (place, text) = texts[document], let start = row.number("start_offset"),
        let end = row.number("end_offset")
      else {
        lost += 1
        return
      }
      var selection = ProjectSelection(
        key: "taguette-\(id)",
        start: text.place(ofByte: start, isEnd: false) ?? -1,
        end: text.place(ofByte: end, isEnd: true) ?? -1
      )
      selection.codings = codings[id] ?? []
      project.sources[place].selections.append(selection)
    }
    project.dropped.count("highlights of a document that is missing", lost)
  }
}
