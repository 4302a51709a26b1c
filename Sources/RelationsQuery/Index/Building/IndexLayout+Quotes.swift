import RelationsModel

extension IndexLayout {
  func putQuotes(on image: inout ImageWriter) {
    let order = sequence.byIssue
    let quotes = builder.quotes
    image.put(.quoteRecords, .quoteRecordStarts, quotes.records, in: order)
    image.put(.texts, .textStarts, quotes.texts, in: order)
    image.put(.quoteIds, .quoteIdStarts, TextPieces(quotes.foldedIDs), in: order)
    var bytes = Bitmap(count: 256)
    for byte in quotes.foldedIDs.bytes { bytes.insert(Int(byte)) }
    image.put(.quoteIdBytes, bytes.words)
    image.put(.quoteDays, order.map { rows.days[Int($0)] })
    image.put(.quoteSpeakers, order.map { rows.speakers[Int($0)] })
    image.put(.quoteSources, order.map { rows.sources[Int($0)] })
    image.put(.quotePropositions, order.map { propositions[Int($0)] })
    image.put(.quotesByDate, sequence.positionOfRank)
    var ranks = [UInt32](repeating: 0, count: quoteCount)
    for (rank, position) in sequence.positionOfRank.enumerated() {
      ranks[Int(position)] = UInt32(rank)
    }
    image.put(.quoteRanks, ranks)
    putMarks(on: &image)
    putVariants(ranks, on: &image)
  }

  /// A bitmap for each thing that a quote can be.
  private func putMarks(on image: inout ImageWriter) {
    let kinds: [(IndexFormat.Section, QuoteRows.Marks)] = [
      (.agreeing, .agrees), (.disagreeing, .disagrees), (.firstSide, .first),
      (.secondSide, .second), (.official, .official), (.agency, .agency),
      (.unrendered, .unrendered), (.counted, .counted), (.written, .written),
      (.foundExact, .foundExact), (.foundMoved, .foundMoved),
      (.foundAmbiguous, .foundAmbiguous), (.foundChanged, .foundChanged),
      (.foundMissing, .foundMissing),
    ]
    var bitmaps = kinds.map { _ in
      [UInt64](repeating: 0, count: Bitmap.words(for: quoteCount))
    }
    var stanced = Bitmap(count: quoteCount)
    // All marks of sixty-four quotes are in the nearest cache while each mark's word is made of them.
    var block = [UInt16](repeating: 0, count: 64)
    for word in 0..<Bitmap.words(for: quoteCount) {
      let positions = word * 64..<min(quoteCount, word * 64 + 64)
      for position in positions {
        let row = Int(sequence.byIssue[position])
        block[position & 63] = marks[row].rawValue
        if isStanced(row) { stanced.insert(position) }
      }
      for (place, kind) in kinds.enumerated() {
        let shift = UInt16(kind.1.rawValue.trailingZeroBitCount)
        var bits: UInt64 = 0
        for lane in 0..<positions.count {
          bits |= UInt64(block[lane] >> shift & 1) << UInt64(lane)
        }
        bitmaps[place][word] = bits
      }
    }
    for (kind, bitmap) in zip(kinds, bitmaps) { image.put(kind.0, bitmap) }
    image.put(.stanced, stanced.words)
    let written = sequence.byIssue.enumerated().filter {
      marks[Int($0.element)].contains(.written)
    }
    image.put(.writtenPositions, written.map { UInt32($0.offset) })
    image.put(.writtenLastDays, written.map { rows.lastDays[Int($0.element)] })
  }

  /// Whether a row is counted and takes a stance for a party, be it on a proposition or on none.
  private func isStanced(_ row: Int) -> Bool {
    let marks = marks[row]
    return marks.contains(.counted) && marks.stance != nil && marks.side != nil
  }

  /// Variants with their originals, and originals with their variants, those in order of date.
  private func putVariants(_ ranks: [UInt32], on image: inout ImageWriter) {
    let variants = builder.quotes.variants
    var pairs = variants.compactMap { row, _ -> (variant: UInt32, original: UInt32)? in
      let original = originals[row]
      guard original != Self.none else { return nil }
      let positions = sequence.positionOfRow
      return (positions[row], positions[Int(original)])
    }
    pairs.sort { $0.variant < $1.variant }
    image.put(.variants, pairs.map(\.variant))
    image.put(.variantOriginals, pairs.map(\.original))
    pairs.sort {
      ($0.original, ranks[Int($0.variant)]) < ($1.original, ranks[Int($1.variant)])
    }
    image.put(.families, pairs.map(\.original))
    image.put(.familyVariants, pairs.map(\.variant))
    var haveVariants = Bitmap(count: quoteCount)
    for pair in pairs { haveVariants.insert(Int(pair.original)) }
    image.put(.originals, haveVariants.words)
  }

  /// Which quotes have a speaker, a source, a proposition, a role, a venue, a coder; listed by date.
  func putGroups(on image: inout ImageWriter) {
    let dossier = builder.dossier
    put(rows.speakers, dossier.actors.count, from: .speakerStarts, on: &image)
    put(rows.sources, dossier.sources.count, from: .sourceStarts, on: &image)
    put(propositions, builder.propositions.count, from: .propositionStarts, on: &image)
    put(rows.roles, builder.quotes.roles.count, from: .roleStarts, on: &image)
    put(rows.venues, builder.quotes.venues.count, from: .venueStarts, on: &image)
    put(rows.coders, builder.quotes.coders.count, from: .coderStarts, on: &image)
    image.put(.roles, .roleTextStarts, folded(builder.quotes.roles))
    image.put(.venues, .venueTextStarts, folded(builder.quotes.venues))
    image.put(.coders, .coderTextStarts, folded(builder.quotes.coders))
  }

  private func put(
    _ groups: [UInt32],
    _ count: Int,
    from section: IndexFormat.Section,
    on image: inout ImageWriter
  ) {
    let layout = PostingsLayout(
      groups: sequence.byDate.map { groups[Int($0)] },
      positions: sequence.positionOfRank,
      groupCount: count,
      denseFrom: tuning.denseFrom
    )
    layout.put(from: section, on: &image)
  }

  private func folded(_ interned: ByteInterner) -> PackedTexts {
    var packed = PackedTexts()
    interned.texts.bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<interned.count {
        let text = UnsafeBufferPointer(rebasing: bytes[interned.texts.range(number)])
        packed.add {
          FoldedText.append(text, to: &$0)
          $0.append(0x0A)
        }
      }
    }
    return packed
  }

  /// The dictionary, and which quotes have each of its words.
  func putWords(_ frequencies: [UInt32], on image: inout ImageWriter) {
    let words = builder.quotes.words
    image.put(.words, .wordTextStarts, words.words)
    let layout = PostingsLayout(
      frequencies: frequencies,
      quoteCount: quoteCount,
      denseFrom: tuning.denseFrom
    ) { visit in
      words.tokens.withUnsafeBufferPointer { tokens in
        for (position, row) in sequence.byIssue.enumerated() {
          let start = Int(words.starts[Int(row)])
          let end = Int(words.starts[Int(row) + 1])
          for place in start..<end { visit(tokens[place], UInt32(position)) }
        }
      }
    }
    layout.put(from: .wordStarts, on: &image)
  }

  /// All ids, kind after kind, with a table in which they are found by their hashes.
  func putIDs(on image: inout ImageWriter) {
    let dossier = builder.dossier
    var table = IDTableLayout()
    table.add(dossier.issues.map(\.id.rawValue), as: .issue)
    table.add(builder.propositions.map(\.id.rawValue), as: .proposition)
    let ids = builder.quotes.ids.reordered(sequence.byIssue)
    table.add(ids, as: .quote, order: sequence.positionOfRank)
    table.add(dossier.actors.map(\.id.rawValue), as: .actor)
    table.add(builder.events.map(\.id.rawValue), as: .event)
    table.add(dossier.sources.map(\.id.rawValue), as: .source)
    table.add(builder.passages.map(\.id.rawValue), as: .passage)
    table.put(on: &image)
  }
}
