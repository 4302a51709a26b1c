import RelationsModel

/// What the databases of QualCoder and of RQDA call the columns of what both hold: texts, their
/// attributes, and codings of their stretches.
struct SharedColumns {
  /// A table of attributes of texts or of cases.
  struct Attributes {
    let table: String
    /// The column with the name of the attribute, and the one with what has it.
    let name: String
    let owner: String
    let order: String
    /// What the column `attr_type` says of those that are meant; nil where the table has no others.
    var kind: String?
  }

  /// The column of a source’s words.
  let text: String
  let attributes: Attributes
  /// The table of codings, and the columns of where they begin and end.
  let codings: String
  let order: String
  let start: String
  let end: String
  /// The number of a coding; nil where its table has none.
  let number: String?
  /// What stands before the keys of stretches.
  let program: String
  /// Whether rows that were deleted are kept, with the status 0.
  let keepsDeleted: Bool

  /// Whether a row was not deleted.
  func isThere(_ row: ResearchDatabase.Cells) -> Bool {
    !keepsDeleted || row.number("status") ?? 1 != 0
  }

  private var status: [String] { keepsDeleted ? ["status"] : [] }

  /// Reads the sources with their attributes; gives their places by their numbers.
  func readSources(
    _ database: ResearchDatabase,
    _ project: inout CodedProject
  ) throws(ResearchFileError) -> [Int: Int] {
    var places: [Int: Int] = [:]
    try database.rows(of: "source", ["id", "name", text, "memo"] + status, order: "id") { row in
      guard isThere(row), let id = row.number("id") else { return }
      var source = ProjectSource(key: String(id), name: row["name"] ?? "source \(id)")
      source.repeatsWords = true
      if let text = row[text], text.utf8.count <= REFIReader.mostTextBytes {
        source.text = text
      } else {
        project.dropped.count("pictures, recordings and texts that are too long")
      }
      if let memo = row["memo"] { source.notes = [.words(memo)] }
      places[id] = project.sources.count
      project.sources.append(source)
    }
    try attributes.read(database) { owner, name, value in
      guard let place = places[owner] else { return }
      project.sources[place].variables.append((name, value))
    }
    return places
  }

  /// Reads the stretches that have a code.
  func readStretches(
    _ database: ResearchDatabase,
    _ codes: [Int: Int],
    _ sources: [Int: Int],
    _ project: inout CodedProject
  ) throws(ResearchFileError) {
    let columns =
      ["cid", "fid", "seltext", start, end, "owner", "date", "memo"] + status
      + (number.map { [$0] } ?? [])
    var (lost, deleted) = (0, 0)
    try database.rows(of: codings, columns, order: order) { row in
      guard isThere(row) else {
        deleted += 1
        return
      }
      guard let place = row.number("fid").flatMap({ sources[$0] }),
        let code = row.number("cid").flatMap({ codes[$0] }), let first = row.number(start),
        let last = row.number(end)
      else {
        lost += 1
        return
      }
      let key = number.map { String(row.number($0) ?? 0) } ?? "\(row["fid"] ?? "")-\(first)-\(last)"
      var selection = ProjectSelection(
        key: "\(program)-\(key)",
        start: first,
        end: last,
        words: row["seltext"]
      )
      let day = ProjectText.day(row["date"])
      selection.codings = [ProjectCoding(code: code, coder: row["owner"], day: day)]
      if let memo = row["memo"] { selection.notes = [.words(memo)] }
      project.sources[place].selections.append(selection)
    }
    project.dropped.count("codings of a text or a code that is missing", lost)
    project.dropped.count("codings that were deleted there", deleted)
  }
}

extension SharedColumns.Attributes {
  /// Visits the attributes with the numbers of what has them.
  func read(
    _ database: ResearchDatabase,
    _ visit: (_ owner: Int, _ name: String, _ value: String) -> Void
  ) throws(ResearchFileError) {
    let columns = [name, "value", owner] + (kind == nil ? [] : ["attr_type"])
    try database.rows(of: table, columns, order: order) { row in
      guard kind == nil || row["attr_type"] == kind, let number = row.number(owner),
        let name = row[name], let value = row["value"]
      else { return }
      visit(number, name, value)
    }
  }
}
