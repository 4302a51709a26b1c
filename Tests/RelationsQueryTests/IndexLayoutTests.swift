import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// The bytes of an index mean the same for all programs of one version of its format.
@Suite struct IndexLayoutTests {
  /// When the bytes change, `IndexFormat.version` has to be raised.
  ///
  /// Programs of the version before would read them wrongly. Version and digest are written down here.
  @Test func otherBytesHaveAnotherVersion() {
    let bytes = IndexBuilder(SmallDossier.dossier).bytes()
    #expect(IndexFormat.version == 9)
    #expect(String(digest(of: bytes), radix: 16) == "a61dd372762eb6c0")
  }

  /// FNV-1a.
  private func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
