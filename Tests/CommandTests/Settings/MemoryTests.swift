import CompiledForm
import Files
import Foundation
import Glibc
import Interface
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What is remembered between two runs, and that losing it loses nothing.
struct MemoryTests {
  private let folder: TemporaryFolder
  private var state: FilePath { FilePath(folder.path("state/entente")) }

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("one")
    try folder.makeFolder("two")
  }

  private func memory(_ dossier: String = "one", state: FilePath? = nil) -> Memory {
    Memory(of: FormSubject.folder(FilePath(folder.path(dossier))), folder: state ?? self.state)
  }

  private var bookmark: Bookmark {
    Bookmark("view timeline\nissue north-korea\nlens record\nasOf 2014-03-18\n")
  }

  @Test func eachDossierHasItsPlaceAndAllShareTheFilters() {
    memory().keep(bookmark, FilterHistory(["old"]))
    #expect(memory().bookmark() == bookmark)
    #expect(memory("two").bookmark() == nil)
    var filters = memory("two").filters()
    #expect(filters.entries.isEmpty, "only what was typed is kept")
    filters = typed("cod", into: filters)
    memory("two").keep(Bookmark(), filters)
    #expect(memory().filters().entries == ["cod"])
    #expect(memory().bookmark() == bookmark)
  }

  /// A filter is put into a history by typing it.
  private func typed(_ text: String, into history: FilterHistory) -> FilterHistory {
    var history = history
    history.add(text)
    return history
  }

  @Test func anUnfinishedFormIsKeptForItsOwnerAlone() throws {
    let form = try JSONDecoder().decode(
      UnfinishedForm.self,
      from: Data(
        """
        {"kind": "actor", "originalFields": [], "given": [], "path": [], "row": 1, "moved": [],
        "outer": [], "typed": {"texts": {"name": "Anna Lind"}, "records": {}}}
        """.utf8
      )
    )
    #expect(memory().unfinishedForm() == nil)
    memory().keep(form)
    var kept = try #require(memory().unfinishedForm())
    #expect(kept.place.hasSuffix(".unsaved"))
    let status = try #require(FilePath(kept.place).status)
    #expect(status.st_mode & 0o7777 == 0o600)
    kept.place = ""
    #expect(kept == form)
    #expect(memory("two").unfinishedForm() == nil)
    memory().forgetForm()
    #expect(memory().unfinishedForm() == nil)
  }

  @Test func twoProgramsLoseNothingOfEachOther() {
    memory().keep(bookmark, typed("first", into: FilterHistory()))
    let (one, two) = (memory().filters(), memory().filters())
    memory().keep(bookmark, typed("one", into: one))
    memory().keep(bookmark, typed("two", into: two))
    #expect(memory().filters().entries == ["two", "one", "first"])
  }

  @Test func manyProgramsAtOnceTearNothing() async throws {
    let (subject, state) = (FormSubject.folder(FilePath(folder.path("one"))), self.state)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          var filters = FilterHistory()
          filters.add("filter \(number)")
          Memory(of: subject, folder: state).keep(Bookmark("view timeline\n"), filters)
        }
      }
    }
    let entries = memory().filters().entries
    #expect(!entries.isEmpty && entries.allSatisfy { $0.hasPrefix("filter ") })
    #expect(memory().bookmark()?.view == "timeline")
    #expect(try folder.partsLeft(in: "state/entente").isEmpty)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE], Array("\u{1B}[2J\n\u{0}\n".utf8),
      Array(repeating: UInt8(ascii: "x"), count: 70_000),
      [],
    ] as [[UInt8]]
  )
  func whatIsSpoiltIsNotThere(bytes: [UInt8]) throws {
    memory().keep(bookmark, typed("cod", into: FilterHistory()))
    for name in try folder.namesInState { try folder.write(bytes, to: "state/entente/\(name)") }
    #expect(memory().filters().entries.isEmpty)
    #expect(memory().bookmark() ?? Bookmark() == Bookmark())
    memory().keep(bookmark, typed("rail", into: FilterHistory()))
    #expect(memory().bookmark() == bookmark)
    #expect(memory().filters().entries == ["rail"])
  }

  @Test(arguments: ["/dev/null/x", "/proc/entente", ""])
  func withoutAFolderNothingIsKeptAndNothingFails(place: String) {
    memory(state: FilePath(place)).keep(bookmark, FilterHistory())
    #expect(memory(state: FilePath(place)).bookmark() == nil)
    Memory(of: nil, folder: nil).keep(bookmark, FilterHistory())
    #expect(Memory(of: nil, folder: nil).filters() == FilterHistory())
  }

  @Test func theFolderIsForItsOwnerAlone() throws {
    memory().keep(bookmark, FilterHistory())
    #expect(state.status.map { $0.st_mode & 0o777 } == 0o700)
  }

  @Test func noMoreIsWrittenThanIsRead() {
    var filters = FilterHistory()
    for number in 0..<FilterHistory.limit {
      filters.add("\(number)" + String(repeating: "水", count: 400))
    }
    memory().keep(bookmark, filters)
    let kept = memory().filters().entries
    #expect(kept.count > 40 && kept == Array(filters.entries.prefix(kept.count)))
  }
}

extension TemporaryFolder {
  fileprivate var namesInState: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: path("state/entente"))
        .filter { $0 != "lock" }
    }
  }

  fileprivate func partsLeft(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { $0.hasSuffix(".part") }
  }
}
