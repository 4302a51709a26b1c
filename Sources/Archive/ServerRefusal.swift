/// What a server says to whom it does not let in: its sentence, behind the five letters of its error.
struct ServerRefusal {
  /// The sentence without the letters.
  let reason: String
  private let state: Substring

  /// Takes a line such as `connection to server … failed: FATAL:  28000: role "x" may not log in`.
  init(_ line: String) {
    let parts = line.split(separator: ": ", omittingEmptySubsequences: false)
    let place = parts.indices.dropLast().first { place in
      let letters = parts[place].drop { $0 == " " }
      return place > 0 && letters.count == 5 && letters.contains(where: \.isNumber)
        && letters.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    }
    guard let place else {
      (reason, state) = (line, "")
      return
    }
    state = parts[place].drop { $0 == " " }
    let told = parts[..<place] + [" " + parts[place + 1]] + parts[(place + 2)...]
    reason = told.joined(separator: ": ")
  }

  /// Whether it is the role that is refused, or its right to connect; a server that is full, that begins
  /// or ends, or that lacks the database for now refuses nobody.
  var isOfRole: Bool { state.hasPrefix("28") || state == "42501" }
}
