import Foundation
import Interface
import RelationsQuery
import Terminal
import Testing

/// A visitor who does what the README says sees what it says.
@Suite struct ReadmeTests {
  /// The first cells of the rows between two comments of the README.
  private func cells(of name: String) throws -> [String] {
    let path = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let readme = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- the \(name):"))
    let end = try #require(readme.range(of: "<!-- end of the \(name) -->"))
    return readme[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap { row in
      row.wholeMatch(of: /\| `(.+?)` \| .+/).map { String($0.1) }
    }
  }

  /// What to type for a key of the tour, and what the screen shows afterwards.
  private static let tour: [(key: String, typed: String, shown: [String])] = [
    ("Tab", "\t", ["▌  Ukraine", "since 5 Mar 2014"]),
    ("Enter", "\r", ["─ Ukraine ─", "since 5 Mar 2014"]),
    ("Enter", "\r", ["Speaker", "Source"]),
    ("→", "\u{1B}[C", ["Speaker", "2 of 15"]),
    ("y", "y", ["Sent to the terminal’s clipboard"]),
    ("Esc", "\u{1B}", ["─ Ukraine ─", "since 5 Mar 2014"]),
    ("L", "L", ["lens record"]),
    ("[", "[", ["as of 22 Dec 2017"]),
    ("2", "2", ["─ Timeline ─"]),
    ("/", "/crimea\r", ["quotes that match"]),
  ]

  @Test func theTourShowsWhatItSays() throws {
    #expect(try cells(of: "tour") == Self.tour.map(\.key))
    let steps = Self.tour.flatMap { stop -> [MemoryDevice.Step] in
      let look = MemoryDevice.Step.look { screen in
        for text in stop.shown { #expect(screen.contains(text), "\(stop.key): \(screen.text)") }
      }
      return [.type(stop.typed), look]
    }
    #expect(try Journey(steps + [.type("q")]).status == 0)
  }

  @Test func everyFilterFindsQuotes() throws {
    let filters = try cells(of: "filters")
    #expect(filters.count >= 5)
    let queries = ScanQueries(try Shipped.dossier())
    for text in filters {
      let (filter, problems) = Filter.read(text)
      #expect(problems.isEmpty, "\(text)")
      let perspective = Perspective(asOf: queries.heading.asOf, filter: filter)
      #expect(queries.overview(perspective).quotes.matching > 0, "\(text)")
    }
  }
}
