import RelationsModel

/// The propositions that a perspective shows, each with its issue.
struct PropositionListings {
  let image: IndexImage
  /// All propositions, where so many are asked for that they have been read.
  let propositions: [Proposition]?
  /// How they are listed without a filter, by their position, as far as that is known: it differs from
  /// how they are listed under one in the counts alone.
  let known: [PropositionListing?]
  let results: IndexResults
  let tables: WindowTables
  let sayings: KnownSayings
  /// For each proposition the counted quotes on it that the filter keeps, and all by the day.
  let matching: [Int]
  let totals: [Int]

  /// Counts, for each proposition, the counted quotes of a set that are on it.
  static func counts(_ kept: Bitmap, _ image: IndexImage) -> [Int] {
    let propositions: Column<UInt32> = image.column(.quotePropositions)
    let counted: Column<UInt64> = image.column(.counted)
    // What is on none is counted in a place of its own, past the last.
    let count = image.count(.proposition)
    var counts = [Int](repeating: 0, count: count + 1)
    counts.withUnsafeMutableBufferPointer { counts in
      kept.forEach(in: 0..<kept.count, and: counted) { position in
        counts[min(Int(propositions[position]), count)] &+= 1
      }
    }
    return Array(counts.dropLast())
  }

  func page(_ window: Window) -> Page<PropositionListing> {
    let page = Page(there, window: window)
    let owners: Column<UInt32> = image.column(.propositionIssues)
    let records = IndexRecords(image)
    let writer = IndexPropositionWriter(
      image: image,
      statistics: results.statistics,
      tables: tables,
      order: IndexStanceOrder(image, self.sayings, except: nil)
    )
    let sayings = IndexSayings(image, quoteCount: results.statistics.quoteCount, self.sayings)
    var number = -1
    var issue: (id: Issue.ID, title: String) = ("", "")
    let rows = page.rows.map { position in
      let quotes = Count(matching: matching[position], total: totals[position])
      if !known.isEmpty, let listing = known[position] { return listing.counting(quotes) }
      let owner = Int(owners[position])
      // One issue's propositions stand together.
      if owner != number {
        number = owner
        issue = records.issueTitle(owner)
      }
      return PropositionListing(
        issue: issue.id,
        issueTitle: issue.title,
        row: propositions.map { writer.row(ofProposition: position, $0[position]) }
          ?? writer.row(ofProposition: position),
        quotes: quotes,
        lastWord: sayings.lastWord(on: position)
      )
    }
    return Page(rows: rows, offset: page.offset, total: page.total)
  }

  /// All that are there, by position.
  func byPosition(_ page: Page<PropositionListing>) -> [PropositionListing?] {
    var all = [PropositionListing?](repeating: nil, count: matching.count)
    for (position, listing) in zip(there, page.rows) { all[position] = listing }
    return all
  }

  /// Those on which there is a quote by the day or none at any, and under a filter one that matches, of the issues
  /// that are shown.
  private var there: [Int] {
    let owners: Column<UInt32> = image.column(.propositionIssues)
    let days: Column<Int32> = image.column(.propositionDays)
    let isNarrowing = results.perspective.filter.isNarrowing
    var isShown = Bitmap(count: image.count(.issue))
    for issue in results.shown { isShown.insert(issue) }
    return matching.indices.filter { proposition in
      days[proposition] <= results.statistics.day && isShown.contains(Int(owners[proposition]))
        && (!isNarrowing || matching[proposition] > 0)
    }
  }
}

extension PropositionListing {
  /// The same with other counts.
  fileprivate func counting(_ quotes: Count) -> PropositionListing {
    PropositionListing(
      issue: issue,
      issueTitle: issueTitle,
      row: row,
      quotes: quotes,
      lastWord: lastWord
    )
  }
}
