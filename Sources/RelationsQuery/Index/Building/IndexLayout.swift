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

  var rows: QuoteRows { builder.rows }
  var quoteCount: Int { builder.rows.count }
  static let none = QuoteRows.none

  init(_ builder: IndexBuilder, _ tuning: IndexTuning) {
    self.builder = builder
    self.tuning = tuning
    let rows = builder.rows
    sequence = QuoteSequence(rows, ids: builder.ids, issueCount: builder.dossier.issues.count)
    let originals = IndexLayout.originals(builder, sequence)
    var propositions = rows.propositions
    var marks = rows.marks
    let stances: QuoteRows.Marks = [.agrees, .disagrees]
    for (row, _) in builder.variants {
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
    var originals = [UInt32](repeating: none, count: builder.rows.count)
    guard !builder.variants.isEmpty else { return originals }
    var wanted = ByteInterner()
    var direct: [Int: Int] = [:]
    for (row, id) in builder.variants {
      direct[row] = id.withUnsafeBufferPointer { wanted.number(of: $0) }
    }
    let rowsOfIDs = firstRows(with: wanted, builder.ids, sequence)
    var isKnown = Set<Int>()
    for (start, _) in builder.variants where !isKnown.contains(start) {
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
    var found: [Int: Int] = [:]
    ids.bytes.withUnsafeBufferPointer { bytes in
      for row in sequence.byDate {
        let id = UnsafeBufferPointer(rebasing: bytes[ids.range(Int(row))])
        guard let number = wanted.known(id), found[number] == nil else { continue }
        found[number] = Int(row)
      }
    }
    return found
  }

  func bytes(_ sharing: WorkSharing) -> [UInt8] {
    var parts = sharing.both({ layOutQuotes() }, { layOutRest() })
    guard var image = parts.0?.image, let needles = parts.0?.needles, let rest = parts.1 else {
      return []
    }
    // Whatever else holds the bytes would have them copied.
    parts = (nil, nil)
    image.append(rest)
    putShortcuts(needles, on: &image, sharing)
    return image.finish()
  }

  /// The records and texts of quotes, which are most of an index.
  private func layOutQuotes() -> (image: ImageWriter, needles: [[UInt8]]) {
    let size = builder.records.bytes.count + builder.texts.bytes.count
    var image = ImageWriter(capacity: size * 2 + quoteCount * 80)
    putQuotes(on: &image)
    putIDs(on: &image)
    return (image, shortNeedles())
  }

  /// Everything else.
  private func layOutRest() -> ImageWriter {
    var image = ImageWriter(capacity: quoteCount * 100)
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
    putWords(on: &image)
    putGuesses(on: &image)
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
