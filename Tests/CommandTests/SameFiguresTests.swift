import Interchange
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// A row of a view is drawn, told, printed and given to programs: all say the same figures, dates,
/// durations and names.
struct SameFiguresTests {
  enum Subject: String, CaseIterable, Sendable {
    case changeOfGovernment, small
  }

  /// A dossier looked at in one way.
  struct Look: CustomStringConvertible, Sendable {
    let subject: Subject
    let lens: Lens
    let window: RecordWindow

    var description: String { "\(subject), \(lens), \(window)" }

    func analyst() throws -> Analyst {
      switch subject {
      case .changeOfGovernment: Analyst(try ChangeOfGovernment.queries())
      case .small: Analyst(ScanQueries(SmallDossier.dossier))
      }
    }

    func perspective(_ asOf: String? = nil) throws -> Perspective {
      let own = try subject == .small ? SmallDossier.asOf : ChangeOfGovernment.dossier.get().asOf
      return Perspective(
        asOf: asOf.map(SmallDossier.day) ?? own,
        lens: lens,
        window: window
      )
    }

    static let all = Subject.allCases.flatMap { subject in
      Lens.allCases.flatMap { lens in
        [RecordWindow.day, .all].map { Look(subject: subject, lens: lens, window: $0) }
      }
    }
  }

  /// Holds that what is drawn, told and printed is the same, and that JSON says no more and not
  /// nothing.
  private func hold(_ label: String, _ forms: [String: Facts], json: Facts) {
    let drawn = forms["drawn"] ?? Facts()
    for (form, facts) in forms {
      #expect(facts == drawn, "\(label), \(form): \(facts), drawn: \(drawn)")
      #expect(json.isPart(of: facts), "\(label), \(form): \(facts), JSON: \(json)")
    }
    #expect(!json.isEmpty && forms.count == 3, "\(label)")
  }

  private func printed<Text: ViewText>(_ text: Text, _ row: Text.Row) -> String {
    var text = text
    return text.lines(Page([row], window: .all)).joined(separator: " ")
  }

  private func text(_ value: JSON?) -> String {
    if case .string(let text)? = value { text } else { "" }
  }

  private func number(_ value: JSON?) -> Int? {
    if case .int(let number)? = value { number } else { nil }
  }

  private func quotes(_ ids: [String], _ analyst: Analyst) -> [QuoteCard] {
    ids.compactMap { analyst.queries.quote(Quote.ID($0)) }
  }

  private func speakers(_ analyst: Analyst, _ perspective: Perspective) -> [String: [String]] {
    let names = analyst.queries.tallies(perspective).map(\.name)
    return Dictionary(names.map { ($0, [$0]) }) { first, _ in first }
  }

  // MARK: - Lists

  @Test(arguments: Look.all)
  func silences(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("silences", analyst, perspective)
    let parties = analyst.queries.heading.parties
    var names: [String: [String]] = [:]
    for party in [parties.first, parties.second] {
      let spellings = [party.name, party.shortName]
      names["missing \(party.id)"] = spellings.flatMap {
        ["o stance of \($0)", "o later words of \($0)"]
      }
      names["spoken \(party.id)"] = spellings.flatMap { ["\($0) first:", "\($0) last:"] }
    }
    let rows = analyst.silences(perspective, .all).rows
    #expect(rows.count > 2)
    for (index, row) in rows.enumerated() {
      if index > 0 { seen.type("j") }
      let value = ViewJSON(analyst.queries, perspective).silence(row)[0]
      let texts = [
        "drawn": seen.drawn.row, "told": seen.announced,
        "printed": printed(SilencesText(analyst, perspective, columns: 240), row),
      ]
      hold(
        "\(row.listing.row.proposition.id)",
        texts.mapValues { Facts($0, names: names).withoutNumbers },
        json: Facts(
          dates: [text(value["since"])],
          durations: number(value["days"]).map { Facts.waits($0, text(value["since"])) } ?? [],
          names: ["missing \(text(value["silent"]))", "spoken \(text(value["spoken"]))"]
        )
      )
    }
  }

  @Test(arguments: Look.all)
  func replies(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("replies", analyst, perspective)
    let names = speakers(analyst, perspective)
    let rows = analyst.replies(perspective, .oldestFirst, .all).rows
    #expect(rows.count > 2)
    for (index, row) in rows.enumerated() {
      if index > 0 { seen.type("j") }
      let value = ViewJSON(analyst.queries, perspective).reply(row)[0]
      let cards = quotes([text(value["quote"]), text(value["reply"])], analyst)
      let texts = [
        "drawn": seen.drawn.row, "told": seen.announced,
        "printed": printed(RepliesText(analyst, perspective, columns: 240), row),
      ]
      hold(
        "\(row.quote.quote.id)",
        texts.mapValues { Facts($0, names: names).withoutNumbers },
        json: Facts(
          dates: cards.map(\.quote.date.text),
          durations: Array(Facts(text(value["finding"])).durations),
          names: cards.map(\.speakerName)
        )
      )
    }
  }

  @Test(arguments: Look.all)
  func timeline(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("timeline", analyst, perspective)
    let names = speakers(analyst, perspective)
    let rows = analyst.timeline(perspective, .newestFirst, .all).rows
    #expect(rows.count > 2)
    for (index, row) in rows.enumerated() {
      if index > 0 { seen.type("j") }
      let value = ViewJSON(analyst.queries, perspective).entry(row)[0]
      // The day stands in the row and its month above.
      let (heading, line) = seen.drawn
      let day = line.split(separator: " ").first.flatMap { Int($0) }.map { "\($0) " } ?? ""
      let texts = [
        "drawn": "\(day)\(heading) \(line)", "told": seen.announced,
        "printed": printed(TimelineText(analyst, perspective, columns: 240), row),
      ]
      let year = text(value["date"]).prefix(4)
      hold(
        text(value["id"]),
        texts.mapValues { Facts(withoutYear($0, year), names: names).withoutNumbers },
        json: Facts(
          dates: [text(value["date"])],
          names: quotes([text(value["id"])], analyst).map(\.speakerName)
        )
      )
    }
  }

  /// Without the year that stands above each in print.
  private func withoutYear(_ text: String, _ year: Substring) -> String {
    text.trimmingPrefix(" ").hasPrefix("\(year) ") && text.first == " "
      ? String(text.trimmingPrefix(" ").dropFirst(4)) : text
  }

  /// By the later date, a year on: what is drawn is compared with the day a year before.
  @Test(arguments: Look.all, ["2016-12-31", "2018-12-31", "2019-12-31"])
  func changes(look: Look, asOf: String) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective(asOf))
    var seen = SeenView("changes", analyst, perspective)
    let since = SmallDossier.day("\((Int(asOf.prefix(4)) ?? 0) - 1)-12-31")
    let rows = analyst.changes(since: since, perspective, .all).rows
    for (index, row) in rows.enumerated() {
      if index > 0 { seen.type("j") }
      let value = ViewJSON(analyst.queries, perspective).change(row)[0]
      var print = ChangesText(analyst, since: since, perspective, columns: 240)
      let lines = print.lines(Page([row], window: .all)).dropFirst(2).joined(separator: " ")
      // The quotes below have dates of their own.
      let head = lines.replacing(/(?: before:| first said:?| turned| before ) .*/, with: "")
      let texts = ["drawn": seen.drawn.row, "told": seen.announced, "printed": head]
      let to = standing(text(value["to"]))
      let isMove = text(value["kind"]) != "position"
      hold(
        "\(text(value["id"]))",
        texts.mapValues { Facts($0, names: isMove ? [to: [to]] : [:]).withoutNumbers },
        json: Facts(dates: [text(value["on"])], names: isMove ? [to] : [])
      )
    }
  }

  private func standing(_ name: String) -> String {
    ["divided": "contested, divided", "oneSided": "one-sided", "unanswered": "one side only"][name]
      ?? name
  }

  // MARK: - Numbers

  @Test(arguments: Look.all)
  func ladder(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("ladder", analyst, perspective)
    for (index, row) in analyst.ladder(perspective, .all).rows.enumerated() {
      if index > 0 { seen.type("j") }
      let value = ViewJSON(analyst.queries, perspective).ladderRow(row)[0]
      let keys = number(value["decided"]) == 0 ? ["quotes"] : ["shared", "decided", "quotes"]
      let numbers = keys.compactMap { number(value[$0]) }
      // The advice stands beside the ladder.
      let drawn = seen.selections.first { $0.column < 100 }?.row ?? ""
      let printed = printed(LadderText(analyst, perspective, columns: 240), row)
      #expect(Facts(drawn).numbers == numbers, "\(row.issue.id): \(drawn)")
      #expect(Facts(seen.announced).numbers == numbers, "\(row.issue.id): \(seen.announced)")
      // Its place comes first.
      #expect(Facts(printed).numbers == [1] + numbers, "\(printed)")
      let isByRecord = text(value["basis"]) == "recordForWantOfAssessment"
      #expect(seen.announced.contains("no assessment of it") == isByRecord)
      #expect(drawn.contains("*") == isByRecord && printed.contains("*") == isByRecord)
    }
  }

  @Test(arguments: Look.all)
  func actors(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("actors", analyst, perspective)
    for group in [ActorGroup.side(.first), .side(.second), .neither] {
      let rows = analyst.actors(group, perspective, .number, .all).rows
      for (index, row) in rows.enumerated() {
        if index > 0 { seen.type("j") }
        let value = ViewJSON(analyst.queries, perspective).actor(row)[0]
        let years = ["first", "last"].map { text(value[$0]).prefix(4) }.filter { !$0.isEmpty }
        let counts = ["agree", "disagree", "none"].map { number(value[$0]) ?? -1 }
        let changed = (number(value["changes"]) ?? 0) > 0
        let json = "\(counts) \(Set(years).sorted()) \(changed)"
        let printed = printed(ActorsText(analyst, perspective, .number, columns: 240), row)
        for (form, text) in [
          "drawn": drawn(seen, group), "told": seen.announced, "printed": printed,
        ] {
          #expect(said(text) == json, "\(row.card.actor.id), \(form): \(text)")
        }
      }
      seen.press(.tab)
    }
  }

  /// The selected row of the list of a group: two stand side by side, the third below them.
  private func drawn(_ seen: SeenView, _ group: ActorGroup) -> String {
    let (left, right) = (
      seen.selections.filter { $0.column < 100 }, seen.selections.filter { $0.column >= 100 }
    )
    switch group {
    case .side(.second): return right.first?.row ?? ""
    case .neither: return left.last?.row ?? ""
    default: return left.first?.row ?? ""
    }
  }

  /// How many agree, disagree and take no stance, in which years, and whether a stance was changed.
  private func said(_ text: String) -> String {
    let signs = [
      #/●([0-9]+)|([0-9]+) agree/#, #/○([0-9]+)|([0-9]+) disagree/#,
      #/·([0-9]+)|([0-9]+) takes? no/#,
    ]
    let counts = signs.map { sign in
      text.firstMatch(of: sign).flatMap { Int($0.1 ?? $0.2 ?? "") } ?? 0
    }
    // When a role began or was seen is no date of a quote.
    let ofQuotes = text.replacing(/\((from|seen) [^)]*\)/, with: "")
    var years = Set(ofQuotes.matches(of: /\b(?:19|20)[0-9]{2}\b/).map { String($0.output) })
    if let short = text.firstMatch(of: /(20|19)[0-9]{2}–([0-9]{2})\b(?![0-9])/) {
      years.insert("\(short.1)\(short.2)")
    }
    let changed = text.contains("⇄") || text.lowercased().contains("changed stance")
    return "\(counts) \(years.sorted()) \(changed)"
  }

  @Test(arguments: Look.all)
  func board(look: Look) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("board", analyst, perspective)
    let lines = BoardText(analyst.queries, perspective, columns: 240).lines
    for section in BoardSection.allCases {
      let rows = analyst.queries.issues(in: section, perspective, .all).rows
      for (index, row) in rows.enumerated() {
        if index > 0 { seen.type("j") }
        guard let members = RecordJSON(analyst.queries, perspective).issue(row) else { continue }
        let value = JSON.object(members)
        let date = text(value["lastDate"]).replacing("~", with: "").prefix(7)
        let printed = try #require(lines.first { $0.contains(" \(row.id) ") })
        for (form, text) in ["drawn": seen.drawn.row, "told": seen.announced, "printed": printed] {
          let facts = Facts(text)
          #expect(
            facts.numbers == [number(value["quoteCount"]) ?? -1],
            "\(row.id), \(form): \(text)"
          )
          #expect(
            facts.dates.map { $0.prefix(7) } == (date.isEmpty ? [] : [date]),
            "\(form): \(text)"
          )
        }
        let isByRecord = row.basis == .recordForWantOfAssessment
        #expect(seen.announced.contains("no assessment of it") == isByRecord)
        #expect(seen.drawn.row.contains("*") == isByRecord && printed.contains("*") == isByRecord)
        #expect(
          signs(seen.announced, analyst) == signs(seen.drawn.row, analyst),
          "\(seen.announced)"
        )
      }
      seen.press(.tab)
    }
  }

  // MARK: - Cells

  @Test(arguments: Look.all, [MatrixColumn.issues, .propositions])
  func matrix(look: Look, by column: MatrixColumn) throws {
    let (analyst, perspective) = (try look.analyst(), try look.perspective())
    var seen = SeenView("matrix", analyst, perspective)
    if column == .propositions { seen.type("c") }
    let whole = analyst.sparseMatrix(perspective, by: column, .number)
    var print = MatrixText(analyst.queries, perspective, by: column, .number, columns: 960)
    let heads = print.heads(whole.columns)
    let key = column == .issues ? "issue" : "proposition"
    #expect(whole.rows.count > 2)
    for (row, there) in zip(whole.rows, whole.cells) {
      let line = print.lines(of: row, there[...], heads[...]).joined()
      let own = there.map { ViewJSON.cell($0, of: row, in: whole, by: column) }
      let json = own.map(cell)
      #expect(cells(line) == json, "\(row.actor), printed: \(line)")
      // Where a name is long its beginning or its last word stands there.
      let words = row.name.split(separator: " ").map(String.init)
      let names = [String(row.name.prefix(12)), words.last ?? row.name]
      let drawn = seen.screen.split(separator: "\n").map(String.init)
        .filter { line in names.contains { line.contains($0) } }
        .map { Array(cells($0).prefix(json.count)) }
      #expect(drawn.contains(json), "\(row.actor), drawn: \(drawn)")
      for head in whole.columns {
        let value = own.first { text($0[key]) == head.id }
        let counts = ["agree", "disagree", "none"].map { number(value?[$0]) ?? 0 }
        let told = seen.announced
        #expect(counts == Self.counts(told), "\(row.actor), \(head.id): \(told)")
        #expect(told.contains(head.title), "\(head.id): \(told)")
        seen.type("l")
      }
      seen.type("j")
      for _ in whole.columns { seen.type("h") }
    }
  }

  /// The cells of a line, each with the numbers of its stances and their signs.
  private func cells(_ line: String) -> [String] {
    line.matches(of: /(?:[●○·][0-9]+)+|⁝[0-9]+/).map { String($0.output) }
  }

  private func cell(_ value: JSON) -> String {
    let counts = [("agree", "●"), ("disagree", "○"), ("none", "·")].map { key, sign in
      (count: number(value[key]) ?? 0, sign: sign)
    }
    if number(value["propositions"]) ?? 0 > 1 { return "⁝\(counts.reduce(0) { $0 + $1.count })" }
    return counts.filter { $0.count > 0 }.map { "\($0.sign)\($0.count)" }.joined()
  }

  /// How many agree, disagree and take no stance by a sentence.
  private static func counts(_ text: String) -> [Int] {
    [#/\b([0-9]+) agree/#, #/\b([0-9]+) disagree/#, #/\b([0-9]+) takes? no/#].map { words in
      text.firstMatch(of: words).flatMap { Int($0.1) } ?? 0
    }
  }

  /// The signs of both positions, drawn, or those of the words that tell them.
  private func signs(_ text: String, _ analyst: Analyst) -> String {
    if let drawn = text.firstMatch(of: /[●○◐·] [●○◐·]/) { return String(drawn.output) }
    let verbs = [
      ("agrees", "●"), ("disagrees", "○"), ("is divided", "◐"), ("takes no stance", "·"),
    ]
    for (both, sign) in [
      ("Both agree", "●"), ("Both disagree", "○"), ("Both are divided", "◐"), ("Neither", "·"),
    ] where text.contains(both) {
      return "\(sign) \(sign)"
    }
    let parties = analyst.queries.heading.parties
    return [parties.first.name, parties.second.name].map { name in
      verbs.first { text.contains("\(name) \($0.0)") }?.1 ?? "?"
    }.joined(separator: " ")
  }
}
