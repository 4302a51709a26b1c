import RelationsModel
import RelationsQuery
import TestDossier

/// Asks two engines the same questions and tells where their answers differ.
///
/// The first is the reference. What differs is told in a line with the question and the perspective,
/// at most a few of them: where one answer is wrong, many are.
struct EngineComparison {
  let reference: any BoardQueries
  let engine: any BoardQueries
  let dossier: Dossier
  let perspective: Perspective
  private(set) var differences: [String] = []

  static let mostDifferences = 4

  init(
    _ reference: any BoardQueries,
    _ engine: any BoardQueries,
    _ dossier: Dossier,
    _ perspective: Perspective
  ) {
    self.reference = reference
    self.engine = engine
    self.dossier = dossier
    self.perspective = perspective
  }

  /// Everything that can be asked of a perspective.
  static func all(
    _ reference: any BoardQueries,
    _ engine: any BoardQueries,
    _ dossier: Dossier,
    _ perspective: Perspective
  ) -> [String] {
    var comparison = EngineComparison(reference, engine, dossier, perspective)
    comparison.compareBoard()
    comparison.compareDetails()
    comparison.compareQuotes()
    comparison.compareLists()
    comparison.compareCounts()
    comparison.compareViews()
    comparison.compareRecords()
    return comparison.differences
  }

  /// What a filter, a day and a lens bear on, each asked once: enough to find most differences at a
  /// fraction of the cost.
  static func gist(
    _ reference: any BoardQueries,
    _ engine: any BoardQueries,
    _ dossier: Dossier,
    _ perspective: Perspective,
    _ dice: inout Dice
  ) -> [String] {
    var comparison = EngineComparison(reference, engine, dossier, perspective)
    comparison.compareGist(&dice)
    return comparison.differences
  }

  // MARK: - Asking

  mutating func ask<Answer: Equatable>(
    _ question: @autoclosure () -> String,
    _ answer: (any BoardQueries) -> Answer
  ) {
    guard differences.count < Self.mostDifferences else { return }
    let (expected, found) = (answer(reference), answer(engine))
    guard expected != found else { return }
    differences.append("\(question()) \(circumstances): \(Self.brief(expected, found))")
  }

  /// Asks for a list whole and in windows that begin and end before, on and after its last row.
  mutating func askPages<Row: Equatable>(
    _ question: @autoclosure () -> String,
    _ page: (any BoardQueries, Window) -> Page<Row>
  ) {
    let total = page(reference, Window(offset: 0, count: 0)).total
    let windows = [
      Window.all, Window(offset: 0, count: 0), Window(offset: 0, count: 1),
      Window(offset: 1, count: 3), Window(offset: total / 2, count: 5),
      Window(offset: total - 1, count: 4), Window(offset: total, count: 2),
      Window(offset: total + 7, count: .max), Window(offset: 2, count: .max),
    ]
    for window in windows {
      ask("\(question()), \(window.count) from \(window.offset),") { page($0, window) }
    }
  }

  private var circumstances: String {
    "as of \(perspective.asOf), \(perspective.lens), filter ‹\(perspective.filter.text)›"
  }

  /// Both answers from a little before the place where their descriptions part.
  private static func brief<Answer>(_ expected: Answer, _ found: Answer) -> String {
    let texts = [expected, found].map { Array(String(reflecting: $0).utf8) }
    let same = zip(texts[0], texts[1]).prefix { $0 == $1 }.count
    let parts = texts.map { text in
      String(decoding: text.dropFirst(max(0, same - 100)).prefix(240), as: UTF8.self)
    }
    return "expected …\(parts[0])…, found …\(parts[1])…"
  }
}
