import RelationsModel

/// The ids for a record and those inside it that have none yet.
struct ProposedIDs {
  private(set) var ids: [[DraftProblem.Step]: String] = [:]

  init(_ kind: RecordDraft.Kind, _ fields: [FieldMember], in dossier: Dossier) {
    guard kind != .dossier else { return }
    let own = fields["id"]?.text
    if own == nil { ids[[.field("id")]] = ProposedIDs.id(kind, fields, in: dossier) }
    guard kind == .issue, case .list(let items) = fields["propositions"] else { return }
    var issue = Issue(
      id: Issue.ID(own ?? ids[[.field("id")]] ?? ""),
      title: fields["title"]?.text ?? "",
      propositions: items.compactMap { item in
        item.members["id"]?.text.map { Proposition(id: Proposition.ID($0), text: "") }
      }
    )
    var records = DossierRecords(dossier)
    for (index, item) in items.enumerated() where item.members["id"] == nil {
      records.put(.issue(issue))
      let id = NewRecordID.proposition(of: issue, in: records.dossier)
      issue.propositions.append(Proposition(id: id, text: ""))
      ids[[.field("propositions"), .item(index), .field("id")]] = id.rawValue
    }
  }

  private static func id(
    _ kind: RecordDraft.Kind,
    _ fields: [FieldMember],
    in dossier: Dossier
  ) -> String {
    func text(_ name: String) -> String { fields[name]?.text ?? "" }
    switch kind {
    case .dossier: return DossierHead.id
    case .quote: return NewRecordID.quote(in: dossier).rawValue
    case .actor: return NewRecordID.actor(named: text("name"), in: dossier).rawValue
    case .issue: return NewRecordID.issue(titled: text("title"), in: dossier).rawValue
    case .event: return NewRecordID.event(in: dossier).rawValue
    case .passage:
      let kind = Passage.Kind(rawValue: text("kind")) ?? .report
      return NewRecordID.passage(kind, in: dossier).rawValue
    case .proposition:
      let issue = dossier.issues.first { $0.id.rawValue == text("issue") }
      return NewRecordID.proposition(of: issue ?? .blank, in: dossier).rawValue
    case .source:
      let taken = DossierWriter.ids(of: dossier)
      return NewSourceID.proposed(for: source(fields), taken: taken).rawValue
    }
  }

  /// As much of a source as its id is made of.
  private static func source(_ fields: [FieldMember]) -> Source {
    var source = Source.blank
    source.title = fields["title"]?.text
    source.publisher = fields["publisher"]?.text
    source.issued = fields["issued"]?.text.flatMap { try? EDTFDate(parsing: $0) }
    if case .list(let authors) = fields["author"], let author = authors.first?.members {
      source.author = [
        author["family"]?.text.map { .parts(family: $0, given: nil) }
          ?? author["literal"]?.text.map { .literal($0) }
      ].compactMap(\.self)
    }
    return source
  }
}

extension FieldValue {
  /// The fields of a record; none of any other value.
  fileprivate var members: [FieldMember] {
    if case .record(let members) = self { members } else { [] }
  }
}

extension [FieldMember] {
  /// The fields with the ids that are proposed, in the order of the shape.
  func completed(
    _ kind: RecordDraft.Kind,
    by ids: [[DraftProblem.Step]: String]
  ) -> [FieldMember] {
    kind.shape.fields.compactMap { field in
      let path = [DraftProblem.Step.field(field.name)]
      if let id = ids[path] { return FieldMember(field.name, .text(id)) }
      guard case .list(let items) = self[field.name] else {
        return self[field.name].map { FieldMember(field.name, $0) }
      }
      let completed = items.enumerated().map { index, item -> FieldValue in
        guard case .record(let members) = item,
          let id = ids[path + [.item(index), .field("id")]]
        else { return item }
        return .record([FieldMember("id", .text(id))] + members.filter { $0.name != "id" })
      }
      return FieldMember(field.name, .list(completed))
    }
  }
}
