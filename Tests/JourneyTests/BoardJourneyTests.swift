import Drawing
import Interface
import RelationsQuery
import Terminal
import Testing

/// What a user sees who opens the shipped dossier, looks round and leaves.
@Suite struct BoardJourneyTests {
  @Test func theFirstFrameIsTheWholeBoard() throws {
    var frames: [Int] = []
    let journey = try Journey([
      .look { device in
        frames.append(device.frameCount)
        #expect(device.contains("United Kingdom – Russia"))
        #expect(device.contains("140 quotes"))
        #expect(device.contains("as of 23 Dec 2017"))
        #expect(device.contains("lens Sarah Lain"))
        #expect(device.rows[2].hasPrefix("╭─ Shared interests ─"))
        #expect(device.rows[2].contains(" 7 ─╮╭─ Contested ─"))
        #expect(device.rows[2].hasSuffix(" 9 ─╮"))
        #expect(!device.contains("One-sided"))
        #expect(!device.contains("problem"))
      },
      .type("q"),
    ])
    #expect(frames == [1])
    #expect(journey.status == 0)
    #expect(journey.device.isClosed)
  }

  @Test func theHeaderDoesNotClaimAnAssessmentOfADayThatHasNone() throws {
    let steps: [MemoryDevice.Step] = [
      .type("{"), .look { #expect($0.contains("lens record, none assessed yet")) },
      .type("}"), .look { #expect($0.contains("lens Sarah Lain")) }, .type("q"),
    ]
    #expect(try Journey(steps).status == 0)
  }

  @Test(arguments: [
    Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10),
    Size(columns: 200, rows: 60),
  ])
  func everyIssueOfBothPanesIsReached(size: Size) throws {
    var titles: [String] = []
    let note = MemoryDevice.Step.look { device in
      titles += device.rows.filter { $0.contains("▌") }
    }
    let steps = [note] + Array(repeating: [.type(")"), note], count: 15).flatMap { $0 }
    let journey = try Journey(size, steps + [.type("q")])
    #expect(titles.count == 16)
    for name in ["World Cup", "Syria", "Ukraine", "Sanctions", "Asylum"] {
      #expect(titles.contains { $0.contains(name) }, "\(name)")
    }
    #expect(journey.status == 0)
  }

  @Test func theFilterNarrowsBothPanes() throws {
    let journey = try Journey([
      .type("/ukraine"),
      .look { device in
        #expect(device.contains("1 of 7"))
        #expect(device.contains("4 of 9"))
        #expect(device.contains("24 of 140 quotes"))
        #expect(device.cursor?.row == 38)
      },
      .type("\r"),
      .look { #expect($0.cursor == nil) },
      .type("\u{1B}"),
      .look { #expect($0.contains("140 quotes") && !$0.contains(" of 140")) },
      .type("q"),
    ])
    #expect(journey.status == 0)
    #expect(journey.state.perspective.filter == .everything)
  }

  @Test func theRecordLensShowsTheStrip() throws {
    let journey = try Journey([
      .type("L"),
      .look { device in
        let strip = device.rows.firstIndex { $0.contains("One-sided") } ?? 0
        #expect(strip > 0)
        #expect(device.rows[strip + 1].contains("Iran"))
        #expect(device.contains("lens record"))
      },
      .type("L"),
      .look { #expect(!$0.contains("One-sided")) },
      .type("q"),
    ])
    #expect(journey.status == 0)
  }

  @Test func theThemeTurnsEveryCell() throws {
    var papers: [[Color]] = []
    let note = MemoryDevice.Step.look { device in
      papers.append((device.canvas?.cells ?? []).map(\.style.background))
    }
    let journey = try Journey([note, .type("T"), note, .type("T"), note, .type("q")])
    #expect(papers.count == 3)
    #expect(papers[0] == papers[2])
    #expect(zip(papers[0], papers[1]).allSatisfy { $0 != $1 })
    #expect(journey.status == 0)
  }

  @Test func helpListsEveryCommand() throws {
    var seen: Set<String> = []
    let note = MemoryDevice.Step.look { seen.formUnion($0.rows) }
    let pages = Array(repeating: [MemoryDevice.Step.type(" "), note], count: 8).flatMap { $0 }
    let journey = try Journey([.type("?"), note] + pages + [.type("q"), .type("q")])
    for entry in Command.all {
      let start = entry.help.prefix(18)
      #expect(seen.contains { $0.contains(start) }, "\(entry.name)")
    }
    #expect(journey.status == 0)
  }

  @Test func paletteRunsWhatItFinds() throws {
    let journey = try Journey([.type(":quit"), .type("\r")])
    #expect(journey.status == 0)
  }

  @Test func everySizeOnTheWayShowsSomething() throws {
    var steps: [MemoryDevice.Step] = [.type("lj\r")]
    for (columns, rows) in [(80, 24), (40, 10), (10, 3), (1, 1), (300, 90), (120, 40)] {
      steps.append(.resize(Size(columns: columns, rows: rows)))
      steps.append(
        .look { device in
          #expect(device.canvas?.size == Size(columns: columns, rows: rows))
          #expect(device.text.contains { $0 != " " && $0 != "\n" })
        }
      )
    }
    let journey = try Journey(steps + [.type("q")])
    #expect(journey.state.depth == .detail)
    #expect(journey.status == 0)
  }

  @Test func aSuspensionComesBackToTheSameScreen() throws {
    var screens: [String] = []
    let note = MemoryDevice.Step.look { screens.append($0.text) }
    let journey = try Journey([.type("j"), note, .type("\u{1A}"), note, .type("q")])
    #expect(journey.device.suspensionCount == 1)
    #expect(screens.count == 2 && screens[0] == screens[1])
  }

  @Test func aLostTerminalEndsTheProgram() throws {
    #expect(try Journey([.type("j")]).status == 1)
  }
}
