import ArgumentParser
import Drawing
import Files
import RelationsModel
import SystemPackage

/// The path of a file that is to be written, as it was named.
struct WrittenFile: ExpressibleByArgument, Hashable {
  let path: FilePath
  /// Whether a slash ends the name, which a path does not keep.
  private let isNamedAsFolder: Bool

  init?(argument: String) {
    path = FilePath(escaped: argument)
    isNamedAsFolder = argument.utf8.last == UInt8(ascii: "/")
  }

  /// Refuses a name that nobody would see in a list of files.
  func checkIsNoBlank(of option: String) throws {
    guard NameKey.showsNothing(path.string) else { return }
    throw ValidationError("\(option) names no file: it is blank")
  }

  /// Refuses the name of a folder too.
  func checkIsFile(of option: String) throws {
    try checkIsNoBlank(of: option)
    guard isNamedAsFolder else { return }
    let named = path.shown.last == "/" ? String(path.shown.dropLast()) : path.shown
    throw ValidationError(
      "\(option) \(SafeText.line(named))/ names a folder; give the name of a file"
    )
  }
}
