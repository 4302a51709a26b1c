import CompiledForm
import DefaultDossier
import DossierStore
import Files
import Glibc
import RelationsModel
import RelationsQuery
import SystemPackage

/// A dossier of YAML files: in a folder, or in the program itself.
struct FileSource: DossierSource {
  /// The folder; nil for the dossier that the program carries.
  let folder: FilePath?

  var subject: FormSubject? { folder.map(FormSubject.folder) ?? .shipped }

  /// The program's own files change with the program: its file stands for them.
  func stamp() -> Fingerprint? {
    guard let folder else { return FileStamps(ofFile: "/proc/self/exe")?.stamp }
    return FileStamps(ofFolder: folder)?.stamp
  }

  /// Whether a change would show or not.
  func appearance() -> Fingerprint? { folder.flatMap { FileStamps(ofFolder: $0)?.fingerprint } }

  /// The folder and what is in it; files that have another name elsewhere are changed by that one too.
  func watched() -> [PathWatch.Place] {
    guard let folder else { return [] }
    let folders = [folder, folder.appending("sources")]
    let others = folders.flatMap { folder in
      (folder.names ?? []).map { folder.entry($0) }.filter { file in
        guard let status = file.linkStatus else { return false }
        return status.isLink || status.isFile && status.st_nlink > 1
      }
    }
    return folders.map { .folder($0) } + others.map { .file($0) }
  }

  func digest() -> Fingerprint? { (try? files()).map(digest) }

  func outline() throws(OpeningFailure) -> Outline {
    let header = try files().filter { $0.path == "dossier.yaml" }
    if let dossier = try? DossierReader.read(header, shownAs: folder?.shown).dossier {
      return Outline(dossier: dossier, quoteCount: nil)
    }
    // With all its files it may make a dossier yet; else all of what is wrong is found.
    return Outline(dossier: try read(files()).dossier, quoteCount: nil)
  }

  func begin() throws(OpeningFailure) -> SourceReading {
    // Looked at before it is read: what changes meanwhile makes the form stale, not wrong.
    let stamp = stamp()
    let files = try files()
    let opened = try read(files)
    let errors = opened.diagnostics.count { $0.severity == .error }
    return SourceReading(
      builder: IndexBuilder(opened.dossier, problemCount: errors),
      state: SourceState(stamp: stamp, digest: digest(of: files))
    )
  }

  func read() throws(OpeningFailure) -> (OpenedDossier, quoteCount: Int) {
    let opened = try read(files())
    return (opened, opened.dossier.quotes.count)
  }

  private func read(_ files: [DossierFile]) throws(OpeningFailure) -> OpenedDossier {
    do {
      return try DossierReader.read(files, shownAs: folder?.shown)
    } catch {
      throw .dossier(error)
    }
  }

  /// The files as they are now.
  func files() throws(OpeningFailure) -> [DossierFile] {
    guard let folder else {
      return DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
    }
    do {
      return try DossierFolder.files(at: folder)
    } catch {
      throw .dossier(error)
    }
  }

  private func digest(of files: [DossierFile]) -> Fingerprint {
    Fingerprint(
      ofFiles: files.map { ($0.path, $0.obstacle.map { Array($0.utf8) } ?? $0.bytes) }
    )
  }
}
