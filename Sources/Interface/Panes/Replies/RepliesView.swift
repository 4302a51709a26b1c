import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension RepliesPane {
  /// Below this many columns the reply stands under the claim.
  private static let leastForPairs = 70

  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    let words = words(in: scene)
    return BlockFlow(list, in: view, gap: 1) { _, pair in
      RepliesPane.block(pair, words, scene, columns: view.columns - 1)
    }
  }

  private static func block(
    _ pair: Reply,
    _ words: RepliesWords,
    _ scene: Scene,
    columns: Int
  ) -> DetailBlock {
    var block = DetailBlock()
    block.bar = Role(pair.quote.stance)
    block.lines.append(head(pair, scene, columns: columns))
    let other = RepliesWords.subject(of: pair)
    guard columns >= leastForPairs else {
      block.lines += quote(pair.quote, scene, columns: columns)
      let told = RichText(RepliesWords.finding(pair), pair.reply == nil ? .secondary : .mixed)
      let answer = pair.reply.map { quote($0, scene, columns: columns - 2, on: other) } ?? []
      block.lines += (told.wrapped(columns: max(8, columns - 2)) + answer).map {
        RichText("↳ ", .mixed) + $0
      }
      return block
    }
    let half = (columns - 3) / 2
    let left = quote(pair.quote, scene, columns: half)
    let right =
      pair.reply.map { quote($0, scene, columns: half, on: other) }
      ?? RichText(words.missing(pair) ?? "", .secondary).wrapped(columns: max(8, half))
    for row in 0..<max(left.count, right.count) {
      let first = row < left.count ? left[row] : RichText()
      let space = String(repeating: " ", count: max(0, half - first.columns))
      var line = first
      line.append(space, .text)
      line.append(row == 0 ? " → " : "   ", pair.reply == nil ? .secondary : .mixed)
      if row < right.count { line.append(right[row]) }
      block.lines.append(line)
    }
    return block
  }

  /// On what, and how the reply stands to it; below, where there is no room beside it.
  private static func head(_ pair: Reply, _ scene: Scene, columns: Int) -> RichText {
    let wait = columns >= leastForPairs ? RepliesWords.finding(pair) : ""
    let id = pair.quote.proposition.map { Wording.beside($0.id, after: "  ") } ?? ""
    let text = pair.quote.proposition?.text ?? pair.quote.issueTitle
    let room = max(4, columns - TextWidth.columns(of: id) - TextWidth.columns(of: wait) - 2)
    let short = text.cut(to: room)
    var line = RichText(id, .secondary)
    line.append(RichText(short, .heading, marking: scene.perspective.filter))
    line.append(
      String(repeating: " ", count: max(2, room + 2 - TextWidth.columns(of: short))),
      .text
    )
    line.append(wait, pair.reply == nil ? .secondary : .mixed)
    return line
  }

  private static func quote(
    _ card: QuoteCard,
    _ scene: Scene,
    columns: Int,
    on other: String? = nil
  ) -> [RichText] {
    let filter = scene.perspective.filter
    let words = QuoteBlock.words(card, filter).wrapped(columns: max(8, columns))
    let mark = Mark(card.stance)
    var who = RichText("\(mark.glyph) ", Role(mark))
    let side = card.side.map { scene.heading.parties[$0].shortName + " " } ?? ""
    who.append(side, .secondary)
    who.append(RichText(card.speakerName, .text, marking: filter))
    who.append(" · \(Wording.date(of: card.quote))", .secondary)
    if card.quote.speech == .reported { who.append(" · readout", .mixed) }
    who.append(" · \(Wording.place(of: card.source))", .secondary)
    let subject = other.map { RichText($0, .secondary).wrapped(columns: max(8, columns)) } ?? []
    return words + subject.prefix(2) + who.wrapped(columns: max(8, columns)).prefix(2)
  }
}
