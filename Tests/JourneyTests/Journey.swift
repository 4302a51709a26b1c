import DefaultDossier
import DossierStore
import Drawing
import Interface
import RelationsModel
import RelationsQuery
import Terminal
import Testing

@testable import entente

/// The dossier that the program carries, read once for all journeys.
enum Shipped {
  static let files = DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
  static let opened = Result { try DossierReader.read(files, shownAs: nil) }

  static func dossier() throws -> Dossier { try opened.get().dossier }
}

/// A run of the whole loop over the shipped dossier, in memory, with the keys of a script.
struct Journey {
  private(set) var status: Int32 = -1
  private(set) var state: State
  let device: MemoryDevice

  /// Plays a script in a window that has room for everything.
  init(_ steps: [MemoryDevice.Step]) throws {
    try self.init(Size(columns: 120, rows: 40), steps)
  }

  /// Plays a script to its end; looks are taken between its steps.
  init(
    _ size: Size,
    _ steps: [MemoryDevice.Step],
    dossier: Dossier? = nil
  ) throws {
    try self.init(size, steps, queries: ScanQueries(dossier ?? Shipped.dossier()))
  }

  /// Plays a script over an engine of any kind.
  init(
    _ size: Size = Size(columns: 120, rows: 40),
    _ steps: [MemoryDevice.Step],
    queries: some BoardQueries,
    texts: TextShelf = TextShelf(.shipped)
  ) throws {
    device = MemoryDevice(size: size, steps: steps)
    state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: queries.heading.asOf),
      theme: Theme(depth: Theme.Depth(device.colorDepth)),
      size: size
    )
    let opening = update(&state, .started)
    var loop = EventLoop(
      device: device,
      state: state,
      performer: EffectRunner(
        board: CurrentBoard(Board(queries)),
        browser: Browser(environment: { $0 == "PATH" ? "" : nil }),
        texts: texts
      ),
      decode: Message.input,
      update: update,
      view: { state, _ in view(state) }
    )
    status = loop.run(starting: opening)
    state = loop.state
  }
}

extension MemoryDevice {
  var rows: [String] {
    canvas.map { canvas in (0..<canvas.size.rows).map { canvas.text(row: $0) } } ?? []
  }

  /// The rows between the frame's sides, so that text may be looked for.
  var text: String { rows.joined(separator: "\n") }

  func contains(_ text: String) -> Bool { self.text.contains(text) }
}
