import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The sources of which a text is at hand, with what was found in them; Enter reads one.
package struct ArticlesPane: ListPane {
  package static let entry = PaneEntry(
    "articles",
    digit: 9,
    title: ArticlesWords.name,
    shortTitle: "Text",
    help: "sources with their texts, to be read and coded",
    commands: [.sort],
    share: 55
  )

  package static let needsTexts = true

  package var list = BlockList<Article>()
  package var order = ArticleOrder.toReadFirst
  package var toRead = 0
  /// Whether the rows stand in another order than is wanted.
  private var isStale = true

  package init() {}

  package func words(in scene: Scene) -> ArticlesWords {
    ArticlesWords(
      order,
      toRead: toRead,
      isFiltered: scene.perspective.filter.isNarrowing,
      scene.openSuggestions
    )
  }

  package struct Inquiry: PaneInquiry {
    package let texts: Set<Source.ID>
    package let selected: Source.ID?
    package let order: ArticleOrder

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let articles = analyst.articles(texts, perspective, order)
      return Answer(
        page: Page(rows: articles, offset: 0, total: articles.count),
        position: articles.firstIndex { $0.card.source.id == selected },
        selected: selected,
        toRead: articles.count { $0.codedCount == 0 }
      )
    }

    package struct Answer: Equatable, Sendable {
      package let page: Page<Article>
      package let position: Int?
      package let selected: Source.ID?
      package let toRead: Int
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(texts: scene.texts, selected: list.anchor, order: order)
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.page, position: answer.position, of: answer.selected)
    toRead = answer.toRead
    isStale = false
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    guard command == .sort else { return list.perform(command, in: flow(scene)) }
    order = order.other
    isStale = true
    return true
  }

  package func isWanting(in scene: Scene) -> Bool { isStale }

  package mutating func seek(_ mark: PaneMark) {
    guard case .subject(.source(let id)) = mark else { return }
    if let place = list.page.rows.firstIndex(where: { $0.card.source.id == id }) {
      list.select(list.page.offset + place)
    } else {
      list.seek(id)
    }
  }

  package var subject: Subject? { article.map(Subject.source) }

  package var article: Source.ID? { list.selectedRow?.card.source.id }
}
