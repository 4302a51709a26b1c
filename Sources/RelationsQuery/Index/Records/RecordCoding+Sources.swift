import RelationsModel

extension RecordWriter {
  mutating func put(_ source: Source) {
    put(source.id)
    put(source.type)
    put(source.title)
    put(source.author) { $0.put($1) }
    put(source.issued)
    put(source.publisher)
    put(source.url)
    put(source.accessed)
    put(source.language)
    put(source.licence)
    put(source.textDigest)
    put(source.remark)
  }

  private mutating func put(_ name: PersonName) {
    switch name {
    case .parts(let family, let given):
      put(true)
      put(family)
      put(given)
    case .literal(let name):
      put(false)
      put(name)
    }
  }

  mutating func put(_ passage: Passage) {
    put(passage.id)
    put(passage.kind)
    put(passage.source)
    put(passage.summary)
    put(passage.actor)
    put(passage.issues)
    put(passage.events)
    put(passage.date)
    put(passage.order) { $0.put($1) }
    put(passage.locator)
    put(passage.span) { $0.put($1) }
    put(passage.hedge)
    put(passage.remark)
  }

  mutating func put(_ span: TextSpan) {
    put(span.start)
    put(span.end)
    put(span.digest)
  }
}

extension RecordReader {
  mutating func source() -> Source {
    Source(
      id: id(),
      type: text(),
      title: optionalText(),
      author: list { $0.personName() },
      issued: optionalDate(),
      publisher: optionalText(),
      url: optionalText(),
      accessed: optionalDate(),
      language: optionalText(),
      licence: text(),
      textDigest: optionalText(),
      remark: optionalText()
    )
  }

  private mutating func personName() -> PersonName {
    flag() ? .parts(family: text(), given: optionalText()) : .literal(text())
  }

  mutating func passage() -> Passage {
    Passage(
      id: id(),
      kind: choice(.mention),
      source: id(),
      summary: text(),
      actor: optionalID(),
      issues: ids(),
      events: ids(),
      date: optionalDate(),
      order: optional { $0.number() },
      locator: optionalText(),
      span: optional { $0.span() },
      hedge: optionalText(),
      remark: optionalText()
    )
  }

  mutating func span() -> TextSpan {
    TextSpan(start: number(), end: number(), digest: optionalText())
  }
}
