import Files
import Glibc
import Interchange
import SystemPackage

/// Writes a dossier in one of many forms to a file, which appears only when it is whole.
struct FileExport {
  let exporter: any Exporter.Type
  let path: FilePath
  /// Whether a file that is there is replaced.
  let replaces: Bool
  /// Whether all that was read by now was whole.
  let isWhole: () -> Bool

  /// Gives how many records were written, and what is to be told of the file; of none there is none.
  func write(
    _ export: Interchange.Export
  ) throws(FileFailure) -> (count: Int, notice: String?) {
    try WrittenLink.check(path)
    let file = try NewFile(at: path, replaces: replaces)
    let total: Int
    let notice: String?
    do throws(OutputError) {
      (total, notice) = try exporter.write(export, on: Output(descriptor: file.descriptor))
    } catch {
      file.abandon()
      guard case .failed(let reason) = error else { throw FileFailure(path: path, code: EPIPE) }
      throw FileFailure(path: path, reason: .system(reason))
    }
    guard isWhole() else {
      file.abandon()
      throw FileFailure(path: path, reason: .system(BoardFailure.cut))
    }
    guard total > 0 else {
      file.abandon()
      return (0, nil)
    }
    try file.finish()
    let notices = [file.notice, notice].compactMap(\.self)
    return (total, notices.isEmpty ? nil : notices.joined(separator: " "))
  }
}
