import ArgumentParser

extension DossierPlace: ExpressibleByArgument {
  /// Takes a path, whatever bytes it is made of, or the address of an archive.
  init?(argument: String) {
    self.init(word: argument)
  }
}
