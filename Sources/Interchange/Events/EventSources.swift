import RelationsModel

/// Makes sources of what a table says of where an event was reported.
struct EventSources {
  /// What is known of a source, in UTF-8.
  struct Found {
    var id: [UInt8]
    var title: [UInt8]?
    var url: [UInt8]?
    var publisher: [UInt8]?
  }

  private static let mostBytesOfHost = 40
  private static let mostBytesOfTitle = 400
  private static let mostKnown = 16_384

  private let publisher: [UInt8]?
  /// The source of events of which the table names none: the table.
  private let table: Found
  private var known: [[UInt8]: Found] = [:]

  init(_ mapping: EventMapping) {
    publisher = mapping.constants[.publisher].map { Array($0.utf8) }
    let name = mapping.constants[.prefix] ?? "events"
    let title = mapping.constants[.source] ?? "Events of the table \(name)"
    table = Found(
      id: Array((mapping.constants[.source].map(SlugText.id) ?? "\(name)-table").utf8),
      title: Array(title.utf8)
    )
  }

  mutating func source(of cells: EventCells) -> Found {
    guard let name = cells.text(.source) else { return table }
    let story = cells.text(.story)
    let key = Array(name) + (story.map { [0x0A] + Array($0) } ?? [])
    if let found = known[key] { return found }
    let found = make(cells, name, story)
    if known.count >= EventSources.mostKnown { known.removeAll(keepingCapacity: true) }
    known[key] = found
    return found
  }

  private func make(
    _ cells: EventCells,
    _ name: EventCells.Cell,
    _ story: EventCells.Cell?
  ) -> Found {
    let publisher = cells.text(.publisher).map { Array($0) } ?? self.publisher
    if let host = EventSources.host(of: name) {
      var digest = RowDigest()
      digest.add(name)
      return Found(
        id: host.prefix(EventSources.mostBytesOfHost) + [0x2D] + digest.text.utf8.prefix(16),
        title: nil,
        url: Array(name),
        publisher: publisher ?? host
      )
    }
    let title = String(decoding: name.prefix(EventSources.mostBytesOfTitle), as: UTF8.self)
    let whole = story.map { "\(title), story \(String(decoding: $0, as: UTF8.self))" } ?? title
    return Found(
      id: Array(SlugText.id(of: whole).utf8),
      title: Array(whole.utf8),
      url: nil,
      publisher: publisher ?? (story == nil ? nil : Array(name))
    )
  }

  /// The host of an http or https address, in small letters without `www.`; nil for what is none.
  private static func host(of text: EventCells.Cell) -> [UInt8]? {
    let beginning = text.prefix(8).map(SlugText.lowered)
    let start: Int
    if beginning.starts(with: "https://".utf8) {
      start = 8
    } else if beginning.starts(with: "http://".utf8) {
      start = 7
    } else {
      return nil
    }
    guard text.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E })
    else { return nil }
    let authority = text.dropFirst(start).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let named = authority.split(separator: UInt8(ascii: "@")).last ?? authority[...]
    var host = named.prefix { $0 != UInt8(ascii: ":") }.map(SlugText.lowered)
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    host = host.map { byte in
      SlugText.isSound([byte]) || byte == UInt8(ascii: ".") || byte == 0x2D ? byte : 0x2D
    }
    guard let first = host.first, SlugText.isSound([first]) else { return nil }
    return host
  }
}
