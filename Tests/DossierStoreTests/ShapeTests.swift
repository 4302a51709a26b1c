import Foundation
import RelationsModel
import Testing

@testable import DossierStore

/// The description of the format says what the readers do.
@Suite struct ShapeTests {
  /// The keys that a reader names when it meets an unknown one, and those that it misses.
  struct Keys: Equatable {
    var known: [String] = []
    var required: Set<String> = []
  }

  /// Reads a mapping at a path of keys below the top of a file, each step into the first item of a
  /// list, with nothing in it but a key that no reader knows.
  private static func keys(_ shape: FileShape, at path: [Step], of what: String) throws -> Keys {
    var text = ""
    var indent = ""
    for step in path {
      text += "\(indent)\(step.key):\n\(indent)  \(step.isList ? "- " : "")zz\(text.count): x\n"
      indent += step.isList ? "    " : "  "
    }
    if path.isEmpty { text = "zzzzzz: x\n" }
    let file = shape == .sources ? "sources/a.yaml" : shape.path
    var texts = [file: text]
    if shape != .dossier { texts["dossier.yaml"] = SmallFiles.header }
    let files = texts.map { DossierFile(path: $0, bytes: Array($1.utf8)) }
    let diagnostics: [Diagnostic]
    do {
      diagnostics = try DossierReader.read(files, shownAs: nil).diagnostics
    } catch {
      diagnostics = error.diagnostics
    }
    var keys = Keys()
    for message in diagnostics.map(\.message) {
      if message.hasPrefix("\(what) has no key"),
        let list = message.split(separator: "its keys are ").last
      {
        keys.known = list.components(separatedBy: ", ")
      } else if message.hasPrefix("\(what) needs the key “") {
        keys.required.insert(String(message.dropFirst("\(what) needs the key “".count).dropLast()))
      }
    }
    return keys
  }

  struct Step {
    let key: String
    let isList: Bool
  }

  /// Every mapping of a file with the way to it.
  private static func mappings(
    _ shape: RecordShape,
    at path: [Step] = []
  ) -> [(RecordShape, [Step])] {
    [(shape, path)]
      + shape.fields.flatMap { field -> [(RecordShape, [Step])] in
        switch field.kind {
        case .record(let inner): mappings(inner, at: path + [Step(key: field.name, isList: false)])
        case .list(.record(let inner), _):
          mappings(inner, at: path + [Step(key: field.name, isList: true)])
        default: []
        }
      }
  }

  @Test(arguments: FileShape.allCases) func keysAreThoseOfTheReaders(file: FileShape) throws {
    let mappings = Self.mappings(file.record)
    #expect(mappings.count > 1)
    for (shape, path) in mappings {
      let keys = try Self.keys(file, at: path, of: shape.what)
      #expect(keys.known == shape.fields.map(\.name), "\(shape.what)")
      #expect(keys.required == Set(shape.fields.filter(\.isRequired).map(\.name)), "\(shape.what)")
    }
  }
}
