import DossierStore
import Drawing
import Interface
import RelationsModel

/// A folder into whose files goes what a check against texts found.
struct VerifiedFolder {
  let path: String
  /// The digests of the texts that are at hand.
  let digests: [Source.ID: String]

  /// Rewrites positions, and says so; false when some had to be left.
  func rewrite(_ dossier: Dossier, _ verification: Verification) throws(CommandFailure) -> Bool {
    let rewriting = AnchorRewriting(of: try files(), dossier, verification, digests: digests)
    guard !rewriting.isBaffled else {
      throw .transfer("Nothing is rewritten: `entente fmt` first, then try again.")
    }
    for file in rewriting.files { try write(file) }
    let changed = Wording.count(rewriting.files.count, "file")
    Notices.write("entente: \(Wording.count(rewriting.count, "position")) rewritten in \(changed).")
    for (source, missing) in rewriting.refused {
      Notices.write(
        "entente: \(SafeText.line(source.rawValue)) is left as it is: "
          + "\(Wording.count(missing, "position")) cannot be told in this print of it."
      )
    }
    return rewriting.refused.isEmpty
  }

  /// Keeps what was found beside the other files, and says so.
  func keep(_ verification: Verification, of dossier: Dossier, on day: Day) throws(CommandFailure) {
    guard !digests.isEmpty else {
      return Notices.write("entente: Nothing is kept: no text is at hand.")
    }
    let old = try files().first { $0.path == CheckFile.path }
    let file = CheckFile.file(after: verification, of: dossier, digests: digests, on: day)
    if old?.bytes != file.bytes { try write(file) }
    let count = verification.entries.count { $0.words != nil && $0.finding.outcome != nil }
    Notices.write("entente: \(Wording.count(count, "result")) kept in \(CheckFile.path).")
  }

  private func files() throws(CommandFailure) -> [DossierFile] {
    do {
      return try FileSource(folder: path).files()
    } catch {
      throw .unopened(error, advice: nil)
    }
  }

  private func write(_ file: DossierFile) throws(CommandFailure) {
    let target = path.hasSuffix("/") ? path + file.path : "\(path)/\(file.path)"
    do throws(FileFailure) {
      try NewFile.write(file.bytes, at: target, replaces: true)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
