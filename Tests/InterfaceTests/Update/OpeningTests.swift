import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What was chosen while a dossier is being read stays chosen.
@Suite struct OpeningTests {
  private static func engine(issues: [String]? = nil, quotes: Int) -> ScanQueries {
    let whole = SmallDossier.dossier
    return ScanQueries(
      Dossier(
        title: whole.title,
        asOf: whole.asOf,
        parties: whole.parties,
        actors: whole.actors,
        issues: whole.issues,
        sources: whole.sources,
        quotes: Array(whole.quotes.prefix(quotes))
      ),
      problemCount: quotes == whole.quotes.count ? 2 : 0
    )
  }

  private static let all = SmallDossier.dossier.quotes.count

  private func session(_ size: Size = .sideBySide, quotes: Int = 4) -> Session {
    Session(
      size,
      lens: .record,
      queries: OpeningTests.engine(quotes: quotes),
      opening: OpeningProgress(total: OpeningTests.all)
    )
  }

  private func grow(_ session: inout Session, to count: Int) {
    session.queries = OpeningTests.engine(quotes: count)
    session.send(.opening(.grown(count)))
  }

  @Test(arguments: Size.forms)
  func theSelectedIssueStaysSelectedWhereverItComesToStand(size: Size) {
    for count in 1..<OpeningTests.all {
      var session = session(size, quotes: count)
      session.press(.down)
      guard let chosen = session.issue else { continue }
      for more in count + 1...OpeningTests.all {
        grow(&session, to: more)
        #expect(session.issue == chosen, "\(count) quotes, then \(more)")
      }
    }
  }

  /// The row under the cursor does not move on the screen when others come in above it.
  @Test func theSelectedRowStaysWhereItIs() throws {
    var session = Session(
      .stacked,
      queries: ScanQueries(many(issues: 3...40)),
      opening: OpeningProgress(total: 40)
    )
    for _ in 0..<20 { session.press(.down) }
    let row = session.rows.firstIndex { $0.contains("▌") }
    let issue = session.issue
    session.queries = ScanQueries(many(issues: 1...40))
    session.send(.opening(.grown(40)))
    #expect(session.issue == issue)
    #expect(session.rows.firstIndex { $0.contains("▌") } == row)
    #expect(row != nil)
  }

  @Test(arguments: ["", "j", ")"])
  func whatABookmarkNamesMayComeLateUnlessAnotherIsChosen(key: String) {
    var bookmark = Bookmark()
    bookmark.issue = "issue-2"
    var session = Session(
      .stacked,
      queries: ScanQueries(many(issues: 3...40)),
      bookmark: bookmark,
      opening: OpeningProgress(total: 40)
    )
    session.type(key)
    let chosen = session.issue
    session.queries = ScanQueries(many(issues: 1...40))
    session.send(.opening(.grown(40)))
    #expect(session.issue == (key.isEmpty ? "issue-2" : chosen))
  }

  /// A view says that there is nothing only once all is there.
  @Test(arguments: ["ladder", "timeline", "actors", "matrix", "changes", "silences", "replies"])
  func noViewSaysThatThereIsNothingYet(name: String) {
    let whole = SmallDossier.dossier
    let outline = Dossier(title: whole.title, asOf: whole.asOf, parties: whole.parties)
    var settings = Settings()
    settings.view = PaneRegistry.entries.first { $0.id.name == name }?.id
    var session = Session(
      .stacked,
      queries: ScanQueries(outline),
      settings: settings,
      opening: OpeningProgress(total: 40)
    )
    #expect(session.shows("has been read yet."))
    session.queries = ScanQueries(outline)
    session.send(.opening(.finished(session.queries.heading)))
    #expect(!session.shows("has been read yet."))
  }

  private func many(issues: ClosedRange<Int>) -> Dossier {
    let whole = SmallDossier.dossier
    let model = whole.issues[0]
    return Dossier(
      title: whole.title,
      asOf: whole.asOf,
      parties: whole.parties,
      actors: whole.actors,
      issues: issues.map { number in
        Issue(
          id: Issue.ID("issue-\(number)"),
          title: "Issue \(number)",
          assessments: model.assessments
        )
      },
      sources: whole.sources
    )
  }

  @Test func theQuoteThatIsReadStays() {
    var session = session(.full, quotes: 6)
    session.press(.enter, .enter)
    let quote = session.quote
    #expect(session.state.depth == .quote && quote != nil)
    for count in 7...OpeningTests.all {
      grow(&session, to: count)
      #expect(session.quote == quote)
      #expect(session.state.depth == .quote)
    }
  }

  /// More quotes of the issue that is shown come in without a key.
  @Test func theDetailGrowsToo() {
    var session = session(.full, quotes: 1)
    let before = session.state.detail.quotes.total
    grow(&session, to: OpeningTests.all)
    #expect(session.state.detail.quotes.total > before)
  }

  @Test func theFilterHolds() {
    var session = session(quotes: 8)
    session.type("/cod")
    for count in 9...OpeningTests.all { grow(&session, to: count) }
    #expect(session.state.perspective.filter.text == "cod")
    #expect(
      session.state.board.overview.quotes.matching < session.state.board.overview.quotes.total
    )
    var whole = Session(.sideBySide, lens: .record)
    whole.type("/cod")
    #expect(session.state.board.overview == whole.state.board.overview)
  }

  @Test func theEndBringsWhatIsWrong() {
    var session = session()
    session.queries = OpeningTests.engine(quotes: OpeningTests.all)
    session.send(.opening(.finished(session.queries.heading)))
    #expect(session.state.opening == nil)
    #expect(session.notice?.hasPrefix("2 problems") == true)
    #expect(session.rows[0].contains("2 problems"))
    #expect(!session.rows[0].contains("reading"))
  }

  /// An answer of the engine that knew less comes too late.
  @Test func anAnswerFromBeforeIsNotTaken() {
    var session = session(quotes: 2)
    session.isSlow = true
    session.queries = OpeningTests.engine(quotes: 5)
    session.send(.opening(.grown(5)))
    let late = session.questions.last
    session.queries = OpeningTests.engine(quotes: OpeningTests.all)
    session.send(.opening(.grown(OpeningTests.all)))
    let before = session.state
    if let late {
      session.send(.answered(late, late.answered(by: Analyst(OpeningTests.engine(quotes: 5)))))
    }
    #expect(session.state == before)
  }

  @Test func aBurstOnTheFilterLineIsOneQuestion() {
    var state = session().state
    #expect(InputEvent.joined(state, .key(.character("u")), .key(.character("k"))) == nil)
    _ = update(&state, .input(.key(.character("/"))))
    let joined = InputEvent.joined(state, .key(.character("u")), .key(.character("k")))
    #expect(joined == .paste("uk"))
    #expect(InputEvent.joined(state, .paste("uk"), .key(.character("r"))) == .paste("ukr"))
    for key in [Key(.enter), Key(.backspace), .control("u"), Key(.character("x"), alt: true)] {
      #expect(InputEvent.joined(state, .paste("uk"), .key(key)) == nil)
    }
    let long = String(repeating: "x", count: TextField.limit)
    #expect(InputEvent.joined(state, .paste(long), .key(.character("r"))) == nil)
  }
}
