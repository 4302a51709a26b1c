import ArgumentParser
import Files
import RelationsModel
import SystemPackage

extension FilePath: @retroactive ExpressibleByArgument {
  /// Takes the path as it was given, whatever bytes it is made of.
  public init?(argument: String) {
    self.init(escaped: argument)
  }

  /// Refuses a name for a file to be written that nobody would see in a list of files.
  func checkIsNoBlank(of option: String) throws {
    guard NameKey.showsNothing(string) else { return }
    throw ValidationError("\(option) names no file: it is blank")
  }
}
