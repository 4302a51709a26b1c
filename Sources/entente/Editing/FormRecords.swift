import CorpusStore
import DossierStore
import Interface
import RelationsModel

/// The records that forms show and change, as they are at one moment, in a folder or in a corpus.
struct FormRecords {
  private enum Place {
    case folder([DossierFile])
    case corpus(CorpusRecords)
  }

  private let place: Place

  init(_ files: [DossierFile]) { place = .folder(files) }

  init(_ records: CorpusRecords) { place = .corpus(records) }

  /// What would become of what was typed.
  func trial(_ draft: RecordDraft) throws -> DraftTrial {
    if let old = draft.original { try checkForm(of: old.id) }
    var ids = draft.texts
    var trial = try DraftTrial(draft, in: files(with: ids))
    guard case .corpus(let records) = place else { return trial }
    // Only some of the records are looked at: an id that is proposed may be that of another.
    while true {
      let proposed = Set(trial.ids.values).union([trial.id]).subtracting(ids)
      let taken = try proposed.filter(records.has)
      guard !taken.isEmpty else { return trial }
      ids += taken
      trial = try DraftTrial(draft, in: files(with: ids))
    }
  }

  /// The fields of a record as they are.
  func draft(of id: String) throws -> RecordDraft {
    try checkForm(of: id)
    return try RecordDraft(of: id, in: files(with: [id]))
  }

  /// All that can be named.
  func names() throws -> FormNames {
    switch place {
    case .folder(let files): FormNames(try DossierEdit.dossier(of: files))
    case .corpus(let records): FormNames(try records.named())
    }
  }

  /// What a record has to do with others.
  func uses(of id: String) throws -> FormUses {
    guard id != DossierHead.id else { return FormUses() }
    switch place {
    case .folder(let files):
      let uses = try RecordUse.all(of: id, in: files)
      return FormUses(naming: uses.naming.map(\.id), inside: uses.inside.map(\.id))
    case .corpus(let records):
      let uses = try records.uses(of: id)
      return FormUses(naming: uses.naming, inside: uses.inside)
    }
  }

  /// The steps that settle coders' versions, from the records as they are.
  func settling(_ settlement: Settlement, on day: Day) throws -> [EditOperation] {
    switch place {
    case .folder(let files):
      let quotes = try DossierEdit.dossier(of: files).quotes
      return try settlement.operations(among: quotes, on: day)
    case .corpus(let records):
      let known = try settlement.versions.map(\.id.rawValue).filter(records.has)
      let naming = try settlement.removed.map(\.rawValue).filter(records.has)
        .flatMap { try records.uses(of: $0).naming }
      let quotes = try records.excerpt(of: known + naming).quotes
      return try settlement.operations(among: quotes, on: day)
    }
  }

  /// Throws where the corpus has something of a record that its form would lose.
  private func checkForm(of id: String) throws {
    guard case .corpus(let records) = place,
      let want = DossierWriter(try records.excerpt(of: [id])).want(of: id)
    else { return }
    throw EditFailure.file("The form of \(id) cannot hold \(want): change it by an import.")
  }

  /// The files of a folder; of a corpus such as would hold some records and what they name.
  private func files(with ids: [String]) throws -> [DossierFile] {
    switch place {
    case .folder(let files): files
    case .corpus(let records): DossierWriter(try records.excerpt(of: ids)).files
    }
  }
}

extension RecordDraft {
  /// All texts that are typed and all that stood there, among which are the ids of what it names.
  fileprivate var texts: [String] {
    let all = fields + (original?.fields ?? [])
    let texts = all.flatMap { $0.value?.texts ?? [] } + [original?.id].compactMap(\.self)
    return Array(Set(texts + renamed.map(\.new)).filter(Slug.isSound))
  }
}

extension FieldValue {
  fileprivate var texts: [String] {
    switch self {
    case .text, .number, .flag, .date: [text].compactMap(\.self)
    case .list(let items): items.flatMap(\.texts)
    case .record(let members): members.flatMap { $0.value?.texts ?? [] }
    }
  }
}
