import DossierStore
import RelationsModel

/// One file of a dossier, whose others are sound: the first byte says which, the rest is YAML.
enum DossierTarget {
  private static let sound = SmallFiles.files().sorted { $0.path < $1.path }

  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let path = choices.pick(sound.map(\.path) + ["checks.yaml", "sources/more.yaml"])
    let file = DossierFile(path: path, bytes: Array(choices.rest))
    let opened = read(with: file)
    if let opened { isWrittenAndReadAgain(opened) }
    isFormatted(file, opened)
  }

  private static func read(with file: DossierFile) -> OpenedDossier? {
    let files = sound.filter { $0.path != file.path } + [file]
    do throws(StoreError) {
      let opened = try DossierReader.read(files, shownAs: "dossier")
      opened.diagnostics.forEach { isSound($0, in: files) }
      return opened
    } catch {
      error.diagnostics.forEach { isSound($0, in: files) }
      _ = error.message
      return nil
    }
  }

  /// What is told of a file stands in it.
  private static func isSound(_ diagnostic: Diagnostic, in files: [DossierFile]) {
    let place = diagnostic.place
    guard let file = files.first(where: { "dossier/\($0.path)" == place.file }) else {
      fatalError("a problem in \(place.file)")
    }
    let lines = file.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    // Files of UTF-16 have fewer lines than bytes that look like line ends.
    demand(
      (1...lines + 1).contains(place.line) && (1...file.bytes.count + 1).contains(place.column),
      "\(place.line):\(place.column) in \(lines) lines of \(place.file): \(diagnostic.message)"
    )
    _ = DiagnosticText.render(diagnostic)
  }

  /// What could be read can be written, and is then read as it was.
  private static func isWrittenAndReadAgain(_ opened: OpenedDossier) {
    let writer = DossierWriter(opened.dossier)
    let (isEqual, errors) = writer.readBack()
    demand(isEqual && errors.isEmpty, "not read back as written: \(errors)")
    guard writer.losses.isEmpty, writer.changedIDs.isEmpty else { return }
    guard let again = try? DossierReader.read(writer.files, shownAs: nil) else {
      fatalError("what was written cannot be read")
    }
    isSame(again.dossier, opened.dossier)
  }

  /// Formatting changes no meaning, and nothing more the second time.
  private static func isFormatted(_ file: DossierFile, _ opened: OpenedDossier?) {
    switch DossierFormatter.format(file, shownAs: nil) {
    case .changed(let bytes):
      let again = DossierFile(path: file.path, bytes: bytes)
      demand(
        DossierFormatter.format(again, shownAs: nil) == .unchanged,
        "formatted otherwise again: \(String(decoding: bytes, as: UTF8.self))"
      )
      let other = read(with: again)
      demand((other == nil) == (opened == nil), "formatting changed whether it opens")
      if let other, let opened { isSame(other.dossier, opened.dossier) }
    case .refused(let diagnostics):
      for diagnostic in diagnostics {
        demand(!diagnostic.message.contains("a fault of Entente"), diagnostic.message)
      }
    case .unchanged, nil: break
    }
  }

  private static func isSame(_ dossier: Dossier, _ other: Dossier) {
    for (one, two) in zip(values(dossier), values(other)) {
      demand(one == two, "not the same:\n\(one.base)\n\(two.base)")
    }
  }

  private static func values(_ dossier: Dossier) -> [AnyHashable] {
    [
      dossier.title, dossier.summary, dossier.credits, dossier.asOf, dossier.window,
      dossier.parties.first, dossier.parties.second, dossier.actors, dossier.issues,
      Set(dossier.sources), Set(dossier.quotes), Set(dossier.passages), dossier.events,
    ]
  }
}
