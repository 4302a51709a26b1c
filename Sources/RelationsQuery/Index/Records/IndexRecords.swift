import RelationsModel

/// Reads records and cards out of an index.
struct IndexRecords {
  let image: IndexImage
  private let table: IDTable

  init(_ image: IndexImage) {
    self.image = image
    table = IDTable(image)
  }

  var heading: Heading {
    let column: Column<UInt8> = image.column(.heading)
    var reader = RecordReader(
      UnsafeBufferPointer(
        start: column.raw?.assumingMemoryBound(to: UInt8.self),
        count: column.count
      )
    )
    return reader.heading()
  }

  func position(of id: String, among kind: RecordKind) -> Int? {
    table.position(of: id, among: kind)
  }

  /// The id of a record.
  func id(_ position: Int, of kind: RecordKind) -> String {
    let range = table.range(of: kind)
    guard position >= 0, position < range.count else { return "" }
    return String(decoding: table.text(range.lowerBound + position), as: UTF8.self)
  }

  // MARK: - Records

  private func reader(
    _ records: IndexFormat.Section,
    _ starts: IndexFormat.Section,
    _ position: Int
  ) -> RecordReader {
    RecordReader(image.texts(records, starts).text(position))
  }

  func issue(_ position: Int) -> Issue {
    let starts: Column<UInt32> = image.column(.issuePropositionStarts)
    let propositions = starts.stretch(position, upTo: image.count(.proposition))
    var reader = reader(.issueRecords, .issueRecordStarts, position)
    var issue: Issue = reader.record()
    issue.propositions = propositions.compactMap(proposition)
    return issue
  }

  /// An issue's id and title alone.
  func issueTitle(_ position: Int) -> (id: Issue.ID, title: String) {
    var reader = reader(.issueRecords, .issueRecordStarts, position)
    return (Issue.ID(reader.textOfField()), reader.textOfField())
  }

  func actor(_ position: Int) -> Actor {
    var reader = reader(.actorRecords, .actorRecordStarts, position)
    return reader.record()
  }

  func actorName(_ position: Int) -> String { actorHead(position).name }

  /// An actor without aliases and roles.
  func actorHead(_ position: Int) -> (id: Actor.ID, name: String, kind: Actor.Kind) {
    var reader = reader(.actorRecords, .actorRecordStarts, position)
    let (id, name) = (reader.textOfField(), reader.textOfField())
    return (Actor.ID(id), name, Actor.Kind(rawValue: reader.textOfField()) ?? .person)
  }

  func source(_ position: Int) -> Source {
    var reader = reader(.sourceRecords, .sourceRecordStarts, position)
    return reader.record()
  }

  func event(_ position: Int) -> Event {
    var reader = reader(.eventRecords, .eventRecordStarts, position)
    return reader.record()
  }

  func passage(_ position: Int) -> Passage {
    var reader = reader(.passageRecords, .passageRecordStarts, position)
    return reader.record()
  }

  func proposition(_ position: Int) -> Proposition? {
    guard position >= 0, position < image.count(.proposition) else { return nil }
    var reader = reader(.propositionRecords, .propositionRecordStarts, position)
    return reader.record()
  }

  func source(_ id: Source.ID) -> Source? {
    position(of: id.rawValue, among: .source).map(source)
  }

  func actorName(_ id: Actor.ID) -> String? {
    position(of: id.rawValue, among: .actor).map(actorName)
  }

  /// The name of who made an assessment, by its place among all; nil when its source does not say.
  func assessor(_ assessment: Int) -> String? {
    actorName(ofAssessor: image.column(.assessors, as: UInt32.self)[assessment])
  }

  /// The name of an assessor, by its number among them.
  func actorName(ofAssessor number: UInt32) -> String? {
    guard number != IndexLayout.none else { return nil }
    var reader = RecordReader(image.texts(.assessorNames, .assessorNameStarts).text(Int(number)))
    return position(of: reader.text(), among: .actor).map(actorName)
  }

  // MARK: - Quotes

  func issue(ofQuote position: Int) -> Int {
    let starts: Column<UInt32> = image.column(.issueQuoteStarts)
    let range = 0..<max(0, starts.count - 1)
    return max(0, starts.firstIndex(in: range, notLessThan: UInt32(clamping: position + 1)) - 1)
  }

  /// The coarsest date of the words of a day with which a party takes a stance on a proposition of an
  /// issue; nil where there are none.
  func date(ofWordsOn day: Day, about issue: Int, isKept: (Int) -> Bool) -> EDTFDate? {
    let starts: Column<UInt32> = image.column(.issueQuoteStarts)
    let days: Column<Int32> = image.column(.quoteDays)
    let stanced: Column<UInt64> = image.column(.stanced)
    let propositions: Column<UInt32> = image.column(.quotePropositions)
    let range = starts.stretch(issue, upTo: days.count)
    let number = Int32(clamping: day.number)
    let first = days.firstIndex(in: range, notLessThan: number)
    return (first..<range.upperBound).prefix { days[$0] == number }
      .filter {
        stanced.hasBit($0) && propositions[$0] != IndexLayout.none && isKept($0)
      }
      .map { date(ofQuote: $0) }.max { $0.last < $1.last }
  }

  /// The first day that a quote's date can mean, its doubt included; of a date that is a day that day.
  func earliest(ofQuote position: Int) -> Day {
    plainDay(ofQuote: position) ?? date(ofQuote: position).earliest
  }

  /// The last day that a quote's date can mean, its doubt included.
  func latest(ofQuote position: Int) -> Day {
    plainDay(ofQuote: position) ?? date(ofQuote: position).latest
  }

  /// The day of a quote dated to one and written as no more; nil for all others.
  func plainDay(ofQuote position: Int) -> Day? {
    guard !image.column(.written, as: UInt64.self).hasBit(position) else { return nil }
    return Day(number: Int(image.column(.quoteDays, as: Int32.self)[position]))
  }

  func date(ofQuote position: Int) -> EDTFDate {
    let days: Column<Int32> = image.column(.quoteDays)
    let day = Day(number: Int(days[position]))
    guard image.column(.written, as: UInt64.self).hasBit(position) else { return EDTFDate(day) }
    var reader = reader(.quoteRecords, .quoteRecordStarts, position)
    return reader.quoteDate(on: day)
  }

  func quote(_ position: Int) -> Quote {
    let days: Column<Int32> = image.column(.quoteDays)
    let speaker = Int(image.column(.quoteSpeakers, as: UInt32.self)[position])
    let source = Int(image.column(.quoteSources, as: UInt32.self)[position])
    let names = QuoteNames(
      speaker: Actor.ID(id(speaker, of: .actor)),
      issue: Issue.ID(id(issue(ofQuote: position), of: .issue)),
      source: Source.ID(id(source, of: .source)),
      day: Day(number: Int(days[position])),
      proposition: { Proposition.ID(id($0, of: .proposition)) }
    )
    var reader = reader(.quoteRecords, .quoteRecordStarts, position)
    return reader.quote(names)
  }

  /// The quote of which a quote is a version.
  func original(ofQuote position: Int) -> Int? {
    let variants: Column<UInt32> = image.column(.variants)
    let place = variants.firstIndex(
      in: 0..<variants.count,
      notLessThan: UInt32(clamping: position)
    )
    guard place < variants.count, Int(variants[place]) == position else { return nil }
    return Int(image.column(.variantOriginals, as: UInt32.self)[place])
  }

  /// The versions of a quote, in order of date.
  func variants(ofQuote position: Int) -> [Int] {
    guard image.column(.originals, as: UInt64.self).hasBit(position) else { return [] }
    let families: Column<UInt32> = image.column(.families)
    let members: Column<UInt32> = image.column(.familyVariants)
    let all = 0..<families.count
    let start = families.firstIndex(in: all, notLessThan: UInt32(clamping: position))
    let end = families.firstIndex(in: all, notLessThan: UInt32(clamping: position + 1))
    return (start..<max(start, end)).map { Int(members[$0]) }
  }

  func side(ofQuote position: Int) -> Side? {
    if image.column(.firstSide, as: UInt64.self).hasBit(position) { return .first }
    return image.column(.secondSide, as: UInt64.self).hasBit(position) ? .second : nil
  }

  /// The stance that counts.
  func stance(ofQuote position: Int) -> Stance {
    if image.column(.agreeing, as: UInt64.self).hasBit(position) { return .agrees }
    return image.column(.disagreeing, as: UInt64.self).hasBit(position) ? .disagrees : .none
  }
}
