import RelationsModel

/// What the other segments of a set change in the answers of one.
struct SegmentView: Sendable {
  let set: SegmentSet
  /// Which segment of the set it is.
  let number: Int
  /// The quotes that are no more, or stand in another segment.
  var removed: Bitmap { self.set.removed[number] }

  /// The place of a quote among all of the dossier, by its place in the order of filing.
  func place(ofRow row: Int) -> Int {
    guard let places = set.places[number] else { return row }
    return places.indices.contains(row) ? Int(places[row]) : row
  }

  /// Whether a record of a kind that the segment lacks stands in another.
  func isElsewhere(_ id: String, among kind: RecordKind) -> Bool {
    set.lend { images in
      images.contains { IndexRecords($0).position(of: id, among: kind) != nil }
    }
  }

  /// The segment's issues whose own words, as far as they are there by a day, have a needle.
  func issues(having needle: TextNeedle, by day: Int32) -> Set<Int> {
    Set(set.issues(having: needle, by: day).compactMap { set.issues.place($0, in: number) })
  }
}

extension SegmentSet {
  /// The issues whose own words, as far as they are there by a day, have a needle.
  ///
  /// Each word is looked for where its record is told of: the day from which a proposition is there
  /// depends on the quotes of all segments.
  func issues(having needle: TextNeedle, by day: Int32) -> Set<Int> {
    lend { images in
      var found: Set<Int> = []
      for (segment, image) in images.enumerated() {
        image.texts(.issueNames, .issueNameStarts).forEach(having: needle) { issue in
          if issues.isOwner(segment, of: issue) { found.insert(issues.number(issue, in: segment)) }
          return true
        }
        let owners: Column<UInt32> = image.column(.issueWordOwners)
        let days: Column<Int32> = image.column(.issueWordDays)
        let names = IndexNames(image)
        image.texts(.issueWords, .issueWordStarts).forEach(having: needle) { text in
          let issue = Int(owners[text])
          guard issue < image.count(.issue) else { return true }
          if let proposition = names.proposition(at: text) {
            let number = propositions.number(proposition, in: segment)
            guard propositions.isOwner(segment, of: proposition),
              firstDay(ofProposition: number, images) <= day
            else { return true }
          } else {
            guard issues.isOwner(segment, of: issue), days[text] <= day else { return true }
          }
          found.insert(issues.number(issue, in: segment))
          return true
        }
      }
      return found
    }
  }
}
