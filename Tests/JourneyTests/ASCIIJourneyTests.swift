import Drawing
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

@testable import entente

/// The whole screen in ASCII: nothing else is on it but letters of the dossier.
struct ASCIIJourneyTests {
  /// The letters of the dossier's files that are not ASCII.
  private static let letters = Set(
    Shipped.files.flatMap { String(decoding: $0.bytes, as: UTF8.self).unicodeScalars }
      .filter { !$0.isASCII && ASCII.table[$0.value] == nil }
  )

  private struct Walk {
    var state: State
    let analyst: Analyst

    mutating func send(_ message: Message) {
      var waiting = [message]
      while let message = waiting.popLast() {
        for case .ask(let question) in update(&state, message) {
          waiting.append(.answered(question, question.answered(by: analyst)))
        }
      }
    }

    mutating func type(_ keys: [Key]) {
      for key in keys { send(.input(.key(key))) }
    }
  }

  @Test(arguments: [
    Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ])
  func everyViewAndOverlay(size: Size) throws {
    let queries = ScanQueries(try Shipped.dossier())
    var state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: queries.heading.asOf),
      theme: Theme(depth: .none),
      size: size
    )
    state.exportForms = ScreenExport.forms
    var walk = Walk(state: state, analyst: Analyst(queries))
    walk.send(.started)
    check(walk)
    for digit in "12345678" {
      walk.type([.character(digit)])
      check(walk)
      walk.type([.character("G"), Key(.enter)])
      check(walk)
      walk.type([Key(.enter)])
      check(walk)
      walk.type([.character("G"), Key(.escape), Key(.escape)])
    }
    for key in "?:x@/[L" {
      walk.type([.character(key)])
      check(walk)
      if key == "?" { walk.type([.character("G")]) }
      check(walk)
      walk.type([Key(.escape)])
    }
    walk.send(
      .checked([
        Diagnostic(
          severity: .error,
          place: Diagnostic.Place(file: "a.yaml", line: 1, column: 1),
          message: "something",
          suggestion: "other"
        )
      ])
    )
    check(walk)
  }

  private func check(_ walk: Walk) {
    let canvas = view(walk.state).canvas
    let ascii = canvas.inASCII
    #expect(ascii.size == canvas.size)
    for row in 0..<ascii.size.rows {
      let strange = ascii.text(row: row).unicodeScalars.filter {
        !$0.isASCII && !Self.letters.contains($0)
      }
      #expect(strange.isEmpty, "\(ascii.text(row: row))")
    }
  }
}
