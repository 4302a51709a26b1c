import Testing

@testable import Archive

/// An address has no password in it, and nobody sees one that has.
@Suite struct AddressTests {
  @Test(arguments: [
    "postgres://ann:secret@db.example.org/team", "postgres://ann:@db.example.org/team",
    "postgresql://ann:sec%40ret@/team", "postgres://ann:se/cret@db.example.org/team",
    "postgres://db.example.org/team?password=secret", "postgres:///team?user=ann&PassWord=secret",
    "postgres:///team?pass%77ord=secret", "postgres:///team?sslpassword=secret",
    "postgres://ann:se?cret@db.example.org/team",
  ])
  func aPasswordIsRefused(text: String) {
    let address = ArchiveAddress(text)
    #expect(address.hasPassword)
    #expect(address.text.isEmpty)
    #expect(!address.shown.contains("cret"))
    #expect(throws: ArchiveError.hasPassword) { _ = try Archive(at: address) }
  }

  @Test(arguments: [
    "postgres:///team", "postgres://ann@db.example.org/team", "postgres://[::1]:5433/team",
    "postgresql://db:5432/team?sslmode=require&user=ann", "postgres:///team?host=/run/postgresql",
    "postgres://a,b:5433/team?passfile=/home/ann/.pgpass",
  ])
  func othersAreTaken(text: String) {
    #expect(ArchiveAddress.isAddress(text))
    let address = ArchiveAddress(text)
    #expect(!address.hasPassword)
    #expect(address.text == text)
    #expect(address.shown == text)
  }

  /// Beyond this machine the server has to show who it is, unless the address says otherwise.
  @Test(
    .enabled(if: Server.isWanted, Server.isMissing),
    arguments: [
      ("postgres:///team", true, nil), ("postgres://localhost/team", true, nil),
      ("postgres://[::1]/team", true, nil), ("postgres:///team?host=/run/postgresql", true, nil),
      ("postgres://db.example.org/team", false, "verify-full"),
      ("postgres://localhost,db.example.org/team", false, "verify-full"),
      ("postgres://localhost/team?hostaddr=192.0.2.1", false, "verify-full"),
      ("postgres://db.example.org/team?sslmode=require", false, ""),
    ] as [(String, Bool, String?)]
  )
  func theServerIsVerified(address: String, isLocal: Bool, encryption: String?) throws {
    let place = try Connection.place(of: ArchiveAddress(address))
    #expect(place.isLocal == isLocal)
    if let encryption { #expect(place.encryption == encryption) }
    #expect(place.database == "team")
    #expect(!place.folderName.contains("team"))
  }

  @Test(arguments: ["team", "./postgres", "http://db.example.org/team", "postgres:team"])
  func pathsAreNoAddresses(text: String) {
    #expect(!ArchiveAddress.isAddress(text))
  }
}
