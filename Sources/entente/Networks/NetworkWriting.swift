import Drawing
import Files
import Glibc
import Interchange
import Interface
import Presentation
import RelationsAnalysis
import SystemPackage

/// Writes networks in a form for other programs: on standard output, or in a file or one a window.
struct NetworkWriting {
  private let listing: NetworkListing
  private let format: NetworkFormat
  private let path: FilePath?
  private let replaces: Bool

  init(
    _ listing: NetworkListing,
    _ format: NetworkFormat,
    path: FilePath?,
    replaces: Bool
  ) {
    self.listing = listing
    self.format = format
    self.path = path == "-" ? nil : path
    self.replaces = replaces
  }

  /// Files appear only when they are whole.
  func run(isWhole: () -> Bool) throws {
    let networks = listing.statements.table.networks(listing.question.options)
    guard networks.contains(where: { $0.statements > 0 }) else { throw listing.failure }
    let text = listing.text
    guard let path else {
      guard !format.holdsOne || networks.count == 1 else {
        throw CommandFailure.transfer(
          "There are \(networks.count) windows, and \(format.rawValue) holds one network: name a file "
            + "by --output, or write edges or gexf."
        )
      }
      var sink = OutputSink(Output())
      do {
        try sink.write(contents(networks))
      } catch {
        throw CommandFailure.output(sink.failure ?? .failed(reason: "it takes no more"))
      }
      return try sink.flush()
    }
    guard format.holdsOne, networks.count > 1 else {
      return try write(contents(networks), to: path, isWhole)
    }
    let width = "\(networks.count)".count
    for (number, network) in networks.enumerated() {
      let place = "\(number + 1)".leftPadded(to: width).replacing(" ", with: "0")
      let name = NetworkWriting.name(path, "\(place) \(network.mid)")
      try write(text.text(network, as: format), to: name, isWhole)
    }
  }

  private func contents(_ networks: [DiscourseNetwork]) -> String {
    guard format.holdsOne, let first = networks.first else {
      return listing.text.text(networks, as: format)
    }
    return listing.text.text(first, as: format)
  }

  /// The path with words before its ending, as DNA names the files of windows.
  private static func name(_ path: FilePath, _ words: String) -> FilePath {
    let bytes = Array(path.bytes)
    let last = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let dot = bytes[last...].dropFirst().lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
    return FilePath(bytes: Array(bytes[..<dot]) + Array(" \(words)".utf8) + Array(bytes[dot...]))
  }

  private func write(_ text: String, to path: FilePath, _ isWhole: () -> Bool) throws {
    do throws(FileFailure) {
      let file = try NewFile(at: path, replaces: replaces)
      var output = Output(descriptor: file.descriptor)
      do throws(OutputError) {
        try output.asIs(text.utf8)
        try output.flush()
      } catch {
        file.abandon()
        guard case .failed(let reason) = error else { throw FileFailure(path: path, code: EPIPE) }
        throw FileFailure(path: path, reason: .system(reason))
      }
      guard isWhole() else {
        file.abandon()
        throw FileFailure(path: path, reason: .system(BoardFailure.cut))
      }
      try file.finish()
      if let notice = file.notice { Notices.write("entente: " + SafeText.line(notice)) }
    } catch {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
  }
}
