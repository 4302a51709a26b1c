import RelationsModel

// How a record is written into an index and read from it: its fields in their order, each value after
// the number of its kind.

private enum ValueTag: Int {
  case none, text, number, flag, date, list, record
}

extension RecordWriter {
  mutating func put(_ record: some DescribedRecord) { put(record.members) }

  private mutating func put(_ members: [FieldMember]) {
    for member in members { put(member.value) }
  }

  private mutating func put(_ value: FieldValue?) {
    switch value {
    case nil: put(ValueTag.none)
    case .text(let text):
      put(.text)
      put(text)
    case .number(let number):
      put(.number)
      put(number)
    case .flag(let flag):
      put(.flag)
      put(flag)
    case .date(let date):
      put(.date)
      put(date)
    case .list(let values):
      put(.list)
      put(values) { $0.put($1) }
    case .record(let members):
      put(.record)
      put(members.count)
      put(members)
    }
  }

  private mutating func put(_ tag: ValueTag) { put(tag.rawValue) }

  mutating func put(_ heading: Heading) {
    put(heading.title)
    put(heading.summary)
    put(heading.credits)
    for side in Side.allCases {
      put(heading.parties[side].id)
      put(heading.parties[side].name)
      put(heading.parties[side].shortName)
    }
    put(heading.asOf.number)
    put(heading.window?.description)
    put(heading.isAssessed ? 1 : 0)
    put(heading.problemCount)
  }
}

extension RecordReader {
  mutating func record<Record: DescribedRecord>() -> Record {
    var record = Record.blank
    for field in Record.fields { _ = field.set(&record, value()) }
    return record
  }

  /// A text with which a record begins, when it is all that is wanted.
  mutating func textOfField() -> String {
    _ = number()
    return text()
  }

  private mutating func value() -> FieldValue? {
    switch ValueTag(rawValue: number()) {
    case .none?, nil: nil
    case .text: .text(text())
    case .number: .number(number())
    case .flag: .flag(flag())
    case .date: .date(date())
    case .list: .list(list { $0.value() }.compactMap(\.self))
    case .record: .record(list { FieldMember("", $0.value()) })
    }
  }

  mutating func heading() -> Heading {
    let title = text()
    let summary = optionalText()
    let credits = texts()
    let first = party()
    let second = party()
    let asOf = day(number())
    let window = optionalText().flatMap(RecordWindow.init)
    return Heading(
      title: title,
      summary: summary,
      credits: credits,
      parties: BothSides(first: first, second: second),
      asOf: asOf,
      window: window,
      isAssessed: number() != 0,
      problemCount: number()
    )
  }

  private mutating func party() -> Party {
    Party(id: id(), name: text(), shortName: text())
  }
}
