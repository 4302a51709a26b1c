import RelationsModel

/// Writes quotes to files, a line each.
struct QuoteWriter {
  let maker: QuoteMaker

  /// Plain lines for line tools: date, speaker, issue and text, with tabs between them.
  func writeLines(to path: String) throws {
    let file = try ByteFile(path)
    var line: [UInt8] = []
    let names = maker.frame.actors.map { Array($0.name.utf8) }
    let titles = maker.frame.issues.map { Array($0.title.utf8) }
    try maker.forEach { quote in
      line.removeAll(keepingCapacity: true)
      line += quote.bytes[quote.date]
      for part in [names[quote.speaker], titles[quote.issue]] {
        line.append(0x09)
        line += part
      }
      line.append(0x09)
      line += quote.bytes[quote.text]
      line.append(0x0A)
      try file.write(line)
      return true
    }
    try file.finish()
  }

  /// One JSON object a line, with the keys that the program prints quotes with.
  func writeNDJSON(to path: String) throws {
    let file = try ByteFile(path)
    var line = JSONLine()
    try maker.forEach { quote in
      line.begin()
      write(quote, to: &line)
      line.end()
      try file.write(line.bytes)
      return true
    }
    try file.finish()
  }

  private func write(_ quote: borrowing GeneratedQuote, to line: inout JSONLine) {
    let frame = maker.frame
    let issue = frame.issues[quote.issue]
    let actor = frame.actors[quote.speaker]
    line.add("id", quote.bytes[quote.id])
    line.add("text", quote.bytes[quote.text])
    line.add("speaker", actor.id.rawValue)
    line.add("speakerName", actor.name)
    line.add("role", quote.role.map { quote.bytes[$0] })
    line.add("party", quote.side.map { frame.parties[$0].id.rawValue })
    line.add("date", quote.bytes[quote.date])
    line.add("datedBySource", literal: quote.isDatedBySource ? "true" : "false")
    line.add("issue", issue.id.rawValue)
    line.add("proposition", quote.proposition.map { issue.propositions[$0.place].id.rawValue })
    line.add("stance", quote.stance.rawValue)
    line.add("basis", quote.basis?.rawValue)
    line.add("rendering", quote.rendering.rawValue)
    line.add("speech", quote.speech.rawValue)
    line.add("hedge", quote.hedge.map { quote.bytes[$0] })
    line.add("cut", quote.cut?.rawValue)
    line.add("variantOf", quote.variantOf.map { quote.bytes[$0] })
    line.add("venue", quote.venue.map { quote.bytes[$0] })
    line.add("source", frame.sources[quote.source].id.rawValue)
    line.add("locator", quote.locator.map { quote.bytes[$0] })
    line.open("anchor")
    line.add("exact", quote.bytes[quote.text])
    line.add("prefix", literal: "null")
    line.add("suffix", literal: "null")
    line.add("start", literal: quote.span.map { String($0.lowerBound) } ?? "null")
    line.add("end", literal: quote.span.map { String($0.upperBound) } ?? "null")
    line.add("digest", literal: "null")
    line.add("state", quote.span == nil ? "wordsOnly" : "positioned")
    line.close()
    line.add("remark", literal: "null")
  }
}

/// One line of JSON, built up as bytes.
struct JSONLine {
  private(set) var bytes: [UInt8] = []

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(UInt8(ascii: "{"))
  }

  mutating func end() {
    close()
    bytes.append(0x0A)
  }

  mutating func open(_ key: String) {
    writeKey(key)
    bytes.append(UInt8(ascii: "{"))
  }

  mutating func close() { bytes.append(UInt8(ascii: "}")) }

  mutating func add(_ key: String, literal: String) {
    writeKey(key)
    bytes += literal.utf8
  }

  mutating func add(_ key: String, _ value: String?) {
    guard let value else { return add(key, literal: "null") }
    writeKey(key)
    write(value.utf8)
  }

  mutating func add(_ key: String, _ value: ArraySlice<UInt8>?) {
    guard let value else { return add(key, literal: "null") }
    writeKey(key)
    write(value)
  }

  private mutating func writeKey(_ key: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    write(key.utf8)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Made texts hold no controls, so that only quotation marks and backslashes need an escape.
  private mutating func write(_ text: some Sequence<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
