import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// View 0: moving in a network, its windows and kinds, and what a cell leads to.
@Suite struct NetworkViewTests {
  private func session(_ size: Size = .full) -> Session {
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.type("0")
    return session
  }

  private func pane(_ session: Session) throws -> NetworkPane {
    try #require(session.state.pane?.value(NetworkPane.self))
  }

  @Test func aCellLeadsToTheQuotesThatMakeIt() throws {
    var session = session()
    let first = try pane(session)
    #expect(first.outlook.rows.count > 2)
    let cell = try #require(first.cell)
    guard case .tie(let tie)? = session.state.subject else {
      Issue.record("\(String(describing: session.state.subject))")
      return
    }
    let queries = ScanQueries(SmallDossier.dossier)
    let perspective = session.state.perspective
    let evidence = tie.evidence(Analyst(queries), perspective)
    #expect(evidence.title == "\(cell.row) – \(cell.column)")
    #expect(evidence.quotes.count == cell.count)
    let names = Set(evidence.quotes.compactMap { queries.quote($0)?.speakerName })
    #expect(names == [cell.row, cell.column])
    let claims = evidence.quotes.compactMap { queries.quote($0)?.proposition?.text }
    #expect(claims.count == evidence.quotes.count)
    #expect(Set(claims) == Set(cell.shared.map(\.name)))
    session.press(.enter)
    #expect(session.state.depth == .detail)
  }

  @Test func rowsAndColumnsAreGoneThrough() throws {
    var session = session()
    let count = try pane(session).outlook.rows.count
    session.type("g")
    for row in 1..<count {
      session.type("j")
      #expect(try pane(session).row == row)
    }
    session.type("j")
    #expect(try pane(session).row == count - 1)
    let column = try pane(session).column
    session.press(.backTab)
    #expect(try pane(session).column == max(0, column - 1))
    session.press(.tab)
    session.press(.tab)
    #expect(try pane(session).column == min(count - 1, max(0, column - 1) + 2))
  }

  @Test func windowsAreSteppedThroughAndTheWholeRangeStandsBefore() throws {
    var session = session()
    let whole = try pane(session).outlook
    try #require(whole.windows.count > 2)
    #expect(whole.window == nil)
    session.type("l")
    #expect(try pane(session).outlook.window == 0)
    #expect(try pane(session).outlook.statements == whole.windows[0].statements)
    session.type("l")
    #expect(try pane(session).outlook.window == 1)
    session.type("hh")
    #expect(try pane(session).outlook == whole)
    session.type("h")
    #expect(try pane(session).outlook.window == whole.windows.count - 1)
  }

  @Test func kindsAndNormalisationsGoRound() throws {
    var session = session()
    let first = try pane(session).outlook.question
    var seen: [NetworkQuestion] = []
    for _ in 0..<6 {
      seen.append(try pane(session).outlook.question)
      session.type("c")
    }
    #expect(Set(seen).count == 6)
    #expect(try pane(session).outlook.question == first)
    session.type("v")
    #expect(try pane(session).outlook.question.options.normalisation == .average)
    session.type("vvv")
    #expect(try pane(session).outlook.question == first)
    // A normalisation of one mode alone is none of two.
    session.type("vcccc")
    let two = try pane(session).outlook.question.options
    #expect(two.mode == .two && two.normalisation == .none)
  }

  @Test func whoIsChosenStaysThroughWindowsThatLackThem() throws {
    var session = session()
    session.type("gj")
    let outlook = try pane(session).outlook
    let name = outlook.rows[try pane(session).row].name
    for _ in 0..<outlook.windows.count + 1 { session.type("l") }
    #expect(try pane(session).outlook.window == nil)
    #expect(outlook.rows[try pane(session).row].name == name)
  }

  @Test func itIsToldWithoutSigns() throws {
    let session = session()
    let told = try pane(session).spoken(in: session.state.scene)
    #expect(told.summary.contains("as DNA"))
    #expect(told.list.contains("row 1 of"))
    let all = ([told.summary, told.list, told.place] + told.entry).joined(separator: " ")
    for sign in ["▁", "█", "·", "−", "─"] { #expect(!all.contains(sign), "\(all)") }
  }

  @Test(arguments: [Size.full, .sideBySide, .stacked])
  func withoutColourAndInASCII(size: Size) throws {
    var session = Session(size, lens: .record, theme: Theme(depth: .none))
    session.type("0")
    #expect(session.state.view == "network")
    let canvas = session.canvas.inASCII
    let signs = canvas.cells.map(\.glyph).filter { !$0.isEmpty && !$0.allSatisfy(\.isASCII) }
    #expect(signs.allSatisfy { $0.allSatisfy(\.isLetter) }, "\(Set(signs))")
  }
}
