import CProcess

/// A word that somebody gave as an argument and that is no path, such as a name or a filter.
///
/// Paths are bytes, and stay so. Words are read in the codeset of the locale, as typed letters are.
package enum GivenWord {
  /// The text of a word as `EscapedText` writes it.
  package static func text(
    of word: String,
    in codeset: WordCodeset = .ofEnvironment
  ) throws(WordFailure) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    guard let text = codeset.read(EscapedText.bytes(of: word)) else {
      throw WordFailure(codeset: codeset.name)
    }
    return text
  }

  /// The text of a word, with what is none of the codeset as `\xe9`.
  package static func readable(_ word: String, in codeset: WordCodeset = .ofEnvironment) -> String {
    (try? text(of: word, in: codeset)) ?? EscapedText.readable(word)
  }
}

/// A codeset in which words are given.
package struct WordCodeset: Sendable {
  /// The system’s name of it.
  package let name: String
  /// The text of some bytes; nil where they are none.
  package let read: @Sendable ([UInt8]) -> String?

  package init(name: String, read: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.read = read
  }

  package static let utf8 = WordCodeset(name: "UTF-8") { String(validating: $0, as: UTF8.self) }

  package var isUTF8: Bool { name == Self.utf8.name }

  /// That of the locale which the environment names; UTF-8 where none is set.
  package static let ofEnvironment: WordCodeset = {
    guard let name = cproc_codeset() else { return utf8 }
    return WordCodeset(name: String(cString: name)) { bytes in
      var scalars = [UInt32](repeating: 0, count: bytes.count)
      let count = bytes.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
        cproc_read_text($0.baseAddress, $0.count, &scalars)
      }
      guard count >= 0 else { return nil }
      var text = String.UnicodeScalarView()
      for value in scalars.prefix(count) {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        text.append(scalar)
      }
      return String(text)
    }
  }()
}

/// A word is no text in the codeset in which it is read.
package struct WordFailure: Error, Hashable {
  let codeset: String

  package var message: String {
    """
    It is no text in \(codeset), which is what the locale says. Type it anew, or set LC_ALL to the \
    locale in which it was typed.
    """
  }
}
