import RelationsQuery

/// Which rows of a long list are asked for: those around a row, or around where it stood if it is gone.
package struct StretchInquiry<Row: ListRow>: Hashable, Sendable {
  package let selected: Row.Key?
  package let index: Int
  /// How many rows to fetch on either side.
  package let prefetchRadius: Int

  func answered(
    position: (Row.Key) -> Int?,
    rows: (Window) -> Page<Row>
  ) -> ListStretch<Row> {
    let position = selected.flatMap(position)
    let window = Window(around: position ?? index, prefetchRadius: prefetchRadius)
    return ListStretch(page: rows(window), position: position, selected: selected)
  }
}

/// Rows of a long list, and where the row that was asked for stands now; nil when it is gone.
package struct ListStretch<Row: ListRow>: Equatable, Sendable {
  package let page: Page<Row>
  package let position: Int?
  package let selected: Row.Key?
}

extension BlockList {
  /// Asks for the rows around the selected one.
  package func stretch(prefetchRadius: Int) -> StretchInquiry<Row> {
    StretchInquiry(selected: anchor, index: selected, prefetchRadius: prefetchRadius)
  }

  package mutating func take(_ stretch: ListStretch<Row>) {
    take(stretch.page, position: stretch.position, of: stretch.selected)
  }
}
