import Drawing
import Presentation
import RelationsAnalysis
import RelationsQuery

extension ArticlesPane {
  /// From this many columns on what was found stands beside the title.
  private static let leastForState = 60

  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    return BlockFlow(list, in: view) { _, article in
      ArticlesPane.block(article, scene, columns: view.columns - 1)
    }
  }

  /// The title and what was found; below, who published it and when.
  private static func block(_ article: Article, _ scene: Scene, columns: Int) -> DetailBlock {
    let filter = scene.perspective.filter
    let state = ArticlesWords.state(article, scene.openSuggestions)
    let hasRoom = columns >= leastForState
    let room = hasRoom ? columns - TextWidth.columns(of: state) - 2 : columns
    let title = ArticlesWords.title(article).cut(to: max(4, room))
    let isRead = article.codedCount > 0
    var line = RichText(title, isRead ? .text : .heading, marking: filter)
    if hasRoom {
      line.append(
        String(
          repeating: " ",
          count: max(2, columns - line.columns - TextWidth.columns(of: state))
        ),
        .text
      )
      line.append(state, isRead ? .secondary : .mixed)
    }
    var block = DetailBlock(lines: [line])
    block.bar = isRead ? .secondary : .mixed
    let origin = ArticlesWords.origin(article)
    let note = hasRoom ? origin : [state, origin].filter { !$0.isEmpty }.joined(separator: " · ")
    if !note.isEmpty {
      block.lines.append(
        RichText("  ", .text)
          + RichText(note.cut(to: max(4, columns - 2)), .secondary, marking: filter)
      )
    }
    return block
  }
}
