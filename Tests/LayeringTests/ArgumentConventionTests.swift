import Foundation
import Testing

/// What stands in the declarations of arguments.
@Suite struct ArgumentConventionTests {
  /// A word that is no path is read in the locale's codeset, which is forgotten where the bare text
  /// of an argument is taken.
  @Test func noArgumentIsABareText() throws {
    let files = try Repository.swiftFiles(below: "Sources/entente/Arguments")
    var found = 0
    for file in files {
      for (number, line) in file.lines.enumerated() {
        guard line.contains(/^\ \ var\ \w+(:\ \[?String\]?\??(\ =\ .*)?|\ =\ ".*")$/),
          let start = file.lines[..<number].lastIndex(where: { $0.contains(/^\ \ @\w+/) }),
          !file.lines[start..<number].contains(where: { $0.contains(/^\ \ (var|let|func)\ /) })
        else { continue }
        found += 1
        // These are ids, and the last of them a path.
        guard !file.path.hasSuffix("/Suggest.swift") else { continue }
        #expect(
          file.lines[start..<number].contains { $0.contains("transform: WordArgument.text") },
          "\(file):\(number + 1): \(line)"
        )
      }
    }
    #expect(found > 20)
  }
}
