import DossierStore
import Interchange
import RelationsModel

/// A coded stretch as the object that `import` reads: by the names of fields, and by those of the
/// project for what the user maps.
struct ProjectRow {
  private var members: [JSON.Member] = []
  private var names: Set<String> = []
  private var anchor: [JSON.Member] = []
  private(set) var isLong = false

  var object: JSON { .object(members + [JSON.Member("anchor", .object(anchor))]) }

  init(
    _ stretch: ProjectStretch,
    _ source: ProjectSource,
    _ id: Source.ID,
    _ digest: String?,
    _ text: NormalisedText,
    _ project: CodedProject,
    _ reading: ProjectReading
  ) {
    let selection = stretch.selection
    let cases = reading.cases(of: selection, in: source)
    var remarks = selection.notes.compactMap(\.text)
    let own = project.isOwn ? cases.first { $0[ProjectIdentity.recordKind] == "quote" } : nil
    let words = own?["text"] ?? stretch.words
    add("text", words)
    add("source", id.rawValue)
    takeAnchor(stretch, digest, text, own)
    takeCodes(selection, project, reading, &remarks)
    takeCoders(selection, &remarks)
    if let own {
      for pair in own.variables where pair.name != ProjectIdentity.recordKind {
        guard let field = QuoteField(named: pair.name) else { continue }
        if field.isOfAnchor && field != .remark { continue }
        add(pair.name, pair.value)
      }
    } else {
      let others = cases.filter { $0[ProjectIdentity.recordKind] == nil }
      takeNames(others, source, selection, reading)
    }
    let count = words.split(whereSeparator: \.isWhitespace).count
    if count > Quote.wordLimit {
      isLong = true
      let note = "length: \(count) words, more than a quotation has; kept in a corpus alone"
      if own?["remark"]?.contains(note) != true { remarks.append(note) }
    }
    if !remarks.isEmpty, own?["remark"] == nil {
      add("remark", remarks.joined(separator: "; "))
    }
    if own == nil { add("id", ProjectRow.id(of: selection, source)) }
  }

  /// A key that the object has not yet.
  private mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty, name != "anchor", names.insert(name).inserted else { return }
    members.append(JSON.Member(name, .string(value)))
  }

  /// The same whenever the project is read.
  private static func id(of selection: ProjectSelection, _ source: ProjectSource) -> String {
    let key = selection.key.lowercased()
    if ImportedIdentifier.isSound("qda-" + key), key.utf8.count >= 32 { return "qda-" + key }
    var digest = RowDigest()
    for part in [source.name, source.key, key] { digest.add(part.utf8) }
    return "qda-" + digest.text
  }

  // MARK: - The place

  private static let surroundings = 32

  private mutating func takeAnchor(
    _ stretch: ProjectStretch,
    _ digest: String?,
    _ text: NormalisedText,
    _ own: ProjectCase?
  ) {
    let exact = own?["exact"] ?? own?["text"] ?? stretch.words
    anchor.append(JSON.Member("exact", .string(exact)))
    guard let digest, let range = stretch.range else {
      for name in ["prefix", "suffix", "digest", "check"] {
        if let value = own?[name] { anchor.append(JSON.Member(name, .string(value))) }
      }
      for name in ["start", "end"] {
        if let value = own?[name].flatMap({ Int($0) }) {
          anchor.append(JSON.Member(name, .int(value)))
        }
      }
      return
    }
    let before = max(0, range.lowerBound - ProjectRow.surroundings)..<range.lowerBound
    let end = min(text.scalars.count, range.upperBound + ProjectRow.surroundings)
    let around = [
      ("prefix", own?["prefix"] ?? text.text(before)),
      ("suffix", own?["suffix"] ?? text.text(range.upperBound..<end)),
    ]
    for (name, words) in around {
      if let words, !words.isEmpty { anchor.append(JSON.Member(name, .string(words))) }
    }
    anchor.append(JSON.Member("start", .int(range.lowerBound)))
    anchor.append(JSON.Member("end", .int(range.upperBound)))
    anchor.append(JSON.Member("digest", .string(digest)))
    if let check = own?["check"] { anchor.append(JSON.Member("check", .string(check))) }
  }

  // MARK: - The codes

  private mutating func takeCodes(
    _ selection: ProjectSelection,
    _ project: CodedProject,
    _ reading: ProjectReading,
    _ remarks: inout [String]
  ) {
    var found: [QuoteField: ProjectReading.Meaning] = [:]
    var others: [String] = []
    for coding in selection.codings {
      let path = project.codes[coding.code].path.joined(separator: "/")
      guard let meaning = reading.meaning(of: coding.code) else {
        others.append(path)
        continue
      }
      if found[meaning.field] == nil {
        found[meaning.field] = meaning
      } else if found[meaning.field]?.value != meaning.value {
        others.append(path)
      }
    }
    let issue = found[.proposition]?.issue ?? found[.issue]?.value
    if let other = found[.issue]?.value, let issue, other != issue { others.append(other) }
    take(.issue, issue, titledBy: "issueTitle", reading)
    if let claim = found[.proposition]?.value {
      let id = reading.id(.proposition, (issue ?? "") + "\n" + claim)
      add("proposition", id ?? claim)
      if id != nil { add("propositionText", claim) }
    }
    take(.speaker, found[.speaker]?.value, titledBy: "speakerName", reading)
    take(.party, found[.party]?.value, titledBy: "partyName", reading)
    let plain: [QuoteField] = [
      .stance, .role, .basis, .rendering, .speech, .cut, .venue, .hedge, .date,
    ]
    for field in plain where !reading.names.tells(field) { add(field.name, found[field]?.value) }
    var seen: Set<String> = []
    let also = others.filter { seen.insert($0).inserted }
    if !also.isEmpty { remarks.append("also coded: \(also.joined(separator: ", "))") }
  }

  /// A record by its id where that is known, else by its name.
  private mutating func take(
    _ field: QuoteField,
    _ name: String?,
    titledBy title: String,
    _ reading: ProjectReading
  ) {
    guard let name, !reading.names.tells(field) else { return }
    if let id = reading.id(field, name) { add(field.name, id) }
    add(title, name)
  }

  private mutating func takeCoders(_ selection: ProjectSelection, _ remarks: inout [String]) {
    var coders: [String] = []
    for coder in selection.codings.compactMap(\.coder) where !coders.contains(coder) {
      coders.append(coder)
    }
    add("coder", coders.first)
    if coders.count > 1 {
      remarks.append("also coded by \(coders.dropFirst().joined(separator: ", "))")
    }
    add("coded", selection.codings.compactMap(\.day).max())
  }

  // MARK: - Cases and variables

  private mutating func takeNames(
    _ cases: [ProjectCase],
    _ source: ProjectSource,
    _ selection: ProjectSelection,
    _ reading: ProjectReading
  ) {
    let first = cases.first { !$0.name.isEmpty }
    if !names.contains("speakerName"), !reading.names.tells(.speaker) {
      add("speakerName", first?.name)
    }
    for (name, value) in cases.flatMap(\.variables) + source.variables {
      let value = NameKey.tidied(value)
      let field = QuoteField.recorded.first { NameKey($0.name) == NameKey(name) }
      // A field that the stretch itself gives is no variable’s.
      let isFree = field.map { ProjectRow.ofVariables.contains($0) } ?? true
      guard isFree else { continue }
      if let field, !reading.names.tells(field) {
        add(field.name, value)
      } else {
        add(name, value)
      }
    }
    // What the user may map to a field.
    if let name = first?.name, reading.names.maps("case") { add("case", name) }
    if reading.names.maps("document") { add("document", source.name) }
    if reading.names.maps("user") { add("user", selection.codings.compactMap(\.coder).first) }
  }

  /// The fields that variables of cases and texts can give.
  private static let ofVariables: Set<QuoteField> = [
    .speaker, .role, .party, .date, .issue, .proposition, .stance, .basis, .rendering, .speech,
    .hedge, .cut, .venue, .locator,
  ]
}
