import Files
import Glibc
import SystemPackage

/// A folder for a corpus that is made to see what an import would do, and taken away after.
struct TrialFolder {
  private let folder: FilePath

  init() throws(CommandFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/entente-trial-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .transfer("No folder can be made in \(parent): \(Output.systemMessage(errno)).")
    }
    folder = FilePath(platformString: template)
  }

  var corpus: FilePath { folder.appending("trial.entente") }

  func remove() {
    for name in folder.names ?? [] {
      folder.appending(String(decoding: name, as: UTF8.self)).remove()
    }
    rmdir(folder.string)
  }
}
