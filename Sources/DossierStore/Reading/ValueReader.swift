import RelationsModel
import Yams

/// One kind of value that a key can have: reads a node, and reports what is wrong with it.
struct ValueReader<Value> {
  /// Nil, and reported, when the node is not of the kind.
  let read: (_ node: Node, _ name: String, _ file: FileReading) -> Value?
}

extension ValueReader {
  /// The value together with its place.
  static func located<Part>(_ kind: ValueReader<Part>) -> ValueReader
  where Value == Located<Part> {
    ValueReader { node, name, file in
      kind.read(node, name, file).map { Located(value: $0, spot: file.spot(of: node)) }
    }
  }

  /// A list, without the items that are not of the kind.
  static func list<Item>(of kind: ValueReader<Item>) -> ValueReader where Value == [Item] {
    ValueReader { node, name, file in
      guard case .sequence(let sequence) = node else {
        if file.reportsMarker(node) { return nil }
        file.log.error(
          "“\(name)” is a list, written [a, b] or with dashes",
          at: file.spot(of: node),
          expected: "a list"
        )
        return nil
      }
      return sequence.compactMap { kind.read($0, name, file) }
    }
  }

  /// A list, or one value that stands for a list of itself.
  static func oneOrMore<Item>(of kind: ValueReader<Item>) -> ValueReader where Value == [Item] {
    ValueReader { node, name, file in
      if case .sequence = node { return ValueReader.list(of: kind).read(node, name, file) }
      return kind.read(node, name, file).map { [$0] }
    }
  }

  /// A mapping that has a reader of its own.
  static func record(_ reader: @escaping (Node, FileReading) -> Value?) -> ValueReader {
    ValueReader { node, _, file in reader(node, file) }
  }
}

extension ValueReader where Value == String {
  /// Text of a kind that has no reader of its own.
  static func text(of kind: FieldKind) -> ValueReader {
    if case .choice(let names) = kind { .choice(among: names) } else { .text }
  }

  /// Text, without white space around it.
  static var text: ValueReader { text(isTrimmed: true) }

  /// Text with the white space around it, for context that may end in some.
  static var exactText: ValueReader { text(isTrimmed: false) }

  private static func text(isTrimmed: Bool) -> ValueReader {
    ValueReader { node, name, file in
      guard case .scalar(let scalar) = node else {
        file.log.error(
          "“\(name)” is a text, not a list or a mapping",
          at: file.spot(of: node),
          expected: "a text"
        )
        return nil
      }
      guard let raw = file.text(of: scalar, at: node) else { return nil }
      let text = isTrimmed ? raw.trimmed : raw
      let isNull = scalar.style == .plain && (text == "~" || text == "null")
      if text.isEmpty || isNull || isTrimmed && NameKey.showsNothing(text) {
        file.log.error(
          "“\(name)” is empty; give it a value or leave it out",
          at: file.spot(of: node),
          expected: "a text"
        )
        return nil
      }
      if text.holdsControls {
        file.log.warn("“\(name)” holds a control character", at: file.spot(of: node))
      }
      return text
    }
  }

  /// A digest such as `sha256:` and 64 hexadecimal digits.
  static var digest: ValueReader {
    .parsed(as: "“sha256:” and 64 digits from 0 to 9 and a to f") { text in
      let digits = text.utf8.dropFirst(7)
      let isHexadecimal = digits.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      }
      return text.hasPrefix("sha256:") && digits.count == 64 && isHexadecimal ? text : nil
    }
  }

  /// An address that begins with `http://` or `https://`.
  static var webAddress: ValueReader {
    .parsed(as: WebAddress.expected) { WebAddress.isSound($0) ? $0 : nil }
  }
}

extension ValueReader {
  /// A text from which a value is made; nil from `make` is reported as not what is expected.
  fileprivate static func parsed(
    as expected: String,
    _ make: @escaping (String) -> Value?
  ) -> ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader<String>.text.read(node, name, file) else { return nil }
      if let value = make(text) { return value }
      file.log.error(
        "“\(name)” is \(expected), not \(quoted(text))",
        at: file.spot(of: node),
        expected: expected
      )
      return nil
    }
  }
}

extension ValueReader where Value == EDTFDate {
  static var date: ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader<String>.text.read(node, name, file) else { return nil }
      do throws(EDTFError) {
        return try EDTFDate(parsing: text)
      } catch {
        file.log.error(
          error.message,
          at: file.spot(of: node),
          expected: "a date of EDTF, such as 2017, 2017-05, 2017-05-31, 2017~ or 2014/.."
        )
        return nil
      }
    }
  }
}

extension ValueReader where Value == Day {
  /// A date that is exactly one day.
  static var day: ValueReader {
    ValueReader { node, name, file in
      guard let date = ValueReader<EDTFDate>.date.read(node, name, file) else { return nil }
      guard date.precision == .day, date.doubt == nil else {
        file.log.error(
          "“\(name)” is one day, such as 2017-12-23, not \(quoted(date.text))",
          at: file.spot(of: node),
          expected: "one day, such as 2017-12-23"
        )
        return nil
      }
      return date.first
    }
  }
}

extension ValueReader where Value == RecordWindow {
  /// A window over which positions are taken.
  static var window: ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader<String>.text.read(node, name, file) else { return nil }
      guard let window = RecordWindow(text) else {
        file.log.error(
          "“\(name)” is \(RecordWindow.expected), and \(quoted(text)) is none of them",
          at: file.spot(of: node),
          expected: RecordWindow.expected
        )
        return nil
      }
      return window
    }
  }
}

extension ValueReader where Value == String {
  /// A window as it is written, or one of a few words.
  static func window(or words: [String]) -> ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader.text.read(node, name, file) else { return nil }
      if words.contains(text) { return text }
      return ValueReader<RecordWindow>.window.read(node, name, file)?.description
    }
  }
}

extension RecordWindow {
  /// The ways in which a window is written.
  package static let expected = "day, all, or a number with d, w, m or y, such as 90d or 1y"
}

extension ValueReader where Value == Int {
  /// A whole number from 0.
  static var number: ValueReader {
    .parsed(as: "a whole number from 0") { text in
      let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isDigits && text.utf8.count <= 9 ? Int(text) : nil
    }
  }
}

extension ValueReader where Value == Bool {
  /// True or false.
  static var flag: ValueReader {
    ValueReader { node, name, file in
      ValueReader<String>.choice(among: ["true", "false"]).read(node, name, file)
        .map { $0 == "true" }
    }
  }
}

extension ValueReader where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few names.
  static var choice: ValueReader {
    ValueReader { node, name, file in
      ValueReader<String>.choice(among: Value.allCases.map(\.rawValue)).read(node, name, file)
        .flatMap(Value.init)
    }
  }
}

extension ValueReader where Value == String {
  /// One of a few names that only the program knows.
  static func choice(among names: [String]) -> ValueReader {
    ValueReader { node, name, file in
      guard let text = ValueReader.text.read(node, name, file) else { return nil }
      if names.contains(text) { return text }
      var nearest = NearestName()
      file.log.error(
        "“\(name)” must be \(names.alternatives), not \(quoted(text))",
        at: file.spot(of: node),
        nearest: nearest.find(text, among: names),
        expected: names.alternatives
      )
      return nil
    }
  }
}
