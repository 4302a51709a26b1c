import RelationsModel

/// Tells whether a record matches a filter by itself, its quotes aside: every term must be one that
/// can be asked of such a record, and hold.
struct OwnWords {
  let image: IndexImage
  private let statistics: IndexDayStatistics
  private let terms: [Term]

  /// A term with the records that it names, looked up once.
  private struct Term {
    let test: FilterTerm.Test
    let isNegated: Bool
    let needles: [TextNeedle]
    let issues: Set<Int>
    /// The issues in whose names the words stand.
    let namedIssues: Set<Int>
    let actors: Set<Int>
    let sources: Set<Int>
    let party: PartyChoice?
  }

  init(image: IndexImage, results: IndexResults) {
    self.init(
      image: image,
      statistics: results.statistics,
      standings: results.standings.map { $0?.standing },
      filter: results.perspective.filter
    )
  }

  init(
    image: IndexImage,
    statistics: IndexDayStatistics,
    standings: [Standing?],
    filter: Filter
  ) {
    self.image = image
    self.statistics = statistics
    let names = IndexNames(image, statistics.view)
    let search = WordSearch(image: image, statistics: statistics)
    terms = filter.terms.map { term in
      var issues: Set<Int> = []
      var actors: Set<Int> = []
      var sources: Set<Int> = []
      var party: PartyChoice?
      let needles = term.test.needles.compactMap { TextNeedle($0) }
      switch term.test {
      case .words: issues = needles.reduce(into: []) { $0.formUnion(search.issues(having: $1)) }
      case .issue(let all): issues = Set(all.flatMap(names.issues(named:)))
      case .standing(let wanted):
        issues = Set(standings.indices.filter { standings[$0].map(wanted.contains) ?? false })
      case .who(let all): actors = Set(all.flatMap(names.actors(named:)))
      case .source(let all): sources = Set(all.flatMap(names.sources(named:)))
      case .party(let all): party = names.party(named: all)
      case .proposition, .stance, .rendering, .anchor, .coder, .date: break
      }
      return Term(
        test: term.test,
        isNegated: term.isNegated,
        needles: needles,
        issues: issues,
        namedIssues: OwnWords.issues(named: needles, in: image),
        actors: actors,
        sources: sources,
        party: party
      )
    }
  }

  /// Whether every term can be asked, and holds or, turned round, does not.
  private func allHold(_ holds: (Term) -> Bool?) -> Bool {
    terms.allSatisfy { term in holds(term).map { $0 != term.isNegated } ?? false }
  }

  func issueMatches(_ issue: Int) -> Bool {
    allHold { term in
      switch term.test {
      case .words, .issue, .standing: term.issues.contains(issue)
      default: nil
      }
    }
  }

  func actorMatches(_ actor: Int) -> Bool {
    let names = image.texts(.actorNames, .actorNameStarts)
    let roles = image.texts(.actorRoles, .actorRoleStarts)
    let sides: Column<UInt8> = image.column(.actorSides)
    return allHold { term in
      switch term.test {
      case .words:
        term.needles.contains { names.has($0, actor) || roles.has($0, actor) }
      case .who:
        term.actors.contains(actor) || term.needles.contains { roles.has($0, actor) }
      case .party: term.party?.includes(Side(rawValue: Int(sides[actor]) - 1))
      default: nil
      }
    }
  }

  func sourceMatches(_ source: Int) -> Bool {
    let words = image.texts(.sourceWords, .sourceWordStarts)
    return allHold { term in
      switch term.test {
      case .words: term.needles.contains { words.has($0, source) }
      case .source: term.sources.contains(source)
      default: nil
      }
    }
  }

  func eventMatches(_ event: Int) -> Bool {
    let words = image.texts(.eventWords, .eventWordStarts)
    let days: Column<Int32> = image.column(.eventDays)
    let lastDays: Column<Int32> = image.column(.eventLastDays)
    return allHold { term in
      switch term.test {
      case .words:
        term.needles.contains { words.has($0, event) }
          || !term.namedIssues.isEmpty
            && members(event, .eventIssueStarts, .eventIssues)
              .contains(where: term.namedIssues.contains)
      case .issue, .standing:
        members(event, .eventIssueStarts, .eventIssues).contains(where: term.issues.contains)
      case .source:
        members(event, .eventSourceStarts, .eventSources).contains(where: term.sources.contains)
      case .date(let stretches):
        stretches.contains {
          Int(days[event]) >= $0.lowerBound.number && Int(lastDays[event]) <= $0.upperBound.number
        }
      default: nil
      }
    }
  }

  private static func issues(named needles: [TextNeedle], in image: IndexImage) -> Set<Int> {
    let names = image.texts(.issueNames, .issueNameStarts)
    return Set(
      (0..<image.count(.issue)).filter { issue in needles.contains { names.has($0, issue) } }
    )
  }

  private func members(
    _ record: Int,
    _ starts: IndexFormat.Section,
    _ members: IndexFormat.Section
  ) -> [Int] {
    let column: Column<UInt32> = image.column(members)
    let starts: Column<UInt32> = image.column(starts)
    return starts.stretch(record, upTo: column.count).map { Int(column[$0]) }
  }
}
