import Files
import RelationsModel
import SystemPackage

/// The texts beside a dossier’s folder, which go where their sources go and are shared as their
/// licences allow.
extension EditSession {
  private var texts: FilePath { folder.appending("texts") }

  /// The texts that go with their sources to other ids.
  func moves(_ operations: [EditOperation]) -> [TextMove] {
    operations.compactMap { operation in
      switch operation {
      case .rename(let old, let new), .merge(let old, let new):
        TextMove(old, to: new)
      case .put, .remove, .moveQuotes: nil
      }
    }
    .filter { Slug.isSound($0.old) && Slug.isSound($0.new) && $0.isDue(in: texts) }
  }

  /// Has texts follow their sources; gives what is to be told where one does not.
  func move(_ moves: [TextMove]) -> [String] {
    var notices: [String] = []
    for move in moves where Slug.isSound(move.old) && Slug.isSound(move.new) {
      guard move.isDue(in: texts) else { continue }
      if let notice = move.make(in: texts) { notices.append(notice) }
      notices += changeIgnoreFile { TextIgnoreFile.moved($0, from: move.old, to: move.new) }
    }
    return notices
  }

  /// Has git share the texts whose licences allow copies since a change, and no longer those whose
  /// licences did; gives what is to be told where that fails.
  ///
  /// Exceptions that stand there for other texts stay: somebody has written them.
  func shareTexts(from old: [Source], to new: [Source], _ moves: [TextMove]) -> [String] {
    var licences = Dictionary(old.map { ($0.id.rawValue, $0.licence) }) { first, _ in first }
    for move in moves { licences[move.new] = licences[move.old] }
    let changed = new.filter { source in
      let id = source.id.rawValue
      let isAllowed = TextIgnoreFile.allowsCopies(source.licence)
      guard isAllowed != TextIgnoreFile.allowsCopies(licences[id] ?? ""), Slug.isSound(id) else {
        return false
      }
      return texts.appending("\(id).txt").linkStatus != nil
    }
    return changed.flatMap { source in
      let id = source.id.rawValue
      return changeIgnoreFile { bytes in
        TextIgnoreFile.allowsCopies(source.licence)
          ? TextIgnoreFile.updated(bytes, allowing: id) : TextIgnoreFile.without(bytes, id)
      }
    }
  }

  /// Changes the file where there is one; gives what is to be told where that fails.
  private func changeIgnoreFile(_ change: ([UInt8]) -> [UInt8]?) -> [String] {
    let place = folder.appending(TextIgnoreFile.path)
    guard let bytes = WholeFile.read(place), let changed = change(bytes) else { return [] }
    do throws(FileFailure) {
      _ = try NewFile.write(changed, at: place, replaces: true)
      return []
    } catch {
      return [error.message]
    }
  }
}
