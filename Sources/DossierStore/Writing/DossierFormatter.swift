import RelationsModel

/// What became of a file that was to be brought into the canonical form.
package enum FormattedFile: Hashable, Sendable {
  case unchanged
  case changed([UInt8])
  /// Only a person can mend the file first; it is left as it is.
  case refused([Diagnostic])
}

/// Brings the files of a dossier into the canonical form, one by one.
///
/// Values and comments stay what they are: a result that would read otherwise is never given.
package enum DossierFormatter {
  /// Formats a file whose path is shown below `folder`; nil for one that a dossier does not read.
  package static func format(_ file: DossierFile, shownAs folder: String?) -> FormattedFile? {
    guard let shape = FileShape(path: file.path)?.record else { return nil }
    let path = DossierReader.shown(file.path, in: folder)
    let text = FileText(path: path, bytes: file.bytes)
    let log = ProblemLog(files: [text])
    if let obstacle = file.obstacle {
      log.error("cannot be read: \(obstacle)", at: Spot(file: 0, line: 1, column: 1))
      return .refused(log.diagnostics)
    }
    guard let tree = tree(of: text, shape: shape, log: log) else {
      return .refused(log.diagnostics.filter { $0.severity == .error })
    }
    let bytes = Array(TreePrinter.print(tree).utf8)
    guard bytes != file.bytes else { return .unchanged }
    if let excess = DossierFolder.excess(of: bytes) {
      log.error(
        "in the canonical form the file would \(excess) and could not be read again; split it first",
        at: Spot(file: 0, line: 1, column: 1)
      )
      return .refused(log.diagnostics.filter { $0.severity == .error })
    }
    guard isFaithful(bytes, to: tree, shape: shape) else {
      log.error(
        "cannot be formatted without changing what it says; this is a fault of Entente",
        at: Spot(file: 0, line: 1, column: 1)
      )
      return .refused(log.diagnostics.filter { $0.severity == .error })
    }
    return .changed(bytes)
  }

  /// The tree with its comments; nil, and reported, when the file has mistakes of form.
  static func tree(of text: FileText, shape: RecordShape, log: ProblemLog) -> FileTree? {
    guard let nodes = YAMLTree.compose(text, file: 0, log: log), !hasErrors(log) else { return nil }
    let register = RecordRegister(log: log)
    let reading = FileReading(nodes, file: 0, log: log, register: register)
    let builder = TreeBuilder(reading, shape: shape)
    guard !hasErrors(log) else { return nil }
    let scan = CommentScan(text.bytes, landmarks: builder.landmarks)
    return CommentPlacing.placed(scan, in: builder.tree)
  }

  /// Whether what was printed says the same, keeps every comment, and is canonical itself.
  private static func isFaithful(_ bytes: [UInt8], to tree: FileTree, shape: RecordShape) -> Bool {
    let text = FileText(path: "", bytes: bytes)
    guard let again = self.tree(of: text, shape: shape, log: ProblemLog(files: [text])) else {
      return false
    }
    return again.meaning == tree.meaning && again.comments.sorted() == tree.comments.sorted()
      && Array(TreePrinter.print(again).utf8) == bytes
  }

  private static func hasErrors(_ log: ProblemLog) -> Bool {
    log.diagnostics.contains { $0.severity == .error }
  }
}

extension FileTree {
  /// The texts of all comments.
  fileprivate var comments: [String] {
    let owned = parts.flatMap { $0.leading + $0.trailing } + groups.flatMap(\.foot)
    return (head + owned).map(\.text)
  }
}
