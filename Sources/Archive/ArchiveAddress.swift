/// The address of an archive, as libpq reads it: `postgres://user@host/database`.
///
/// Nothing of an address is secret: one with a password in it is refused.
package struct ArchiveAddress: Hashable, Sendable {
  /// The address as it was given; empty where there is a password in it.
  package let text: String
  /// Whether there is a password in it, for which it is refused before anything is loaded or sent.
  package let hasPassword: Bool

  /// Whether a text is meant as the address of an archive.
  package static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// Takes an address, and drops one that has a password in it.
  package init(_ text: String) {
    hasPassword = ArchiveAddress.hasPassword(text)
    self.text = hasPassword ? "" : text
  }

  /// The address for people.
  package var shown: String { hasPassword ? "an address with a password" : text }

  private static func hasPassword(_ text: String) -> Bool {
    guard let start = text.utf8.firstRange(of: "://".utf8)?.upperBound else { return false }
    let rest = text[start...]
    let authority = rest.prefix { !"/?#".contains($0) }
    // A slash or a question mark within a password would end the authority too early.
    if let sign = rest.lastIndex(of: "@") {
      let user = rest[..<sign]
      if user.contains(":"), user.count >= authority.count || authority.contains("@") {
        return true
      }
    }
    guard let query = rest.firstIndex(of: "?") else { return false }
    return rest[rest.index(after: query)...].split(separator: "&").contains { pair in
      let name = decoded(pair.prefix { $0 != "=" })
      return ["password", "sslpassword"].contains(name.lowercased())
    }
  }

  /// The text with its escapes, such as `%70`, taken back.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Where an address leads, with what the environment and libpq's files add to it.
struct ArchivePlace: Hashable, Sendable {
  let host: String
  let port: String
  let database: String
  let role: String
  /// The hosts and numeric addresses, each by itself.
  let hosts: [String]
  let encryption: String
  /// For so many seconds each host is waited for.
  var patience = 5

  /// Whether it is reached by a socket or within this machine, so that nothing crosses a network.
  var isLocal: Bool {
    hosts.allSatisfy { host in
      host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost"
        || host.hasPrefix("127.") || host == "::1"
    }
  }

  /// What tells the server, the database and the role from all others.
  var identity: String {
    [host, port, database, role].map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
  }

  /// A name for a folder, of digits and letters: it shows neither server nor role.
  var folderName: String {
    let hash = identity.utf8.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
