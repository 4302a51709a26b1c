import SystemPackage

extension FormCache {
  /// Keeps forms in a folder of their own, so that they go with what is in it.
  package init(in folder: FilePath, format: UInt32, maker: String) {
    self.init(path: folder, format: format, maker: maker)
  }
}
