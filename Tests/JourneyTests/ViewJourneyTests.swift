import Drawing
import Interface
import RelationsModel
import RelationsQuery
import Terminal
import Testing

/// What a user sees of the shipped dossier in its views, and on the way through time.
@Suite struct ViewJourneyTests {
  private static let toTheEnd = "L@2026\r"

  /// What stands among the first rows of each view by the whole record.
  static let firstRows: [(key: String, texts: [String])] = [
    ("2", ["Timeline", "102 events, 199 quotes", "newest first"]),
    ("3", ["Changes · 31 Dec 2025 to 31 Dec 2026"]),
    ("4", ["United Kingdom ─", "40, most quotes first", "Boris Johnson", "●26"]),
    ("5", ["44 actors by 16 issues", "Boris Johnson"]),
    ("6", ["Ladder · where could progress start", "16 issues", "Bilateral trade", "1 of 1"]),
    (
      "7",
      [
        "stance in this dossier by this day: 8", "20 years",
        "must not call for the violent overthrow",
      ]
    ),
    ("8", ["oldest first", "BE-1", "2 years later", "Yuri Kalinin", "Jack Straw"]),
    ("1", ["Shared interests", "Contested"]),
  ]

  @Test(arguments: firstRows)
  func everyViewOpensByItsDigit(key: String, texts: [String]) throws {
    let journey = try Journey([
      .type(Self.toTheEnd + key),
      .look { device in
        for text in texts { #expect(device.contains(text), "\(device.text)") }
        #expect(!device.contains("searching"))
      },
      .type("q"),
    ])
    #expect(journey.status == 0)
  }

  @Test func northKoreaIsMixedOnTheBoardAndOnTheLadder() throws {
    let journey = try Journey([
      .type(Self.toTheEnd),
      .look { device in
        let rows = device.rows.filter { $0.contains("││") }
        #expect(rows.contains { $0.prefix(60).contains("North Korea") }, "\(device.text)")
        #expect(rows.contains { $0.dropFirst(60).contains("North Korea") }, "\(device.text)")
      },
      .type("6"),
      .look { device in
        let rows = device.rows
        let mixed = rows.firstIndex { $0.contains("≈ mixed") } ?? 0
        let next = rows.firstIndex { $0.contains("≠ contested") } ?? 0
        let korea = rows.firstIndex { $0.contains("North Korea") } ?? 0
        #expect(mixed < korea && korea < next, "\(device.text)")
      },
      .type("q"),
    ])
    #expect(journey.status == 0)
  }

  @Test func aClaimOpensWithItsAnswer() throws {
    let journey = try Journey([
      .type(Self.toTheEnd + "8\r"),
      .look { device in
        #expect(device.contains("2 years later."))
        #expect(device.contains("Yuri Kalinin") && device.contains("Jack Straw"))
      },
      .type("\u{1B}"),
      .type("q"),
    ])
    #expect(journey.state.view == "replies" && journey.state.depth == .list)
  }

  @Test func changesAreComparedBetweenTwoDates() throws {
    _ = try Journey([
      .type(Self.toTheEnd + "3t2003\r"),
      .look { device in
        #expect(device.contains("31 Dec 2003 to 31 Dec 2026"))
        #expect(device.contains("Issues that words moved"))
        #expect(device.contains("new → = shared"))
      },
      .type("q"),
    ])
  }

  /// There and back by the days on which something changes, one meets the same days.
  @Test(arguments: ["1", "7"])
  func timeIsTravelledThereAndBack(view: String) throws {
    var there: [String] = []
    var back: [String] = []
    func day(_ device: MemoryDevice) -> String {
      String(device.rows[0].split(separator: "as of ").last?.prefix(11) ?? "")
    }
    let count = 12
    var steps: [MemoryDevice.Step] = [.type("L\(view)@2003-01\r")]
    for _ in 0..<count { steps += [.type("]"), .look { there.append(day($0)) }] }
    for _ in 1..<count { steps += [.type("["), .look { back.append(day($0)) }] }
    let journey = try Journey(steps + [.type("q")])
    #expect(Set(there).count == count)
    #expect(there.first?.contains("2003") == true)
    #expect(back == there.dropLast().reversed())
    #expect(journey.status == 0)
  }

  @Test func theLastTurnIsFollowedByNone() throws {
    let journey = try Journey([
      .type("L" + String(repeating: "]", count: 200)),
      .look { #expect($0.contains("Nothing changes after")) },
      .type("q"),
    ])
    #expect(journey.state.perspective.asOf.components.year >= 2022)
  }
}
