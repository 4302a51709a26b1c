import Drawing
import RelationsAnalysis
import RelationsQuery
import Testing

@testable import Interface

/// Quotes, issues and matches in their order, and answers that come late.
@Suite struct OrderTests {
  @Test(arguments: Size.forms)
  func quotesFollowOneAnotherNewestFirst(size: Size) {
    var session = Session(size)
    session.press(.enter, .enter)
    var seen = [session.quote]
    for _ in 0..<5 {
      session.type("J")
      seen.append(session.quote)
    }
    #expect(seen == ["Q02", "Q03", "Q01", "Q04", "Q04", "Q04"])
    #expect(session.notice == "The last quote.")
    session.type("KKKKK")
    #expect(session.quote == "Q02")
    #expect(session.notice == "The first quote.")
    #expect(session.state.depth == .quote)
  }

  @Test func belowTheLastQuoteThereIsNoNext() {
    var session = Session(.sideBySide)
    session.press(.enter)
    session.type("GJ")
    #expect(session.notice == "The last quote.")
    #expect(session.quote == nil)
  }

  @Test func leftAndRightTurnQuotesInTheReader() {
    var session = Session(.full)
    session.press(.enter, .enter, .right)
    #expect(session.quote == "Q03")
    session.type("l")
    #expect(session.quote == "Q01")
    session.type("h")
    session.press(.left)
    #expect(session.quote == "Q02")
  }

  @Test func nextQuoteStartsAtItsTop() {
    var session = Session(.stacked)
    session.press(.enter, .enter)
    session.type("GJ")
    #expect(session.state.reader.scroll == 0)
    session.type("G)")
    #expect(session.state.reader.scroll == 0)
  }

  @Test(arguments: Size.forms)
  func quoteKeysOnTheBoardOpenTheSelectedIssue(size: Size) {
    var session = Session(size)
    session.press(.enter, .escape)
    session.type("jJ")
    #expect(session.issue == "railway")
    #expect(session.state.depth == .detail)
    #expect(session.state.detail.issue?.issue.id == "railway")
  }

  @Test func issuesFollowOneAnotherThroughAllPanes() {
    for depth in 0...1 {
      var session = Session(.full)
      for _ in 0..<depth { session.press(.enter) }
      var seen = [session.issue]
      for _ in 0..<8 {
        session.type(")")
        seen.append(session.issue)
      }
      let all = [
        "fisheries", "railway", "summit", "trade", "border", "archives", "trade", "harbour",
      ]
      #expect(seen == all + ["harbour"])
      #expect(session.notice == "The last issue.")
      #expect(session.state.detail.issue?.issue.id == "harbour")
      for _ in 0..<8 { session.type("(") }
      #expect(session.issue == "fisheries")
      #expect(session.notice == "The first issue.")
    }
  }

  @Test func theReaderGoesToTheFirstQuoteOfTheNextIssue() {
    var session = Session(.sideBySide)
    session.press(.enter, .enter)
    session.type("J)")
    #expect(session.state.depth == .quote)
    #expect(session.quote == "Q13")
    // The summit has no quotes: there is nothing to read in it.
    session.type(")")
    #expect(session.issue == "summit")
    #expect(session.state.depth == .detail)
  }

  @Test func matchesAreWalkedThroughAllIssues() {
    var session = Session(.full)
    session.type("n")
    #expect(session.notice?.contains("No filter") == true)
    session.type("/who:koval")
    session.press(.enter, .enter)
    session.press(.enter)
    var seen = [session.quote]
    for _ in 0..<6 {
      session.type("n")
      seen.append(session.quote)
    }
    #expect(seen == ["Q02", "Q03", "Q10", "Q08", "Q16", "Q10", "Q10"])
    #expect(session.notice == "The last issue.")
    seen = []
    for _ in 0..<6 {
      session.type("N")
      seen.append(session.quote)
    }
    #expect(seen == ["Q16", "Q08", "Q10", "Q03", "Q02", "Q02"])
  }

  @Test func matchesOnTheBoardGoFromIssueToIssue() {
    var session = Session(.sideBySide)
    session.type("/who:koval")
    session.press(.enter)
    session.type("nn")
    #expect(session.issue == "border")
    #expect(session.state.depth == .list)
    session.type("N")
    #expect(session.issue == "trade")
  }

  @Test func answersToOlderQuestionsAreDropped() throws {
    var state = Session(.full).state
    let first = update(&state, .input(.key(.character("L"))))
    let second = update(&state, .input(.key(.character("L"))))
    guard case .ask(let old) = try #require(first.first),
      case .ask(let new) = try #require(second.first)
    else { return #expect(Bool(false), "the lens asks") }
    let before = state
    #expect(update(&state, .answered(old, old.answered(by: Analyst(Session.queries)))).isEmpty)
    #expect(state == before)
    #expect(state.pending.board == new)
    _ = update(&state, .answered(new, new.answered(by: Analyst(Session.queries))))
    #expect(state.pending.board == nil)
    #expect(update(&state, .answered(new, new.answered(by: Analyst(Session.queries)))).isEmpty)
  }

  @Test func anIssueThatComesLateDoesNotReplaceTheNext() throws {
    var state = Session(.full).state
    let first = update(&state, .input(.key(.character("j"))))
    let second = update(&state, .input(.key(.character("j"))))
    guard case .ask(let old) = try #require(first.first),
      case .ask(let new) = try #require(second.first)
    else { return #expect(Bool(false), "moving asks") }
    _ = update(&state, .answered(new, new.answered(by: Analyst(Session.queries))))
    _ = update(&state, .answered(old, old.answered(by: Analyst(Session.queries))))
    #expect(state.detail.issue?.issue.id == "summit")
  }
}
