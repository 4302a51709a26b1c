import Presentation
import RelationsAnalysis
import RelationsModel

/// The head of the list of sources.
struct BriefingSourcesOpening: BriefingContent {
  static let part = BriefingPart.sourcesOpening

  let cited: String
  /// How many more there are of which nothing is cited; nil when there are none.
  let leftOut: String?

  init(cited: Int, of total: Int) {
    self.cited = Wording.count(cited, "source")
    leftOut = total > cited ? Wording.number(total - cited) : nil
  }
}

/// A source as the list has it, in full.
struct BriefingSource: BriefingContent {
  static let part = BriefingPart.source

  let number: Int
  /// The citation as each form has it, with nothing left to escape.
  let html: String
  let markdown: String
  let licence: String
  let remark: String?

  init(_ source: Source, number: Int) {
    self.number = number
    let citation = Citation(source: source)
    html = citation.html
    markdown = citation.markdown
    licence = source.licence
    remark = source.remark
  }
}
