import Drawing

extension Command {
  /// What chooses a view, and how a view judges and lists.
  static let views: [CommandEntry] =
    PaneRegistry.entries.map { entry in
      CommandEntry(
        .view(entry.id),
        entry.title.lowercased(),
        in: .views,
        keys: [.character(Character("\(entry.digit)"))],
        help: "Show the \(entry.title.lowercased()): \(entry.help)"
      )
    } + [
      CommandEntry(
        .lens,
        "lens",
        in: .views,
        keys: [.character("L")],
        hint: "lens",
        synonyms: "judgement",
        help: "Switch the lens: judge by assessments, or by the record of quotes"
      ),
      CommandEntry(
        .window,
        "window",
        in: .views,
        keys: [.character("W")],
        help: "Change how far back words count: last words, 90 days, a year, all"
      ),
      CommandEntry(
        .sort,
        "sort",
        in: .views,
        keys: [.character("s")],
        hint: "order",
        at: [.list],
        isOfViews: true,
        help: "Change the order in which the view lists its entries"
      ),
      CommandEntry(
        .columns,
        "columns",
        in: .views,
        keys: [.character("c")],
        hint: "columns",
        at: [.list],
        isOfViews: true,
        synonyms: "kind network mode",
        help: "Switch matrix columns between issues and propositions, or the kind of network"
      ),
      CommandEntry(
        .normalise,
        "normalise",
        in: .views,
        keys: [.character("v")],
        hint: "normalise",
        at: [.list],
        isOfViews: true,
        synonyms: "average jaccard cosine activity prominence",
        help: "Change what the numbers of the network are divided by"
      ),
    ]

  /// What changes the day from which one looks, or the day at which one looks.
  static let time: [CommandEntry] = [
    CommandEntry(
      .earlierTurn,
      "earlier",
      in: .time,
      keys: [.character("[")],
      hint: "as of",
      synonyms: "time travel past",
      help: "Move the as-of date back to the previous change"
    ),
    CommandEntry(
      .laterTurn,
      "later",
      in: .time,
      keys: [.character("]")],
      synonyms: "as of time travel",
      help: "Move the as-of date forward to the next change"
    ),
    CommandEntry(
      .earlierYear,
      "a year earlier",
      in: .time,
      keys: [.character("{")],
      synonyms: "as of time travel past",
      help: "Move the as-of date back by a year"
    ),
    CommandEntry(
      .laterYear,
      "a year later",
      in: .time,
      keys: [.character("}")],
      synonyms: "as of time travel",
      help: "Move the as-of date forward by a year"
    ),
    CommandEntry(
      .asOf,
      "as of",
      in: .time,
      keys: [.character("@")],
      synonyms: "day travel",
      help: "Type the as-of date; an empty one is the dossier’s own"
    ),
    CommandEntry(
      .date,
      "go to date",
      in: .time,
      keys: [.character("t")],
      hint: "date",
      at: [.list],
      isOfViews: true,
      synonyms: "jump",
      help: "Type a date to go to (timeline) or to compare with (changes)"
    ),
  ]
}
