import Files
import Foundation
import Glibc
import Interchange
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// Who prints from a compiled form that is cut meanwhile says that what was printed may be wrong.
@Suite struct CutFormPrintingTests {
  // What the C library hides without the macros of GNU: F_GETPIPE_SZ.
  private static let getPipeSize: Int32 = 1032

  @Test(arguments: [["list", "quotes", "--json"], ["export", "--format", "ndjson"]])
  func whatIsPrintedMeanwhileIsNotCalledRight(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let cache = folder.path("cache")
    #expect(try Program.run("list", "issues", cache: cache).status == 0)
    let forms = try FileManager.default.contentsOfDirectory(atPath: "\(cache)/entente")
    let form = try #require(forms.first { $0.hasSuffix(".form") })

    let program = Process()
    program.executableURL = URL(filePath: try Program.path(of: "entente"))
    program.arguments = arguments
    program.environment = ["XDG_CACHE_HOME": cache]
    let (output, errors) = (Pipe(), Pipe())
    program.standardOutput = output
    program.standardError = errors
    try program.run()
    // It waits once the pipe is full, which holds less than it prints.
    let pipe = output.fileHandleForReading.fileDescriptor
    let room = fcntl(pipe, Self.getPipeSize)
    var held: Int32 = 0
    while held < room, program.isRunning {
      try #require(ioctl(pipe, UInt(FIONREAD), &held) == 0)
      sched_yield()
    }
    try #require(program.isRunning)
    #expect(truncate("\(cache)/entente/\(form)", 8192) == 0)
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    #expect(printed.count > Int(room))
    program.waitUntilExit()
    #expect(program.terminationReason == .exit)
    #expect(program.terminationStatus == 1)
    let told = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(),
      as: UTF8.self
    )
    #expect(told.contains("What is printed may be wrong"), "\(told)")
  }

  /// A file that was made of it does not appear.
  @Test func noFileIsMadeOfIt() throws {
    let folder = try TemporaryFolder()
    let board = Board(ScanQueries(SmallDossier.dossier))
    let exporter = try #require(ExporterRegistry.exporter(named: "ndjson"))
    let file = FileExport(
      exporter: exporter,
      path: FilePath(folder.path("out")),
      replaces: false,
      isWhole: { false }
    )
    let perspective = Perspective(asOf: SmallDossier.asOf)
    #expect(throws: FileFailure.self) {
      try file.write(Interchange.Export(board.analyst, perspective))
    }
    #expect(try folder.names().isEmpty)
  }
}
