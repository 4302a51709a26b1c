import Interchange
import RelationsModel

/// Reads a project or a code book of REFI-QDA, from its XML and the texts beside it.
package struct REFIReader {
  /// Texts longer than this, in bytes, are not taken.
  static let mostTextBytes = 8 << 20

  var project = CodedProject()
  private var users: [String: String] = [:]
  private var codePlaces: [String: Int] = [:]
  private var variables: [String: String] = [:]
  private var noteTexts: [String: String] = [:]
  /// The texts and containers that are open, the innermost last.
  private var holders: [REFIHolder] = []
  private var codePath: [String] = []
  private var openCase: ProjectCase?
  private var coding: (user: String?, day: String?)?
  private var variable: String?
  private var content = ""
  private var ancestors: [String] = []
  private let parts: [String: [UInt8]]

  private init(_ parts: [String: [UInt8]]) {
    self.parts = parts
  }

  /// Reads a project; `parts` are the files of its archive, by their paths.
  package static func project(
    in parts: [String: [UInt8]]
  ) throws(ResearchFileError) -> CodedProject {
    let named = parts.filter { $0.key.lowercased().hasSuffix(".qde") }
    guard let main = named.min(by: { $0.key < $1.key }) else {
      throw .foreign(missing: "project.qde")
    }
    return try read(main.value, parts, called: main.key)
  }

  /// Reads a code book.
  package static func codeBook(_ bytes: [UInt8]) throws(ResearchFileError) -> CodedProject {
    try read(bytes, [:], called: "the code book")
  }

  private static func read(
    _ bytes: [UInt8],
    _ parts: [String: [UInt8]],
    called name: String
  ) throws(ResearchFileError) -> CodedProject {
    var paths: [String: [UInt8]] = [:]
    for (path, bytes) in parts { paths[REFIReader.key(path)] = bytes }
    var reader = REFIReader(paths)
    do throws(XMLProblem) {
      var xml = XMLReading(ProjectText.utf8(bytes))
      while let piece = try xml.next() {
        switch piece {
        case .start(let name, let attributes): reader.start(name, attributes)
        case .text(let text): reader.content += text
        case .end(let name): reader.end(name)
        }
      }
    } catch {
      throw .damaged(reason: "\(name), line \(error.line): \(error.reason)")
    }
    guard reader.isREFI else { throw .foreign(missing: "a root of REFI-QDA") }
    return reader.finished()
  }

  private var isREFI = false

  /// The last part of a path, in small letters.
  private static func key(_ path: String) -> String {
    String(path.split { $0 == "/" || $0 == "\\" }.last ?? "").lowercased()
  }

  private static func guid(_ text: String?) -> String {
    (text ?? "").uppercased().filter { $0 != "{" && $0 != "}" }
  }

  // MARK: - Elements

  private mutating func start(_ name: String, _ values: [String: String]) {
    content = ""
    ancestors.append(name)
    let guid = REFIReader.guid(values["guid"])
    let target = REFIReader.guid(values["targetGUID"])
    switch name {
    case "Project", "CodeBook":
      isREFI = isREFI || ancestors.count == 1
      if ancestors.count == 1 {
        project.name = values["name"] ?? ""
        project.origin = values["origin"] ?? ""
      }
    case "User": users[guid] = values["name"] ?? values["id"]
    case "Variable": variables[guid] = values["name"]
    case "Code":
      codePath.append(NameKey.tidied(values["name"] ?? ""))
      codePlaces[guid] = project.codes.count
      project.codes.append(ProjectCode(path: codePath))
    case "Case": openCase = ProjectCase(name: NameKey.tidied(values["name"] ?? ""))
    case "SourceRef" where openCase != nil: openCase?.sources.insert(target)
    case "SelectionRef" where openCase != nil: openCase?.selections.insert(target)
    case "VariableRef": variable = target
    case "TextSource", "PDFSource", "Representation", "Note", "TextDescription":
      begin(name, guid, values)
    case "PictureSource", "AudioSource", "VideoSource", "PDFSelection", "Transcript":
      holders.append(REFIHolder(kind: .other, source: ProjectSource(key: guid, name: "")))
      drop(name)
    case "PlainTextSelection": beginSelection(guid, values)
    case "Coding":
      let user = users[REFIReader.guid(values["creatingUser"])]
      coding = (user, ProjectText.day(values["creationDateTime"]))
    case "CodeRef" where coding != nil: take(target)
    case "NoteRef": refer(target)
    default: drop(name)
    }
  }

  private mutating func end(_ name: String) {
    ancestors.removeLast()
    switch name {
    case "Code": codePath.removeLast()
    case "Description": describe(content)
    case "PlainTextContent":
      if let last = holders.indices.last { holders[last].source.text = content }
    case "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue":
      take(value: content)
    case "Case":
      if let openCase { project.cases.append(openCase) }
      openCase = nil
    case "PlainTextSelection": endSelection()
    case "Coding": coding = nil
    case "TextSource", "PDFSource", "Representation", "Note", "TextDescription", "PictureSource",
      "AudioSource", "VideoSource", "PDFSelection", "Transcript":
      if let holder = holders.popLast() { end(holder) }
    default: break
    }
    content = ""
  }

  /// What of a project is counted and not taken over.
  private static let kinds = [
    "PictureSource": "pictures", "AudioSource": "recordings of sound", "VideoSource": "films",
    "PDFSelection": "stretches on pages of a PDF", "PictureSelection": "parts of pictures",
    "AudioSelection": "stretches of recordings", "VideoSelection": "stretches of films",
    "Transcript": "transcripts of recordings", "TranscriptSelection": "stretches of transcripts",
    "SyncPoint": "points that tie a transcript to its recording", "Set": "sets", "Graph": "graphs",
    "Link": "links",
  ]

  private mutating func drop(_ name: String) {
    if let kind = REFIReader.kinds[name] { project.dropped.count(kind) }
  }
}

/// A text of a project while it is read.
private struct REFIHolder {
  enum Kind {
    case source, note
    /// What has a text inside of it that is no source.
    case other
  }

  var kind: Kind
  var source: ProjectSource
  var selection: ProjectSelection?
}

// Texts and the stretches in them.
extension REFIReader {
  private mutating func begin(_ name: String, _ guid: String, _ values: [String: String]) {
    let isInSource = holders.last.map { $0.kind == .source } ?? true
    let kind: REFIHolder.Kind =
      name == "Note" ? .note : isInSource && name != "TextDescription" ? .source : .other
    // The text of a PDF is the PDF’s own.
    let isOfPDF = name == "Representation" && kind == .source && !holders.isEmpty
    let outer = isOfPDF ? holders.last?.source : nil
    var source = ProjectSource(
      key: outer?.key ?? guid,
      name: NameKey.tidied(outer?.name ?? values["name"] ?? "")
    )
    if let path = values["plainTextPath"] {
      source.text = text(at: path)
      if source.name.isEmpty { source.name = REFIReader.fileName(path) }
    } else if kind == .source, values["richTextPath"] != nil {
      project.dropped.count("texts in a form of word processors alone")
    }
    holders.append(REFIHolder(kind: kind, source: source))
  }

  private static func fileName(_ path: String) -> String {
    NameKey.tidied(String(path.split { $0 == "/" || $0 == "\\" }.last ?? ""))
  }

  /// The text of a file of the archive; files elsewhere are not opened.
  private mutating func text(at path: String) -> String? {
    guard let bytes = parts[REFIReader.key(path)] else {
      project.dropped.count("texts that the archive lacks")
      return nil
    }
    guard bytes.count <= REFIReader.mostTextBytes else {
      project.dropped.count("texts of more than \(REFIReader.mostTextBytes >> 20) MB")
      return nil
    }
    return ProjectText.text(bytes)
  }

  private mutating func beginSelection(_ guid: String, _ values: [String: String]) {
    guard let last = holders.indices.last else { return }
    let places = ["startPosition", "endPosition"].map { name in
      values[name].flatMap { Int($0) } ?? -1
    }
    holders[last].selection = ProjectSelection(
      key: guid,
      start: places[0],
      end: places[1],
      words: values["name"]
    )
  }

  private mutating func endSelection() {
    guard let last = holders.indices.last, let selection = holders[last].selection else { return }
    holders[last].selection = nil
    holders[last].source.selections.append(selection)
  }

  private mutating func take(_ code: String) {
    guard let last = holders.indices.last, holders[last].kind == .source,
      let place = codePlaces[code], let coding
    else { return }
    guard holders[last].selection != nil else {
      project.dropped.count("codes of whole texts")
      return
    }
    let taken = ProjectCoding(code: place, coder: coding.user, day: coding.day)
    holders[last].selection?.codings.append(taken)
  }

  private mutating func refer(_ note: String) {
    guard let last = holders.indices.last else { return }
    if holders[last].selection != nil {
      holders[last].selection?.notes.append(.reference(note))
    } else {
      holders[last].source.notes.append(.reference(note))
    }
  }

  private mutating func describe(_ text: String) {
    let text = NameKey.tidied(text)
    guard !text.isEmpty else { return }
    if let last = holders.indices.last {
      if text == ProjectIdentity.madeUp, project.isOwn { holders[last].source.isMadeUp = true }
      if holders[last].selection != nil {
        holders[last].selection?.notes.append(.words(text))
      } else if holders[last].kind == .source {
        holders[last].source.notes.append(.words(text))
      }
    } else if ancestors.last == "Code", let last = project.codes.indices.last {
      project.codes[last].about = text
    }
  }

  private mutating func take(value: String) {
    guard let name = variable.flatMap({ variables[$0] }) else { return }
    variable = nil
    if openCase != nil {
      openCase?.variables.append((name, value))
    } else if let last = holders.indices.last {
      holders[last].source.variables.append((name, value))
    }
  }

  private mutating func end(_ holder: REFIHolder) {
    let source = holder.source
    if holder.kind == .note {
      noteTexts[source.key] = NameKey.tidied(source.text ?? source.name)
      let pairs = Dictionary(source.variables.map { ($0.name, $0.value) }) { first, _ in first }
      if project.isOwn, let kind = pairs[ProjectIdentity.recordKind] {
        project.records.append((kind, pairs))
      }
      return
    }
    guard holder.kind == .source else { return }
    // A PDF without a text is counted; its text came before it as a source of its own.
    if source.text == nil, source.selections.isEmpty, source.variables.isEmpty { return }
    project.sources.append(source)
  }

  /// The project with its notes in their places.
  private func finished() -> CodedProject {
    var project = project
    var used: Set<String> = []
    func resolve(_ notes: inout [ProjectNote]) {
      notes = notes.compactMap { note in
        guard case .reference(let guid) = note else { return note }
        used.insert(guid)
        return noteTexts[guid].map(ProjectNote.words)
      }
    }
    for place in project.sources.indices {
      resolve(&project.sources[place].notes)
      for selection in project.sources[place].selections.indices {
        resolve(&project.sources[place].selections[selection].notes)
      }
    }
    let unused = project.isOwn ? 0 : noteTexts.keys.count { !used.contains($0) }
    project.dropped.count("notes that no stretch and no text has", unused)
    return project
  }
}
