import Drawing

/// A canvas with the theme that gives each role its look.
package struct Painter {
  package private(set) var canvas: Canvas
  package let theme: Theme
  /// The looks of all roles, and after them those of the selected: asked for with every word.
  private let looks: [Style]

  package init(size: Size, theme: Theme) {
    self.theme = theme
    looks = [false, true].flatMap { isSelected in
      Role.allCases.map { theme.style($0, isSelected: isSelected) }
    }
    canvas = Canvas(size: size, style: theme.style(.text))
  }

  private func look(_ role: Role, _ isSelected: Bool = false) -> Style {
    looks[role.rawValue + (isSelected ? looks.count / 2 : 0)]
  }

  /// Writes one line, and gives its columns; what does not fit ends in an ellipsis.
  @discardableResult
  package mutating func write(
    _ text: String,
    _ role: Role,
    at point: Point,
    limit: Int = .max,
    isSelected: Bool = false
  ) -> Int {
    canvas.write(
      text,
      at: point,
      style: look(role, isSelected),
      limit: limit,
      ellipsis: true
    )
  }

  /// Writes a line of rich text, and gives its columns; what does not fit ends in an ellipsis.
  @discardableResult
  package mutating func write(
    _ text: RichText,
    at point: Point,
    limit: Int,
    isSelected: Bool = false
  ) -> Int {
    if text.runs.count == 1, text.runs[0].address == nil {
      return write(
        text.runs[0].text,
        text.runs[0].role,
        at: point,
        limit: limit,
        isSelected: isSelected
      )
    }
    let runs = styled(text, isSelected: isSelected)
    return canvas.write(runs, at: point, limit: limit, ellipsis: true)
  }

  package mutating func fill(_ rect: Rect, _ role: Role, isSelected: Bool = false) {
    canvas.fill(rect, style: look(role, isSelected))
  }

  /// Changes the look of what stands in a rectangle.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    canvas.restyle(rect, change)
  }

  /// Gives what stands in a rectangle the look of the selected, as far as it lies in `view`.
  package mutating func select(_ rect: Rect, within view: Rect) {
    guard theme.depth != .none else { return }
    let top = max(rect.row, view.row)
    let clipped = Rect(
      column: rect.column,
      row: top,
      columns: rect.columns,
      rows: min(rect.endRow, view.endRow) - top
    )
    canvas.restyle(clipped) { style in
      let link = style.link
      style.link = 0
      if let role = looks.prefix(Role.allCases.count).firstIndex(of: style) {
        style = looks[role + Role.allCases.count]
      }
      style.link = link
    }
  }

  /// Draws a frame whose top edge carries a title on the left and a note on the right.
  package mutating func frame(_ rect: Rect, _ edge: Role, title: RichText, note: String) {
    let (title, note) = (styled(title), styled(noted(note)))
    canvas.box(rect, style: look(edge), title: title, trailing: note)
  }

  /// Says in the bottom edge of a frame that there is more below.
  package mutating func markMore(_ rect: Rect) {
    let text = " ↓ more "
    write(text, .secondary, at: Point(column: rect.endColumn - 10, row: rect.endRow - 1))
  }

  /// Draws a horizontal line with the title and the note of a pane that has no room for a frame.
  package mutating func titleLine(_ rect: Rect, _ edge: Role, title: RichText, note: String) {
    let (title, note) = (bold(title), styled(noted(note)))
    canvas.rule(
      at: Point(column: rect.column, row: rect.row),
      columns: rect.columns,
      style: look(edge),
      label: title,
      trailing: note
    )
  }

  private mutating func bold(_ text: RichText) -> [StyledRun] {
    var runs = styled(text)
    for index in runs.indices { runs[index].style.attributes.insert(.bold) }
    return runs
  }

  private func noted(_ note: String) -> RichText {
    RichText(note, .secondary)
  }

  private mutating func styled(_ text: RichText, isSelected: Bool = false) -> [StyledRun] {
    text.runs.map { run in
      var style = look(run.role, isSelected)
      if let address = run.address { style.link = canvas.link(to: address) }
      return StyledRun(run.text, style)
    }
  }
}
