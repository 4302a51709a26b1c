import DossierStore
import Drawing
import Presentation
import RelationsModel
import SystemPackage

/// A folder into whose files goes what a check against texts found.
struct VerifiedFolder {
  let path: FilePath
  /// Rewrites positions, and says so; false when some had to be left.
  func rewrite(_ dossier: Dossier, _ verification: Verification) throws(CommandFailure) -> Bool {
    let files = try files()
    let rewriting = AnchorRewriting(of: files, dossier, verification)
    for file in rewriting.files { try write(file, among: files) }
    let changed = Wording.count(rewriting.files.count, "file")
    Notices.write("entente: \(Wording.count(rewriting.count, "position")) rewritten in \(changed).")
    for refusal in rewriting.refusals {
      Notices.write("entente: \(refusal.message(advice: advice(for: refusal, in: files)))")
    }
    return rewriting.refusals.isEmpty
  }

  /// What helps where positions are written in an unusual way: `fmt`, unless the file is as it writes it.
  private func advice(for refusal: AnchorRewriting.Refusal, in files: [DossierFile]) -> String {
    guard case .unwritable(let path) = refusal.reason,
      let file = files.first(where: { $0.path == path }),
      case .changed = DossierFormatter.format(file, shownAs: nil)
    else { return "Edit them by hand." }
    return "`entente fmt` first, then try again."
  }

  /// Keeps what was found beside the other files, and says so.
  func keep(_ verification: Verification, of dossier: Dossier, on day: Day) throws(CommandFailure) {
    let digests = verification.digests
    guard !digests.isEmpty else {
      return Notices.write("entente: Nothing is kept: no text is at hand.")
    }
    let files = try files()
    let old = files.first { $0.path == CheckFile.path }
    let file = CheckFile.file(after: verification, of: dossier, digests: digests, on: day)
    if old?.bytes != file.bytes { try write(file, among: files) }
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

  private func write(_ file: DossierFile, among files: [DossierFile]) throws(CommandFailure) {
    try FolderFile(folder: path, file: file).write(among: files)
  }
}

extension AnchorRewriting.Refusal {
  /// Which source is left as it is, and why.
  func message(advice: String) -> String {
    let names = records.prefix(6).map { SafeText.line($0) }.joined(separator: ", ")
    let more = records.count > 6 ? " and \(Wording.number(records.count - 6)) more" : ""
    let start = "\(SafeText.line(source.rawValue)) is left as it is: "
    switch reason {
    case .lost:
      return start
        + "\(Wording.count(records.count, "position")) cannot be found in this version of its text "
        + "(\(names)\(more))."
    case .unwritable(let file):
      let place = file.isEmpty ? "" : " in \(SafeText.line(file))"
      let what =
        records.isEmpty ? "its textDigest and positions" : "its positions (\(names)\(more))"
      return start + "\(what) cannot be rewritten as they stand\(place). \(advice)"
    }
  }
}
