import RelationsModel

extension IndexLayout {
  func putIssues(on image: inout ImageWriter) {
    let issues = builder.dossier.issues
    image.put(.issueRecords, .issueRecordStarts, records(issues) { $0.put($1) })
    image.put(
      .issueNames,
      .issueNameStarts,
      folded(issues.map { [$0.title, $0.id.rawValue] + $0.keywords })
    )
    image.put(.issueQuoteStarts, sequence.issueStarts)
    var starts: [UInt32] = [0]
    for issue in issues { starts.append((starts.last ?? 0) + UInt32(issue.propositions.count)) }
    image.put(.issuePropositionStarts, starts)
    image.put(.propositionIssues, builder.propositions.map { UInt32($0.issue) })
    putWords(of: issues, propositionStarts: starts, on: &image)
    putAssessments(of: issues, on: &image)
  }

  /// Summaries, propositions and notes, each with the day from which it is there to be found.
  private func putWords(
    of issues: [Issue],
    propositionStarts: [UInt32],
    on image: inout ImageWriter
  ) {
    let propositionDays = firstDaysOfPropositions()
    var words = PackedTexts()
    var owners: [UInt32] = []
    var days: [Int32] = []
    func add(_ fields: [String?], of issue: Int, from day: Int32) {
      words.add { $0 += RelationsQuery.folded(fields) }
      owners.append(UInt32(issue))
      days.append(day)
    }
    for (number, issue) in issues.enumerated() {
      add([issue.summary], of: number, from: .min)
      let first = Int(propositionStarts[number])
      for (place, proposition) in issue.propositions.enumerated() {
        add(
          [proposition.text, proposition.id.rawValue],
          of: number,
          from: propositionDays[first + place]
        )
      }
      for assessment in issue.assessments {
        add([assessment.note], of: number, from: Int32(clamping: assessment.date.first.number))
      }
    }
    image.put(.issueWords, .issueWordStarts, words)
    image.put(.issueWordOwners, owners)
    image.put(.issueWordDays, days)
    image.put(.propositionDays, propositionDays)
  }

  /// The first day of the first quote on each proposition; the last of all days where there is none.
  private func firstDaysOfPropositions() -> [Int32] {
    var days = [Int32](repeating: .max, count: builder.propositions.count)
    for (row, proposition) in propositions.enumerated() where proposition != Self.none {
      days[Int(proposition)] = min(days[Int(proposition)], rows.days[row])
    }
    return days
  }

  /// Each issue's assessments by day; of several on one day the one written last comes last.
  private func putAssessments(of issues: [Issue], on image: inout ImageWriter) {
    var starts: [UInt32] = [0]
    var days: [Int32] = []
    var verdicts: [UInt8] = []
    var assessors: [UInt32] = []
    var names: [Actor.ID] = []
    for issue in issues {
      let sorted = issue.assessments.enumerated().sorted {
        ($0.element.date.first, $0.offset) < ($1.element.date.first, $1.offset)
      }
      for (_, assessment) in sorted {
        days.append(Int32(clamping: assessment.date.first.number))
        verdicts.append(UInt8(Standing(assessment.verdict).code))
        assessors.append(assessment.by.map { number(of: $0, among: &names) } ?? Self.none)
      }
      starts.append(UInt32(days.count))
    }
    image.put(.issueAssessmentStarts, starts)
    image.put(.assessmentDays, days)
    image.put(.assessmentVerdicts, verdicts)
    image.put(.assessors, assessors)
    image.put(
      .assessorNames,
      .assessorNameStarts,
      records(names) { $0.put($1) }
    )
  }

  private func number(of actor: Actor.ID, among names: inout [Actor.ID]) -> UInt32 {
    if let known = names.firstIndex(of: actor) { return UInt32(known) }
    names.append(actor)
    return UInt32(names.count - 1)
  }

  /// How each issue stands by the record and since when, and what each party says of each
  /// proposition.
  func putStandings(on image: inout ImageWriter) {
    var record = StandingHistory(
      issues: builder.dossier.issues.map(\.propositions.count),
      issueOfProposition: builder.propositions.map(\.issue)
    )
    var stances = StanceHistory(propositionCount: builder.propositions.count)
    for (rank, row) in sequence.byDate.enumerated() {
      let row = Int(row)
      let marks = marks[row]
      record.reach(rows.days[row])
      guard marks.contains(.counted), propositions[row] != Self.none,
        let side = marks.side, let stance = marks.stance
      else { continue }
      record.count(stance, of: side, on: Int(propositions[row]), rank: UInt32(rank))
      stances.count(stance, of: rows.speakers[row], on: Int(propositions[row]), row: UInt32(row))
    }
    record.settle()
    record.put(on: &image)
    putTurns(record.turns, on: &image)
    putChanges(of: stances, on: &image)
  }

  /// The days on which a party's position or an assessment of each issue changes, each once.
  private func putTurns(_ turns: [[Int32]], on image: inout ImageWriter) {
    let days = zip(builder.dossier.issues, turns).map { issue, turns in
      Set(turns + issue.assessments.map { Int32(clamping: $0.date.first.number) }).sorted()
    }
    image.put(.issueTurnStarts, StandingHistory.starts(of: days.map(\.count)))
    image.put(.issueTurnDays, days.flatMap { $0 })
  }

  private func putChanges(of stances: StanceHistory, on image: inout ImageWriter) {
    var ranks = [UInt32](repeating: 0, count: quoteCount)
    for (rank, row) in sequence.byDate.enumerated() { ranks[Int(row)] = UInt32(rank) }
    let changes = stances.changes(days: rows.days, actorCount: builder.dossier.actors.count)
      .sorted { ranks[Int($0.later)] < ranks[Int($1.later)] }
    let positions = sequence.positionOfRow
    image.put(.stanceChangeEarlier, changes.map { positions[Int($0.earlier)] })
    image.put(.stanceChangeLater, changes.map { positions[Int($0.later)] })
    var byActor = [[UInt32]](repeating: [], count: builder.dossier.actors.count)
    for (number, change) in changes.enumerated() {
      byActor[Int(rows.speakers[Int(change.later)])].append(UInt32(number))
    }
    image.put(.actorChangeStarts, StandingHistory.starts(of: byActor.map(\.count)))
    image.put(.actorChanges, byActor.flatMap { $0 })
  }
}

extension QuoteRows.Marks {
  var side: Side? { contains(.first) ? .first : contains(.second) ? .second : nil }
  /// Nil for a quote without one.
  var stance: Stance? { contains(.agrees) ? .agrees : contains(.disagrees) ? .disagrees : nil }
}

extension Standing {
  /// The standing that a number in a column stands for.
  init(code: Int) {
    let all = Standing.allCases
    self = all.indices.contains(code) ? all[code] : .oneSided
  }
}
