import Interchange
import Presentation
import QuoteFinding

/// Prints suggestions, for people or for programs.
struct SuggestionPrinter {
  private let asJSON: Bool
  private var output = Output()
  /// How many quotes were printed.
  private(set) var count = 0

  init(asJSON: Bool) { self.asJSON = asJSON }

  mutating func print(_ text: SuggestedText) throws {
    count += text.quotes.count
    if asJSON {
      try output.lineAsIs(json(text).compactBytes)
    } else if !text.quotes.isEmpty {
      try output.line("\(text.name): \(Wording.count(text.quotes.count, "suggestion"))")
      for quote in text.quotes { try output.lines(lines(quote, text)) }
      try output.line()
    }
  }

  mutating func end() throws { try output.flush() }

  private func lines(_ quote: SuggestedText.Quote, _ text: SuggestedText) -> [String] {
    let found = quote.found
    let speaker = found.speaker.map { speaker in
      speaker.text == speaker.name ? speaker.name : "\(speaker.name) (“\(speaker.text)”)"
    }
    let actor = quote.actor.map { ", \($0)" } ?? ""
    let sure = Int((found.confidence * 100).rounded())
    let lead = "  \(speaker ?? "nobody named")\(actor): \(found.kind.rawValue), \(sure) %"
    var block = TextBlock(columns: output.columns)
    block.add(text.words(found.range), indent: 4, hanging: 4)
    return [lead] + block.lines
  }

  // MARK: - For programs

  private func json(_ text: SuggestedText) -> JSON {
    .object([
      JSON.Member("doc_id", .string(text.name)),
      JSON.Member("quotes", .array(text.quotes.map { json($0, text) })),
    ])
  }

  private func json(_ quote: SuggestedText.Quote, _ text: SuggestedText) -> JSON {
    let found = quote.found
    var members = [
      JSON.Member("start", .int(found.range.lowerBound)),
      JSON.Member("end", .int(found.range.upperBound)),
      JSON.Member("type", .string(found.kind.rawValue)),
      JSON.Member("text", .string(text.words(found.range))),
      JSON.Member("group", .int(found.group)),
      JSON.Member("part", .int(found.part)),
      JSON.Member("confidence", .decimal(found.confidence)),
    ]
    if let speaker = found.speaker {
      members.append(JSON.Member("speaker_text", .string(speaker.text)))
      if let mention = speaker.mention {
        members.append(JSON.Member("speaker_start", .int(mention.lowerBound)))
        members.append(JSON.Member("speaker_end", .int(mention.upperBound)))
      }
      members.append(JSON.Member("speaker_name", .string(speaker.name)))
      members.append(JSON.Member("speaker_kind", .string(speaker.kind.rawValue)))
      if let role = speaker.role { members.append(JSON.Member("speaker_role", .string(role))) }
    }
    if let actor = quote.actor { members.append(JSON.Member("actor", .string(actor.rawValue))) }
    if let cue = found.cue {
      members.append(JSON.Member("cue_text", .string(text.words(cue))))
      members.append(JSON.Member("cue_start", .int(cue.lowerBound)))
      members.append(JSON.Member("cue_end", .int(cue.upperBound)))
    }
    return .object(members)
  }
}
