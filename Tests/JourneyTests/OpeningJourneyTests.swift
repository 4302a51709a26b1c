import DossierStore
import Drawing
import Interface
import RelationsModel
import RelationsQuery
import Synchronization
import Terminal
import Testing

@testable import entente

/// What a user can do while a dossier is still being read.
@Suite struct OpeningJourneyTests {
  /// A reader that goes on when the script says so.
  private final class Hand: Sendable {
    private let mailbox = Mutex<Mailbox<Message>?>(nil)
    let board: CurrentBoard

    init() throws {
      board = CurrentBoard(Board(try Hand.engine(quotes: 0)))
    }

    static func engine(quotes: Int) throws -> ScanQueries {
      let whole = try Shipped.dossier()
      return ScanQueries(
        Dossier(
          title: whole.title,
          asOf: whole.asOf,
          parties: whole.parties,
          actors: whole.actors,
          issues: quotes == 0 ? [] : whole.issues,
          sources: whole.sources,
          quotes: Array(whole.quotes.prefix(quotes))
        )
      )
    }

    func load(_ mailbox: Mailbox<Message>) {
      self.mailbox.withLock { $0 = mailbox }
    }

    /// The script waits for what is running; this runs only while it is called.
    func read(_ count: Int) throws {
      board.replace(Board(try Hand.engine(quotes: count)))
      report(.grown(count))
    }

    func report(_ step: OpeningStep) {
      mailbox.withLock { _ = $0?.post(.opening(step)) }
    }
  }

  /// Plays a script over a dossier that the script has read by and by.
  private func run(
    _ size: Size = Size(columns: 120, rows: 40),
    _ script: (Hand) -> [MemoryDevice.Step]
  ) throws -> (status: Int32, state: State, device: MemoryDevice) {
    let hand = try Hand()
    let device = MemoryDevice(size: size, steps: script(hand) + [.type("q")])
    var state = State(
      heading: hand.board.value.queries.heading,
      perspective: Perspective(asOf: hand.board.value.queries.heading.asOf),
      theme: Theme(depth: .palette),
      size: size,
      opening: OpeningProgress(total: 203)
    )
    let opening = update(&state, .started)
    var loop = EventLoop(
      device: device,
      state: state,
      performer: EffectRunner(
        board: hand.board,
        browser: Browser(environment: { _ in nil }),
        load: hand.load
      ),
      decode: Message.input,
      join: InputEvent.joined,
      update: update,
      view: { state, _ in view(state) }
    )
    let status = loop.run(starting: opening, afterFirstFrame: [.load])
    return (status, loop.state, device)
  }

  /// Has the hand act, and the loop take in what came of it.
  private func act(_ act: @escaping () throws -> Void) -> [MemoryDevice.Step] {
    [
      .look { _ in
        do { try act() } catch { Testing.Issue.record(error) }
      },
      .input([]),
    ]
  }

  private func row(_ device: MemoryDevice) -> Int? {
    device.rows.firstIndex { $0.contains("▌") }
  }

  @Test func rowsStreamInUnderTheHands() throws {
    var selected: [String] = []
    let note = MemoryDevice.Step.look { device in
      selected += device.rows.filter { $0.contains("▌") }.map { String($0.prefix(30)) }
    }
    let ended = try run { hand in
      [
        .look { device in
          #expect(device.frameCount == 1)
          #expect(device.contains("United Kingdom – Russia"))
          #expect(device.contains("reading 0 of 203 quotes · 0%"))
        }
      ] + act { try hand.read(20) } + [
        .look { #expect($0.contains("reading 20 of 203 quotes · 9%")) },
        .type("jj"), note,
      ] + act { hand.report(.read(40)) } + [
        .look { #expect($0.contains("reading 40 of 203 quotes · 19%")) }
      ] + act { try hand.read(100) } + [note]
        + act {
          try hand.read(203)
          hand.report(.finished(hand.board.value.queries.heading))
        } + [note, .look { #expect($0.contains("140 quotes") && !$0.contains("reading")) }]
    }
    #expect(selected.count == 3 && Set(selected).count == 1)
    #expect(ended.status == 0)
    #expect(ended.state.opening == nil)
  }

  @Test func oneReadsAndFiltersMeanwhile() throws {
    let ended = try run { hand in
      act { try hand.read(120) } + [
        .type("/ukraine"), .look { #expect($0.contains("reading 59%")) },
      ] + act { try hand.read(150) } + [
        .look { #expect($0.cursor?.row == 38 && $0.contains("ukraine")) },
        .type("\r\r\r"), .look { #expect($0.contains("Venue") || $0.contains("Party")) },
      ] + act { try hand.read(203) }
    }
    #expect(ended.state.depth == .quote)
    #expect(ended.state.perspective.filter.text == "ukraine")
    #expect(ended.state.board.overview.quotes == Count(matching: 24, total: 140))
  }

  @Test func aFailureHalfWayLeavesWhatWasRead() throws {
    let ended = try run { hand in
      act { try hand.read(100) }
        + act { hand.report(.failed("The archive is damaged: it ends too early.")) } + [
          .look { device in
            #expect(device.rows.last?.contains("The archive is damaged") == true)
            #expect(device.contains("100 of 203 quotes read"))
            #expect(device.contains("Ukraine"))
          },
          .type("/ukraine"), .look { #expect($0.contains(" of ") && $0.contains("49% read")) },
          .type("\u{1B}"),
        ]
    }
    #expect(ended.status == 0)
  }

  /// Nothing that is running holds back who wants to leave.
  @Test func leavingDoesNotWaitForTheReader() throws {
    let released = Mutex(false)
    let device = MemoryDevice(size: Size(columns: 80, rows: 24), steps: [])
    let queries = try Hand.engine(quotes: 0)
    var loop = EventLoop(
      device: device,
      state: State(
        heading: queries.heading,
        perspective: Perspective(asOf: queries.heading.asOf),
        theme: Theme(depth: .palette),
        size: device.size,
        opening: OpeningProgress(total: 203)
      ),
      performer: EffectRunner(
        board: CurrentBoard(Board(queries)),
        browser: Browser(environment: { _ in nil }),
        load: { mailbox in
          mailbox.begin()
          BackgroundThread.run {
            mailbox.post(.input(.key(.character("q"))))
            while !released.withLock({ $0 }) {}
            mailbox.finish()
          }
        }
      ),
      decode: Message.input,
      update: update,
      view: { state, _ in view(state) }
    )
    #expect(loop.run(afterFirstFrame: [.load]) == 0)
    #expect(device.isClosed)
    released.withLock { $0 = true }
  }

  /// The whole way: files are read on a thread of their own, and then answer.
  @Test func theShippedDossierIsReadBehindTheFirstFrame() throws {
    let opener = Opener(source: FileSource(folder: nil), cache: nil)
    let start = try BrowsingStart(opener)
    #expect(start.progress == OpeningProgress(total: nil))
    var frames: [String] = []
    let device = MemoryDevice(
      size: Size(columns: 120, rows: 40),
      steps: [.look { frames.append($0.text) }, .type("q")]
    )
    var state = State(
      heading: start.queries.heading,
      perspective: Perspective(asOf: start.queries.heading.asOf),
      theme: Theme(depth: .palette),
      size: device.size,
      opening: start.progress
    )
    let opening = update(&state, .started)
    var loop = EventLoop(
      device: device,
      state: state,
      performer: EffectRunner(
        board: start.board,
        browser: Browser(environment: { _ in nil }),
        load: { start.loader?.start($0) }
      ),
      decode: Message.input,
      update: update,
      view: { state, _ in view(state) }
    )
    #expect(loop.run(starting: opening, afterFirstFrame: [.load]) == 0)
    #expect(frames.count == 1)
    #expect(frames[0].contains("140 quotes"))
  }
}
