import Drawing
import Interface
import RelationsQuery
import Terminal
import Testing

@testable import entente

/// What a user sees of an engine that is late, fails and comes back.
@Suite struct UnsteadyJourneyTests {
  typealias Step = MemoryDevice.Step

  private static let size = Size(columns: 120, rows: 40)

  /// Keys through the board, an issue, a quote, every view, and a filter.
  private static let keys = [
    "j", "j", "\r", "\u{1B}", "l", "k", "\r", "j", "\r", "J", "K", ")", "\u{1B}", "\u{1B}", "L",
    "L", "/ukraine\r", "\r", "\u{1B}", "\u{1B}", "2", "j", "\r", "\u{1B}", "3", "j", "4", "j", "\r",
    "\r", "\u{1B}", "\u{1B}", "5", "j", "l", "6", "j", "7", "j", "\r", "\u{1B}", "8", "G", "0", "1",
  ]

  /// The screen after each of the keys, without the line at its foot.
  private func frames(
    _ steps: (_ key: String, _ note: Step) -> [Step]
  ) -> (steps: [Step], frames: () -> [String]) {
    let seen = Frames()
    let note = Step.look { seen.all.append($0.rows.dropLast().joined(separator: "\n")) }
    return (Self.keys.flatMap { steps($0, note) } + [.type("q")], { seen.all })
  }

  private final class Frames {
    var all: [String] = []
  }

  private func steadyFrames() throws -> [String] {
    let (steps, frames) = frames { [.type($0), $1] }
    #expect(try Journey(steps).status == 0)
    return frames()
  }

  @Test func aLateEngineShowsTheSameScreens() throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    let (steps, frames) = frames { [.type($0), $1] }
    let journey = try Journey(Self.size, steps, queries: engine)
    #expect(journey.status == 0)
    let steady = try steadyFrames()
    #expect(steady.count == Self.keys.count)
    for (place, key) in Self.keys.enumerated() {
      #expect(frames()[place] == steady[place], "\(place): \(key)")
    }
    #expect(engine.attempts > Self.keys.count / 2)
    #expect(engine.strayQuestions == 0)
  }

  @Test(arguments: [UnsteadyEngine.Health.unreachable, .breakingOff])
  func whatFailsAtAKeyIsThereOnceTheEngineIsBack(_ failure: UnsteadyEngine.Health) throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    let (steps, frames) = frames { key, note in
      var failures = 0
      return [
        .look { _ in
          failures = engine.failures
          engine.become(failure)
        },
        .type(key),
        .look { device in
          let hasFailed = engine.failures > failures
          #expect(device.rows[0].contains("no answer: ") == hasFailed, "\(key)")
          if hasFailed { #expect(device.rows[39].contains("the archive cannot be reached")) }
          engine.become(.sound)
        },
        .until { !$0.rows[0].contains("no answer") },
        note,
      ]
    }
    let journey = try Journey(Self.size, steps, queries: engine)
    #expect(journey.status == 0)
    let steady = try steadyFrames()
    for (place, key) in Self.keys.enumerated() {
      #expect(frames()[place] == steady[place], "\(place): \(key)")
    }
    #expect(engine.failures > Self.keys.count / 2)
    #expect(engine.strayQuestions == 0)
  }

  @Test func theLastAnswerStaysAndKeysMoveInIt() throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    var before = ""
    let journey = try Journey(
      Self.size,
      [
        .look { device in
          before = device.rows[3]
          engine.hold()
        },
        .type("/ukraine"),
        .meanwhile(.look { $0.hasBoard("searching…", row: before) }),
        .meanwhile(.type("\rj")),
        .meanwhile(
          .look { device in
            #expect(device.rows[0].contains("searching…"))
            #expect(device.rows[4].contains("▌") && !device.contains("1 of 7"))
            engine.letGo()
          }
        ),
        .look { #expect($0.contains("1 of 7") && $0.contains("24 of 140 quotes")) },
        .type("q"),
      ],
      queries: engine
    )
    #expect(journey.status == 0)
  }

  @Test func leavingWaitsForNoAnswer() throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    let journey = try Journey(
      Self.size,
      [.look { _ in engine.hold() }, .type("j"), .meanwhile(.type("q"))],
      queries: engine
    )
    #expect(journey.status == 0)
    engine.letGo()
  }

  @Test func nothingIsClaimedOfWhatWasNeverAnswered() throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    engine.become(.unreachable)
    let journey = try Journey(
      Self.size,
      [
        .look { device in
          #expect(device.rows[0].contains("no answer: board"))
          #expect(device.contains("Nothing has been read yet."))
          #expect(device.rows[39].contains("No answer for the board: the archive"))
        },
        .type("8"),
        .look { device in
          #expect(device.rows[0].contains("no answer: board"))
          #expect(device.contains("Nothing has been read yet."))
          engine.become(.sound)
        },
        .until { !$0.rows[0].contains("no answer") },
        .look { device in
          #expect(device.rows[39].contains("The dossier answers again."))
          #expect(device.contains("140 quotes"))
        },
        .type("q"),
      ],
      queries: engine
    )
    #expect(journey.status == 0)
  }

  /// What is asked once and fills no part of the screen is not asked again.
  @Test(arguments: ["]", ".", "y", "/who:\t"])
  func whatIsAskedOnceSaysSo(keys: String) throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    _ = try Journey(
      Self.size,
      [
        .look { _ in engine.become(.unreachable) },
        .type(keys),
        .look { device in
          #expect(device.contains("No answer"), "\(keys)")
          #expect(device.contains("the archive cannot be reached"))
          engine.become(.sound)
        },
      ],
      queries: engine
    )
    #expect(engine.strayQuestions == 0)
  }

  @Test func aCitationComesLate() throws {
    let engine = UnsteadyEngine(try Shipped.dossier())
    let steady = try Journey([.type("\r\ry"), .type("q")])
    let journey = try Journey(
      Self.size,
      [
        .type("\r"), .type("\r"), .look { _ in engine.hold() }, .type("y"),
        .meanwhile(.look { _ in engine.letGo() }), .type("q"),
      ],
      queries: engine
    )
    #expect(journey.device.copied == steady.device.copied)
    #expect(journey.device.copied.count == 1)
    #expect(engine.strayQuestions == 0)
  }
}

extension MemoryDevice {
  fileprivate func hasBoard(_ word: String, row: String) {
    #expect(rows[0].contains(word))
    #expect(rows[3] == row)
  }
}
