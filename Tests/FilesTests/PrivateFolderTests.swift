import Files
import Foundation
import SystemPackage
import Testing

struct PrivateFolderTests {
  @Test func manyMakeTheSameFolderAtOnce() async {
    let root = FilePath(NSTemporaryDirectory()).appending("entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: root.string) }
    for round in 0..<50 {
      let folder = root.appending("\(round)").appending("above").appending("folder")
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 { group.addTask { folder.makePrivateFolders() } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(made == Array(repeating: true, count: 8))
      #expect(folder.status.map { $0.st_mode & 0o777 } == 0o700)
    }
  }

  @Test func aFileInTheWayIsNoFolder() throws {
    let root = FilePath(NSTemporaryDirectory()).appending("entente-\(UUID().uuidString)")
    try Data().write(to: URL(filePath: root.string))
    defer { try? FileManager.default.removeItem(atPath: root.string) }
    #expect(!root.appending("folder").makePrivateFolders())
  }
}
