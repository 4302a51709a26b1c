import RelationsModel

extension IndexLayout {
  func putActors(on image: inout ImageWriter) {
    let actors = builder.dossier.actors
    image.put(.actorRecords, .actorRecordStarts, records(actors) { $0.put($1) })
    image.put(
      .actorNames,
      .actorNameStarts,
      folded(actors.map { [$0.name, $0.id.rawValue] + $0.aliases })
    )
    image.put(
      .actorRoles,
      .actorRoleStarts,
      folded(actors.map { $0.roles.flatMap { [$0.title, $0.organisation] } })
    )
    image.put(.actorDays, firstDaysOfActors())
    image.put(
      .actorSides,
      actors.map { UInt8(builder.dossier.side(of: $0.party).map { $0.rawValue + 1 } ?? 0) }
    )
  }

  /// The first day on which anything tells of each actor; the first of all days where nothing does.
  private func firstDaysOfActors() -> [Int32] {
    let actors = builder.dossier.actors
    var days = [Int32](repeating: .max, count: actors.count)
    for (row, speaker) in rows.speakers.enumerated() {
      days[Int(speaker)] = min(days[Int(speaker)], rows.days[row])
    }
    func see(_ actor: Actor.ID?, on date: EDTFDate?) {
      guard let actor, let date, let place = builder.actorPositions[actor] else { return }
      days[place] = min(days[place], Int32(clamping: date.first.number))
    }
    for passage in builder.passages {
      let source = builder.sourcePositions[passage.source].map { builder.dossier.sources[$0] }
      see(passage.actor, on: passage.known(in: source))
    }
    for issue in builder.dossier.issues {
      for assessment in issue.assessments { see(assessment.by, on: assessment.date) }
    }
    for actor in actors {
      for role in actor.roles {
        see(actor.id, on: role.from)
        for date in role.seen { see(actor.id, on: date) }
      }
    }
    return days.map { $0 == .max ? .min : $0 }
  }

  func putSources(on image: inout ImageWriter) {
    let sources = builder.dossier.sources
    image.put(.sourceRecords, .sourceRecordStarts, records(sources) { $0.put($1) })
    image.put(
      .sourceWords,
      .sourceWordStarts,
      folded(sources.map { [$0.title, $0.publisher, $0.id.rawValue] + $0.author.map(\.displayed) })
    )
    image.put(
      .sourceDays,
      sources.map { $0.issued.map { Int32(clamping: $0.first.number) } ?? Int32.min }
    )
  }

  func putEvents(on image: inout ImageWriter) {
    let events = builder.events
    image.put(.eventRecords, .eventRecordStarts, records(events) { $0.put($1) })
    image.put(
      .eventWords,
      .eventWordStarts,
      folded(events.map { [$0.summary, $0.id.rawValue] })
    )
    image.put(.eventDays, events.map { Int32(clamping: $0.date.first.number) })
    image.put(.eventLastDays, events.map { Int32(clamping: $0.date.last.number) })
    image.put(.eventDirections, events.map { UInt8($0.direction.code) })
    let issues = events.map { $0.issues.compactMap { builder.issuePositions[$0] } }
    let sources = events.map { $0.sources.compactMap { builder.sourcePositions[$0] } }
    put(issues, .eventIssueStarts, .eventIssues, on: &image)
    put(sources, .eventSourceStarts, .eventSources, on: &image)
    var byIssue = [[Int]](repeating: [], count: builder.dossier.issues.count)
    for (event, issues) in issues.enumerated() {
      for issue in Set(issues) { byIssue[issue].append(event) }
    }
    put(byIssue, .issueEventStarts, .issueEvents, on: &image)
  }

  func putPassages(on image: inout ImageWriter) {
    let passages = builder.passages
    image.put(.passageRecords, .passageRecordStarts, records(passages) { $0.put($1) })
    let sources = passages.map { builder.sourcePositions[$0.source] ?? 0 }
    image.put(
      .passageDays,
      zip(passages, sources).map { passage, source in
        passage.known(in: builder.dossier.sources[source]).map {
          Int32(clamping: $0.first.number)
        } ?? Int32.min
      }
    )
    image.put(.passageKinds, passages.map { UInt8($0.kind.code) })
    var bySource = [[Int]](repeating: [], count: builder.dossier.sources.count)
    for (passage, source) in sources.enumerated() { bySource[source].append(passage) }
    put(bySource, .sourcePassageStarts, .sourcePassages, on: &image)
    let places = zip(passages, sources).enumerated().map { number, passage in
      (passage.1, passage.0.span?.start ?? .max, number)
    }
    var byIssue = [[Int]](repeating: [], count: builder.dossier.issues.count)
    for passage in passages.indices.sorted(by: { places[$0] < places[$1] }) {
      let issues = passages[passage].issues.compactMap { builder.issuePositions[$0] }
      for issue in Set(issues) { byIssue[issue].append(passage) }
    }
    put(byIssue, .issuePassageStarts, .issuePassages, on: &image)
  }

  private func put(
    _ lists: [[Int]],
    _ starts: IndexFormat.Section,
    _ members: IndexFormat.Section,
    on image: inout ImageWriter
  ) {
    image.put(starts, StanceLedger.starts(of: lists.map(\.count)))
    image.put(members, lists.flatMap { $0.map { UInt32($0) } })
  }
}

extension CaseIterable where Self: Equatable {
  /// The case as a number in a column.
  var code: Int { Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0 }
}
