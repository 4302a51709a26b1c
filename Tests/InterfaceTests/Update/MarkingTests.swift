import Coding
import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// Words of an article are marked by keys and by the mouse.
@Suite struct MarkingTests {
  static func reading(_ size: Size = .full, isHeard: Bool = false) throws -> Session {
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.state.device.isHeard = isHeard
    session.type("9G")
    session.press(.enter)
    _ = try #require(reader(session))
    return session
  }

  static func reader(_ session: Session) -> ArticleReader? {
    session.state.overlay?.value as? ArticleReader
  }

  static func marked(_ session: Session) -> String? {
    reader(session).flatMap { reader in
      reader.selection.map { reader.selectable.words($0.range) }
    }
  }

  @Test func aMarkGrowsAndShrinks() throws {
    var session = try Self.reading()
    session.type("J")
    let quote = try #require(
      Self.reader(session)?.reading.quotes.values.first { quote in
        Self.reader(session)?.text.marks.first?.record == quote.quote.id.rawValue
      }
    )
    session.type("m")
    #expect(Self.marked(session) == quote.quote.text)
    session.type("m")
    let sentence = try #require(Self.marked(session))
    #expect(sentence.contains(quote.quote.text) && sentence != quote.quote.text)
    session.type("M")
    #expect(Self.marked(session) == quote.quote.text)
    session.press(.escape)
    #expect(Self.marked(session) == nil && session.state.overlay != nil)
    session.press(.escape)
    #expect(session.state.overlay == nil)
  }

  @Test(arguments: Size.forms)
  func whatIsMarkedIsInViewAndNamed(size: Size) throws {
    var session = try Self.reading(size)
    session.type("Jm")
    let reader = try #require(Self.reader(session))
    let selection = try #require(reader.selection)
    let layout = ArticleLayout(reader, session.state)
    #expect(layout.isInView(layout.place(of: selection.range.lowerBound), from: reader.top))
    #expect(session.text.contains("Marked: "))
  }

  @Test func theCanvasShowsExactlyTheMarkedWords() throws {
    var session = try Self.reading()
    session.type("Jm")
    let words = try #require(Self.marked(session))
    let canvas = session.canvas
    let style = session.state.device.theme.style(.marked)
    let drawn = (0..<canvas.size.rows).map { row in
      (0..<canvas.size.columns).compactMap { canvas[Point(column: $0, row: row)] }
        .filter { $0.style == style }.map(\.glyph).joined()
    }
    #expect(drawn.joined().filter { $0 != " " } == words.filter { $0 != " " })
  }

  @Test func endsMoveByWord() throws {
    var session = try Self.reading()
    session.type("Jm")
    let words = try #require(Self.marked(session))
    // A full stop goes first.
    session.type("hh")
    let fewer = try #require(Self.marked(session))
    #expect(words.hasPrefix(fewer))
    #expect(fewer.split(separator: " ").count < words.split(separator: " ").count)
    session.press(.right)
    #expect(Self.marked(session)?.count ?? 0 > fewer.count)
    session.type(",l")
    #expect(Self.marked(session)?.hasPrefix(String(words.prefix { $0 != " " })) == false)
    session.type(".")
    #expect(Self.marked(session) != nil)
  }

  @Test func arrowsWalkOverUnitsWhileSomethingIsMarked() throws {
    var session = try Self.reading()
    session.type("Jmm")
    let first = try #require(Self.marked(session))
    session.press(.down)
    let second = try #require(Self.marked(session))
    #expect(first != second)
    session.press(.up)
    #expect(Self.marked(session) == first)
  }

  @Test(arguments: Size.forms)
  func aDragMarksWhatItPassesOver(size: Size) throws {
    var session = try Self.reading(size)
    let reader = try #require(Self.reader(session))
    let layout = ArticleLayout(reader, session.state)
    // Each letter of the first line is where a press says it is.
    let text = Array(reader.text.paragraphs[0].unicodeScalars)
    let row = layout.view.row
    for position in 0..<min(12, text.count) {
      let point = try #require(layout.point(of: position))
      #expect(layout.position(at: point) == position)
    }
    let start = try #require(layout.point(of: 0))
    session.mouse(.press, column: start.column, row: row)
    session.mouse(.drag, column: start.column + 7, row: row)
    let marked = try #require(Self.marked(session))
    #expect(reader.text.paragraphs[0].hasPrefix(marked) && marked.count >= 7)
    #expect(Self.reader(session)?.vocabulary != nil)
    session.mouse(.press, column: start.column, row: row)
    #expect(Self.marked(session) == nil)
  }

  @Test func placesUnderThePointerCountSignsAndWideLetters() throws {
    var session = try Self.reading()
    session.type("J")
    let reader = try #require(Self.reader(session))
    let layout = ArticleLayout(reader, session.state)
    let mark = try #require(reader.text.marks.first)
    for position in mark.range.prefix(20) {
      guard let point = layout.point(of: position) else { continue }
      #expect(layout.position(at: point) == position)
    }
  }

  @Test func theSearchPointsAtItsPlace() throws {
    var session = try Self.reading()
    session.type("/harbour")
    session.press(.enter)
    session.type("m")
    #expect(Self.marked(session)?.contains("harbour") == true)
    #expect(Self.reader(session)?.selection?.unit == .sentence)
  }

  @Test func somebodyWhoHearsItIsToldWhatIsMarked() throws {
    var session = try Self.reading(isHeard: true)
    session.type("Jm")
    let words = try #require(Self.marked(session))
    let told = try #require(Self.reader(session)).spoken(in: session.state).entry.joined()
    #expect(told.contains("Marked: the quotation") && told.contains(words))
  }
}
