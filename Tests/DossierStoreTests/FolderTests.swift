import DossierStore
import Glibc
import RelationsModel
import SystemPackage
import Testing

@Suite struct FolderTests {
  @Test func filesAreReadInOrderFromTheTopAndSources() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "b.yaml")
    try folder.write("y", to: "a.yaml")
    try folder.write("", to: "notes.txt")
    try folder.write("", to: ".hidden.yaml")
    mkdir(folder.path + "/sources", 0o755)
    try folder.write("z", to: "sources/c.yaml")
    let files = try DossierFolder.files(at: FilePath(folder.path))
    #expect(files.map(\.path) == ["a.yaml", "b.yaml", "sources/c.yaml"])
    #expect(files.map(\.bytes) == [[0x79], [0x78], [0x7A]])
  }

  @Test func whatIsNotAFolderIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let file = folder.path + "/file"
    let nothing = folder.path + "/nothing"
    #expect(throws: StoreError.notAFolder(path: file)) {
      try DossierFolder.files(at: FilePath(file))
    }
    #expect(throws: StoreError.notFound(path: nothing)) {
      try DossierFolder.files(at: FilePath(nothing))
    }
  }

  @Test func whatIsNoRegularFileIsReportedInItsPlace() throws {
    let folder = try TemporaryFolder()
    for file in SmallFiles.files() where !file.path.contains("/") {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    mkdir(folder.path + "/sources", 0o755)
    mkdir(folder.path + "/sources/folder.yaml", 0o755)
    mkfifo(folder.path + "/sources/fifo.yaml", 0o644)
    symlink("loop.yaml", folder.path + "/sources/loop.yaml")
    symlink("/dev/zero", folder.path + "/sources/zero.yaml")
    let opened = try DossierReader.read(
      DossierFolder.files(at: FilePath(folder.path)),
      shownAs: "d"
    )
    let lines = opened.diagnostics.map(\.line).filter { $0.hasPrefix("d/sources/") }
    #expect(
      lines == [
        "d/sources/fifo.yaml:1:1: error: cannot be read: it is not a regular file",
        "d/sources/folder.yaml:1:1: error: cannot be read: it is a folder",
        "d/sources/loop.yaml:1:1: error: cannot be read: Too many levels of symbolic links",
        "d/sources/zero.yaml:1:1: error: cannot be read: it is not a regular file",
        "d/sources/zero.yaml:1:1: warning: 2 records are left out too, for naming what stands in "
          + "this file",
      ]
    )
    #expect(opened.dossier.actors.count == 2)
  }

  @Test func fileThatIsTooLargeIsNotRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "big.yaml")
    truncate(folder.path + "/big.yaml", 9 << 20)
    let files = try DossierFolder.files(at: FilePath(folder.path))
    #expect(files.first?.bytes == [])
    #expect(files.first?.obstacle == "it is larger than 8 MiB")
  }

  /// The dossier that ships has no errors.
  @Test(.enabled(if: ShippedDossier.isThere)) func shippedDossierIsSound() throws {
    let opened = try DossierReader.read(
      DossierFolder.files(at: FilePath(ShippedDossier.path)),
      shownAs: "Data/uk-russia"
    )
    let errors = opened.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.line) == [])
    checkSoundness(of: opened.dossier)
  }
}

private enum ShippedDossier {
  /// The folder, found from this file: Tests/DossierStoreTests stands beside Data.
  static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/Data/uk-russia"

  static var isThere: Bool { access(path + "/actors.yaml", R_OK) == 0 }
}

/// A folder that is there as long as its owner.
private final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/dossier-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw NotInFixture(text: "mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw NotInFixture(text: name) }
    fputs(text, file)
    fclose(file)
  }

  deinit {
    remove(path, depth: 0)
  }

  private func remove(_ path: String, depth: Int) {
    if unlink(path) == 0 || depth > 3 { return }
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove("\(path)/\(name)", depth: depth + 1) }
    }
    closedir(stream)
    rmdir(path)
  }
}
