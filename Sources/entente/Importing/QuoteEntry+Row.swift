import CorpusStore
import Interchange
import RelationsModel

extension QuoteEntry {
  /// A row that an importer read, as the corpus takes it.
  init(_ row: QuoteRow) {
    self.init(
      id: row.required(.id),
      text: row.required(.text),
      speaker: row.required(.speaker),
      date: row.required(.date),
      firstDay: row.firstDay,
      issue: row.required(.issue),
      source: row.required(.source)
    )
    speakerName = row[.speakerName]
    issueTitle = row[.issueTitle]
    proposition = row[.proposition]
    propositionText = row[.propositionText]
    sourceTitle = row[.sourceTitle]
    sourceURL = row[.sourceURL]
    role = row[.role]
    party = row[.party]
    partyName = row[.partyName]
    named = row.named
    isDatedBySource = row[.datedBySource] != nil
    stance = row[.stance]
    basis = row[.basis]
    rendering = row[.rendering]
    speech = row[.speech]
    hedge = row[.hedge]
    cut = row[.cut]
    variantOf = row[.variantOf]
    answers = row[.answers]
    venue = row[.venue]
    locator = row[.locator]
    exact = row[.exact]
    prefix = row[.prefix]
    suffix = row[.suffix]
    if let start = row.number(.start), let end = row.number(.end) { span = start..<end }
    digest = row[.digest]
    check = row[.check]
    remark = row[.remark]
  }
}

extension RejectedRow {
  /// A sound row that the corpus refused; its fields stand in for what the file said.
  init(_ row: QuoteRow, reason: String) {
    let members = QuoteField.allCases.compactMap { field in
      row[field].map { text in
        JSON.Member(field.name, .string(String(decoding: text, as: UTF8.self)))
      }
    }
    self.init(line: row.line, reason: reason, raw: JSON.object(members).compactText)
  }
}
