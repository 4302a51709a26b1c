import RelationsModel

/// All records as they were read, before what they name is looked up.
struct DossierDraft {
  var header: HeaderDraft?
  var actors: [ActorDraft] = []
  var issues: [IssueDraft] = []
  var events: [EventDraft] = []
  var checks: [CheckDraft] = []
  var sources = SourceFileDraft()
}

/// Looks up what records name, and makes the dossier of those that stand.
///
/// Needless names are taken out of a record; a record without a name that it needs is left out.
struct Linking {
  let register: RecordRegister
  let log: ProblemLog

  func dossier(_ draft: DossierDraft, parties: BothSides<Party>, fallbackTitle: String) -> Dossier {
    let actors = draft.actors.map(actor)
    let sources = draft.sources.sources.map(\.source)
    let issues = draft.issues.map(issue)
    // Passages name events, so that events come first.
    let events = draft.events.compactMap(event)
    let checks = CheckLinking(register: register, log: log)
      .checks(draft.checks, of: draft.sources.quotes)
    let linked = QuoteLinking(
      register: register,
      log: log,
      actors: actors,
      issues: issues,
      checks: checks
    )
    let quotes = linked.quotes(draft.sources.quotes)
    let passages = draft.sources.passages.map(passage)
    let header = draft.header
    let lastDay = quotes.map(\.date.first).max() ?? Day(number: 0)
    return Dossier(
      title: header?.title ?? fallbackTitle,
      summary: header?.summary,
      credits: header?.credits ?? [],
      asOf: header?.asOf ?? lastDay,
      window: header?.window,
      parties: parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes,
      passages: passages,
      events: events
    )
  }

  private func actor(_ draft: ActorDraft) -> Actor {
    Actor(
      id: Actor.ID(draft.id.value),
      name: draft.name,
      kind: draft.kind,
      party: optional(draft.party, .party),
      aliases: draft.aliases,
      roles: draft.roles.map(role),
      remark: draft.remark
    )
  }

  /// A party beyond the two, which is told, is kept as the role's organisation.
  private func role(_ draft: RoleDraft) -> Role {
    let party: Party.ID? = optional(draft.party, .party)
    return Role(
      title: draft.title,
      organisation: draft.organisation ?? (party == nil ? draft.party?.value : nil),
      party: party,
      from: draft.from,
      to: draft.to,
      seen: draft.seen,
      sources: several(draft.sources, .source),
      remark: draft.remark
    )
  }

  private func issue(_ draft: IssueDraft) -> Issue {
    Issue(
      id: Issue.ID(draft.id.value),
      title: draft.title,
      summary: draft.summary,
      keywords: draft.keywords,
      // The one that stands for the issue as a whole is the last wherever it is written.
      propositions: [false, true].flatMap { whole in
        draft.propositions.filter { $0.whole == whole }.map {
          Proposition(id: Proposition.ID($0.id.value), text: $0.text, whole: whole)
        }
      },
      assessments: draft.assessments.compactMap(assessment)
    )
  }

  private func assessment(_ draft: AssessmentDraft) -> Assessment? {
    let by = draft.by.flatMap { name in
      register.finds(name, .actor, ifUnknown: false) ? Actor.ID(name.value) : nil
    }
    guard register.finds(draft.source, .source) else {
      register.countCasualty(of: draft.source)
      return nil
    }
    return Assessment(
      verdict: draft.verdict,
      by: by,
      date: draft.date,
      source: Source.ID(draft.source.value),
      locator: draft.locator,
      note: draft.note
    )
  }

  private func event(_ draft: EventDraft) -> Event? {
    let issues: [Issue.ID] = several(draft.issues, .issue)
    let sources: [Source.ID] = several(draft.sources, .source)
    guard !issues.isEmpty, !sources.isEmpty else {
      let wanted = issues.isEmpty ? draft.issues : draft.sources
      wanted.first.map { register.drop(draft.id.value, forWantOf: $0) }
      return nil
    }
    return Event(
      id: Event.ID(draft.id.value),
      date: draft.date,
      summary: draft.summary,
      issues: issues,
      direction: draft.direction,
      sources: sources,
      remark: draft.remark
    )
  }

  private func passage(_ draft: PassageDraft) -> Passage {
    Passage(
      id: Passage.ID(draft.id.value),
      kind: draft.kind,
      source: draft.source,
      summary: draft.summary,
      actor: optional(draft.actor, .actor),
      issues: several(draft.issues, .issue),
      events: several(draft.events, .event),
      date: draft.date,
      order: draft.order,
      locator: draft.locator,
      span: draft.span,
      hedge: draft.hedge,
      remark: draft.remark
    )
  }

  private func optional<Record>(
    _ name: Located<String>?,
    _ kind: RecordKind
  ) -> Identifier<Record>? {
    guard let name, register.finds(name, kind) else { return nil }
    return Identifier(name.value)
  }

  private func several<Record>(
    _ names: [Located<String>],
    _ kind: RecordKind
  ) -> [Identifier<Record>] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard seen.insert(name.value).inserted else {
        log.warn("\(quoted(name.value)) stands twice in one list", at: name.spot)
        return nil
      }
      return register.finds(name, kind) ? Identifier(name.value) : nil
    }
  }
}
