import RelationsModel

/// Lays out what a builder has collected.
struct IndexLayout: Sendable {
  let builder: IndexBuilder
  let tuning: IndexTuning
  let sequence: QuoteSequence
  /// For each row the row of the counted quote of which it is a version, else `none`.
  let originals: [UInt32]
  /// For each row the proposition and the marks that count: of a variant its original's.
  let propositions: [UInt32]
  let marks: [QuoteRows.Marks]

  var rows: QuoteRows { builder.quotes.rows }
  var quoteCount: Int { builder.quotes.rows.count }
  static let none = QuoteRows.none

  init(_ builder: IndexBuilder, _ tuning: IndexTuning, _ sharing: WorkSharing) {
    self.builder = builder
    self.tuning = tuning
    let rows = builder.quotes.rows
    sequence = QuoteSequence(
      rows,
      ids: builder.quotes.ids,
      issueCount: builder.dossier.issues.count,
      sharing
    )
    let originals = IndexLayout.originals(builder, sequence)
    var propositions = rows.propositions
    var marks = rows.marks
    let stances: QuoteRows.Marks = [.agrees, .disagrees]
    for (row, _) in builder.quotes.variants {
      let original = originals[row]
      marks[row].subtract(stances)
      propositions[row] = IndexLayout.none
      // A variant of a quote that is not here has no stance to inherit, and none of its own.
      guard original != IndexLayout.none else { continue }
      marks[row].formUnion(rows.marks[Int(original)].intersection(stances))
      propositions[row] = rows.propositions[Int(original)]
    }
    self.originals = originals
    self.propositions = propositions
    self.marks = marks
  }

  /// The counted quotes of which variants are versions, through any number of steps.
  private static func originals(_ builder: IndexBuilder, _ sequence: QuoteSequence) -> [UInt32] {
    var originals = [UInt32](repeating: none, count: builder.quotes.rows.count)
    guard !builder.quotes.variants.isEmpty else { return originals }
    var wanted = ByteInterner()
    var direct: [Int: Int] = [:]
    for (row, id) in builder.quotes.variants {
      direct[row] = id.withUnsafeBufferPointer { wanted.number(of: $0) }
    }
    let rowsOfIDs = firstRows(with: wanted, builder.quotes.ids, sequence)
    var isKnown = Set<Int>()
    for (start, _) in builder.quotes.variants where !isKnown.contains(start) {
      var way: [Int] = []
      var end: Int? = start
      while let current = end, let id = direct[current] {
        // Until its end is known a step has none, so that versions that name each other in a circle
        // have none either.
        guard isKnown.insert(current).inserted else {
          end = originals[current] == none ? nil : Int(originals[current])
          break
        }
        way.append(current)
        end = rowsOfIDs[id]
      }
      for step in way { originals[step] = end.map { UInt32($0) } ?? none }
    }
    return originals
  }

  /// For each wanted id the row that has it, the first by date.
  static func firstRows(
    with wanted: ByteInterner,
    _ ids: PackedTexts,
    _ sequence: QuoteSequence
  ) -> [Int: Int] {
    // In the order in which ids stand in memory; few are wanted.
    var rows: [Int: [Int]] = [:]
    ids.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<ids.count {
        let id = UnsafeBufferPointer(rebasing: bytes[ids.range(row)])
        if let number = wanted.known(id) { rows[number, default: []].append(row) }
      }
    }
    guard rows.values.contains(where: { $0.count > 1 }) else { return rows.mapValues { $0[0] } }
    var ranks: [Int: Int] = [:]
    let doubles = Set(rows.values.lazy.filter { $0.count > 1 }.joined())
    for (rank, row) in sequence.byDate.enumerated() where doubles.contains(Int(row)) {
      ranks[Int(row)] = rank
    }
    return rows.mapValues { same in
      same.min { ranks[$0, default: 0] < ranks[$1, default: 0] } ?? 0
    }
  }

  /// The whole index in memory.
  func bytes(_ sharing: WorkSharing) -> [UInt8] {
    let size = builder.quotes.records.byteCount + builder.quotes.texts.byteCount
    var image = laidOut(
      sharing,
      ImageWriter(capacity: size * 2 + quoteCount * 80),
      ImageWriter(capacity: quoteCount * 100)
    )
    return image?.finish() ?? []
  }

  /// Lays the index out in a sink; the number of its bytes, nil when some could not be put there.
  func put(into sink: some IndexSink, _ sharing: WorkSharing) -> Int? {
    let room = SinkRoom(sink)
    return laidOut(sharing, ImageWriter(into: room), ImageWriter(into: room))?.finishSink()
  }

  private func laidOut(
    _ sharing: WorkSharing,
    _ first: ImageWriter,
    _ second: ImageWriter
  ) -> ImageWriter? {
    let frequencies = builder.quotes.words.frequencies
    var parts = sharing.both(
      { layOutQuotes(first, frequencies) },
      { layOutRest(second, frequencies) }
    )
    guard var image = parts.0?.image, let needles = parts.0?.needles, let rest = parts.1 else {
      return nil
    }
    // Whatever else holds the bytes would have them copied.
    parts = (nil, nil)
    image.append(rest)
    putShortcuts(needles, on: &image, sharing)
    return image
  }

  /// The records and texts of quotes, which are most of an index.
  private func layOutQuotes(
    _ image: ImageWriter,
    _ frequencies: [UInt32]
  ) -> (image: ImageWriter, needles: ShortNeedles) {
    var image = image
    putQuotes(on: &image)
    putIDs(on: &image)
    return (image, shortNeedles(frequencies))
  }

  /// Everything else.
  private func layOutRest(_ image: ImageWriter, _ frequencies: [UInt32]) -> ImageWriter {
    var image = image
    var heading = RecordWriter()
    heading.put(builder.heading)
    image.put(.heading, heading.bytes)
    putIssues(on: &image)
    putStandings(on: &image)
    putSayings(on: &image)
    putActors(on: &image)
    putSources(on: &image)
    putEvents(on: &image)
    putPassages(on: &image)
    putGroups(on: &image)
    putWords(frequencies, on: &image)
    putGuesses(on: &image)
    if let placement = builder.placement { placement.put(on: &image) }
    return image
  }

  /// Encodes records of one kind.
  func records<Record>(
    _ records: [Record],
    _ write: (inout RecordWriter, Record) -> Void
  ) -> PackedTexts {
    var packed = PackedTexts()
    for record in records {
      packed.add { bytes in
        var writer = RecordWriter()
        write(&writer, record)
        bytes += writer.bytes
      }
    }
    return packed
  }

  /// Folds the fields of one kind of record, a line each.
  func folded(_ texts: [[String?]]) -> PackedTexts {
    var packed = PackedTexts()
    for fields in texts { packed.add { $0 += RelationsQuery.folded(fields) } }
    return packed
  }
}
