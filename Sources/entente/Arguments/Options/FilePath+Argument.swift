import ArgumentParser
import Files
import SystemPackage

extension FilePath: @retroactive ExpressibleByArgument {
  /// Takes the path as it was given, whatever bytes it is made of.
  public init?(argument: String) {
    self.init(escaped: argument)
  }
}
