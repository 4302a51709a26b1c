import Foundation
import Glibc

/// The folder of a wrong dossier, which goes when its owner does.
final class WrongFolder {
  let path: String
  private let files = [
    "dossier.yaml", "actors.yaml", "issues.yaml", "events.yaml", "sources/gazette.yaml",
  ]
  /// All paths that were made, as the file system has them: they need not be UTF-8.
  private var made: [[UInt8]] = []

  init(_ input: WrongInput) throws {
    var template = Array("/tmp/wrong-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw NotInFixture(text: "mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if !input.edits.contains(where: { $0.path == "sources" }) { mkdir(path + "/sources", 0o755) }
    for file in files where !input.edits.contains(where: { $0.path == file && $0.old.isEmpty }) {
      try write(WrongFolder.sound(file), to: Array(file.utf8))
    }
    for edit in input.edits where edit.kind != "missing" { try apply(edit) }
  }

  deinit {
    for file in made + [Array("sources".utf8)] {
      if unlink(cPath(file)) != 0 { rmdir(cPath(file)) }
    }
    rmdir(path)
  }

  private static func sound(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: WrongInput.folder.appending(path: "sound/\(file)")))
  }

  private func apply(_ edit: WrongInput.Edit) throws {
    let name = edit.path.writtenOut
    made.append(name)
    let words = (edit.kind ?? "").split(separator: " ")
    switch words.first {
    case "folder": mkdir(cPath(name), 0o755)
    case "fifo": mkfifo(cPath(name), 0o644)
    case "link": symlink(String(words[1]), cPath(name))
    case "size":
      try write([], to: name)
      truncate(cPath(name), Int(words[1]) ?? 0)
    default: try write(edited(name, edit), to: name)
    }
  }

  private func edited(_ name: [UInt8], _ edit: WrongInput.Edit) throws -> [UInt8] {
    let new = edit.new.joined(separator: "\n").writtenOut
    guard !edit.old.isEmpty else { return edit.new.isEmpty ? [] : new + [0x0A] }
    let file = path + "/" + edit.path
    let text = Array(try Data(contentsOf: URL(filePath: file)))
    let old = Array(edit.old.joined(separator: "\n").utf8)
    guard let range = text.firstRange(of: old) else { throw NotInFixture(text: "\(edit.old)") }
    return Array(text[..<range.lowerBound]) + new + Array(text[range.upperBound...])
  }

  private func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    made.append(name)
    guard let file = fopen(cPath(name), "w") else {
      throw NotInFixture(text: String(decoding: name, as: UTF8.self))
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The whole path of a file as C takes it.
  private func cPath(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [0x2F] + name + [0]).map(CChar.init(bitPattern:))
  }
}
