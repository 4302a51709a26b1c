import SystemPackage

/// The text of a source, a file that has the source’s name, on its way to another name.
package struct TextMove: Hashable, Sendable, Codable {
  /// The id of the source before.
  package let old: String
  /// The id that it gets.
  package let new: String

  package init(_ old: String, to new: String) {
    self.old = old
    self.new = new
  }

  /// The way back.
  package var reversed: TextMove { TextMove(new, to: old) }

  /// Whether there is a text in a folder that waits to be moved.
  package func isDue(in folder: FilePath) -> Bool {
    place(old, folder).linkStatus != nil && place(new, folder).linkStatus == nil
  }

  /// Moves the text in a folder of texts, if it is there and nothing has the new name; gives what is
  /// to be told where that fails.
  package func make(in folder: FilePath) -> String? {
    guard isDue(in: folder) else { return nil }
    let (from, to) = (place(old, folder), place(new, folder))
    // A second name never takes the place of a file; not every disk has second names.
    let isMoved = from.link(as: to) ? from.remove() : from.rename(to: to)
    guard !isMoved else { return nil }
    return "\(from.shown) could not be renamed to \(new).txt: do it by hand."
  }

  private func place(_ id: String, _ folder: FilePath) -> FilePath {
    folder.appending("\(id).txt")
  }
}
