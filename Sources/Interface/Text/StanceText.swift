import Presentation
import RelationsModel
import RelationsQuery

/// Stances, positions and directions as glyphs with their colours and words.
package enum StanceText {
  /// Such as "● 4 agree   ○ 1 disagrees   · 2 take no stance".
  package static func counts(_ counts: StanceCounts) -> RichText {
    var line = RichText()
    for (stance, count) in Wording.counts(counts) {
      if !line.isEmpty { line.append("   ", .text) }
      line.append("\(Wording.glyph(stance)) ", Role(stance))
      line.append(count, .text)
    }
    return line.isEmpty ? RichText(Wording.noQuotes, .secondary) : line
  }
}
