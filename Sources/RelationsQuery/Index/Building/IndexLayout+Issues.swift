import RelationsModel

extension IndexLayout {
  func putIssues(on image: inout ImageWriter) {
    let issues = builder.dossier.issues
    // Propositions are records of their own: there may be many, and one of them is asked for at a time.
    let bare = issues.map { issue in
      var issue = issue
      issue.propositions = []
      return issue
    }
    image.put(.issueRecords, .issueRecordStarts, records(bare) { $0.put($1) })
    let propositions = issues.flatMap(\.propositions)
    image.put(
      .propositionRecords,
      .propositionRecordStarts,
      records(propositions) { $0.put($1) }
    )
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
    image.put(.issueDays, firstDaysOfIssues())
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

  /// The first day of the first quote on each proposition; the first of all days where there is none.
  private func firstDaysOfPropositions() -> [Int32] {
    var days = [Int32](repeating: .max, count: builder.propositions.count)
    for (row, proposition) in propositions.enumerated() where proposition != Self.none {
      days[Int(proposition)] = min(days[Int(proposition)], rows.days[row])
    }
    return days.map { $0 == .max ? .min : $0 }
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

  /// What each party says of each proposition, and what follows from it over the usual windows.
  func putStandings(on image: inout ImageWriter) {
    let ledger = ledger()
    ledger.put(on: &image)
    let lists = ledger.entries.map { entries in
      BothSides { side in
        var days = StanceDayList()
        for entry in entries where entry.side == side {
          days.add(entry.stance, on: Day(number: Int(entry.day)))
        }
        return days
      }
    }
    for (window, sections) in [(RecordWindow.day, WindowSections.day), (.all, .all)] {
      WindowLayout(
        window: window,
        issueCount: builder.dossier.issues.count,
        actorCount: builder.dossier.actors.count,
        propositionCount: lists.count,
        issueOfProposition: { builder.propositions[$0].issue },
        days: { lists[$0][$1] },
        entries: { ledger.entries[$0] }
      )
      .put(sections, on: &image)
    }
  }

  /// The counted quotes that take a stance on a proposition.
  private func ledger() -> StanceLedger {
    var ledger = StanceLedger(propositionCount: builder.propositions.count)
    for (rank, row) in sequence.byDate.enumerated() {
      let row = Int(row)
      let marks = marks[row]
      guard marks.contains(.counted), propositions[row] != Self.none,
        let stance = marks.stance
      else { continue }
      let entry = StancedEntry(
        rank: UInt32(rank),
        position: sequence.positionOfRow[row],
        speaker: rows.speakers[row],
        day: rows.days[row],
        side: marks.side,
        stance: stance
      )
      ledger.add(entry, lastDay: latest(row), on: Int(propositions[row]))
    }
    return ledger
  }

  /// The first day on which a quote, an assessment or a passage bears on each issue.
  ///
  /// An issue of which nothing is dated has always been there.
  private func firstDaysOfIssues() -> [Int32] {
    let issues = builder.dossier.issues
    var days = [Int32](repeating: .max, count: issues.count)
    for (row, issue) in rows.issues.enumerated() {
      days[Int(issue)] = min(days[Int(issue)], rows.days[row])
    }
    for (number, issue) in issues.enumerated() {
      for assessment in issue.assessments {
        days[number] = min(days[number], Int32(clamping: assessment.date.first.number))
      }
    }
    for passage in builder.passages {
      let source = builder.sourcePositions[passage.source].map { builder.dossier.sources[$0] }
      guard let day = passage.known(in: source)?.first else { continue }
      for issue in passage.issues {
        guard let number = builder.issuePositions[issue] else { continue }
        days[number] = min(days[number], Int32(clamping: day.number))
      }
    }
    return days.map { $0 == .max ? Int32(clamping: Day.distantPast.number) : $0 }
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
    self = all.indices.contains(code) ? all[code] : .open
  }
}
