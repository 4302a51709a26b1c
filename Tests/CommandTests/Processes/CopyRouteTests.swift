import Foundation
import Interface
import Terminal
import TestDossier
import Testing

@testable import entente

/// Where a copied text goes when the terminal cannot take it.
@Suite struct CopyRouteTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func install(_ name: String, _ script: String = "cat >\"$0.copied\"") throws {
    try folder.write("#!/bin/sh\n\(script)\n", to: name)
    chmod(folder.path(name), 0o755)
  }

  private func route(_ variables: [String: String]) -> CopyRoute { route(.none, variables) }

  private func route(_ support: ClipboardSupport, _ variables: [String: String]) -> CopyRoute {
    // The folder alone: a machine may have such programs itself.
    let path = folder.path("")
    return CopyRoute(support: support) { $0 == "PATH" ? path : variables[$0] }
  }

  @Test func theProgramIsThatOfTheDesktop() throws {
    for name in ["wl-copy", "xclip", "xsel"] { try install(name) }
    let both = ["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"]
    #expect(route(both).tool?.name == "wl-copy")
    #expect(route(["DISPLAY": ":0"]).tool?.name == "xclip")
    #expect(route(["DISPLAY": "", "WAYLAND_DISPLAY": ""]).tool == nil)
    try FileManager.default.removeItem(atPath: folder.path("xclip"))
    #expect(route(["DISPLAY": ":0"]).tool?.words.dropFirst() == ["--clipboard", "--input"])
    try FileManager.default.removeItem(atPath: folder.path("wl-copy"))
    #expect(route(both).tool?.name == "xsel")
    // A folder of that name is no program.
    try folder.makeFolder("wl-copy")
    #expect(route(both).tool?.name == "xsel")
  }

  @Test(
    arguments: [
      (.taken, true, ClipboardWay(usesTerminal: true, program: "xclip")),
      (.doubtful, true, ClipboardWay(usesTerminal: false, program: "xclip")),
      (.none, true, ClipboardWay(usesTerminal: false, program: "xclip")),
      (.taken, false, ClipboardWay(usesTerminal: true, program: nil)),
      (.doubtful, false, ClipboardWay(usesTerminal: true, program: nil, isDoubtful: true)),
      (.none, false, ClipboardWay(usesTerminal: false, program: nil)),
    ] as [(ClipboardSupport, Bool, ClipboardWay)]
  )
  func theTerminalGoesFirstWhereItIsKnownToTakeIt(
    support: ClipboardSupport,
    hasTool: Bool,
    way: ClipboardWay
  ) throws {
    if hasTool { try install("xclip") }
    let route = route(support, ["DISPLAY": ":0"])
    #expect(route.way == way)
    #expect(route.prefersTool == (hasTool && support != .taken))
  }

  @Test func aLongTextIsHandedOverWhole() throws {
    try install("xclip")
    let text = String(repeating: "“Нет”, she said. ", count: 20_000)
    #expect(route(["DISPLAY": ":0"]).hand(text) == .handed(text, to: "xclip"))
    #expect(try folder.bytes(of: "xclip.copied") == Array(text.utf8))
  }

  @Test(arguments: [
    ("exit 3", "xclip ended with 3"), ("kill -9 $$", "xclip was ended by signal 9 (Killed)"),
    ("exec <&-; exit 0", "xclip did not take it"),
  ])
  func aFailureIsTold(script: String, reason: String) throws {
    try install("xclip", script)
    let text = String(repeating: "words ", count: 100_000)
    #expect(route(["DISPLAY": ":0"]).hand(text) == .failed(text, reason: reason))
  }

  /// It is given no time, as it would never be enough.
  @Test(arguments: ["words", String(repeating: "words ", count: 100_000)])
  func aProgramThatNeverTakesItIsEnded(text: String) throws {
    try install("xclip", "exec sleep 1000")
    var route = route(["DISPLAY": ":0"])
    route.patience = .zero
    #expect(
      route.hand(text) == .failed(text, reason: "xclip did not take it in 0 seconds, and was ended")
    )
  }

  @Test func whatIsGoneIsTold() throws {
    try install("xclip")
    let route = route(["DISPLAY": ":0"])
    try folder.write("#!/nowhere/sh\n", to: "xclip")
    guard case .failed("words", let reason) = route.hand("words") else {
      Testing.Issue.record("it was handed over")
      return
    }
    #expect(reason.hasPrefix("xclip"))
  }
}
