import Mustache
import RelationsAnalysis

/// A part of a briefing, in the order in which they stand; each has one template in each form.
enum BriefingPart: String, Hashable, Sendable, CaseIterable {
  case opening, board, time, ladder, advice, silences
  case issuesOpening, issue
  case timelineOpening, event, timelineClosing
  case sourcesOpening, source, closing
  /// The whole of a briefing of at most two pages.
  case brief
}

/// A part of a briefing as values that its templates show.
protocol BriefingContent: Sendable {
  static var part: BriefingPart { get }
}

/// The templates by which a briefing becomes a text, compiled once.
struct BriefingForm: Sendable {
  static let html = BriefingForm(
    HTMLTemplates.parts,
    partials: HTMLTemplates.partials,
    escaping: HTMLEscaping(),
    named: "briefing-html"
  )
  static let markdown = BriefingForm(
    MarkdownTemplates.parts,
    partials: MarkdownTemplates.partials,
    escaping: MarkdownEscaping(),
    named: "briefing-markdown"
  )

  private let templates: [BriefingPart: MustacheTemplate]
  private let library: MustacheLibrary

  /// Each template begins with the name of its escaping, because a partial else falls back on the
  /// library's own, which lets a quotation mark with an accent end an attribute.
  private init(
    _ parts: [BriefingPart: String],
    partials: [String: String],
    escaping: some MustacheContentType,
    named name: String
  ) {
    MustacheContentTypes.register(escaping, named: name)
    func compiled(_ text: String) -> MustacheTemplate {
      do {
        // A line that has nothing but a tag is left out, line break and all.
        let start = "{{% CONTENT_TYPE:\(name) }}" + (text.hasPrefix("\n") ? "\n" : "")
        return try MustacheTemplate(string: start + text)
      } catch {
        preconditionFailure("A template of \(name) is wrong: \(error)")
      }
    }
    templates = parts.mapValues(compiled)
    library = MustacheLibrary(templates: partials.mapValues(compiled))
  }

  func render<Content: BriefingContent>(_ content: Content) -> String {
    guard let template = templates[Content.part] else {
      preconditionFailure("There is no template for \(Content.part)")
    }
    return template.render(content, library: library)
  }
}

private struct HTMLEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { HTMLText.line(text) }
}

private struct MarkdownEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(CitedText.line(text)) }
}
