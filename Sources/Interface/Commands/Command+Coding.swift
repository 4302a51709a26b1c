import Drawing

extension Command {
  /// What marks the words of an article, and makes a quote of them.
  static let coding: [CommandEntry] = [
    CommandEntry(
      .mark,
      "mark",
      in: .code,
      keys: [.character("m")],
      hint: "mark",
      at: [.article],
      synonyms: "select quotation sentence paragraph grow",
      help: "Mark a quotation of an article, the nearest; again, its sentence or paragraph"
    ),
    CommandEntry(
      .markLess,
      "mark less",
      in: .code,
      keys: [.character("M")],
      at: [.article],
      synonyms: "select shrink smaller",
      help: "Mark less of an article: the sentence, or the quotation in it"
    ),
    CommandEntry(
      .markOn,
      "end on",
      in: .code,
      keys: [.character("l"), Key(.right)],
      at: [.article],
      synonyms: "select extend longer word",
      help: "Move the end of what is marked on by a word"
    ),
    CommandEntry(
      .markBack,
      "end back",
      in: .code,
      keys: [.character("h"), Key(.left)],
      at: [.article],
      synonyms: "select shorten word",
      help: "Move the end of what is marked back by a word"
    ),
    CommandEntry(
      .markOtherEnd,
      "other end",
      in: .code,
      keys: [.character(",")],
      at: [.article],
      synonyms: "select start",
      help: "Move the other end of what is marked from now on"
    ),
    CommandEntry(
      .markSentence,
      "end of sentence",
      in: .code,
      keys: [.character(".")],
      at: [.article],
      synonyms: "select extend",
      help: "Mark up to the end of the sentence, then of the next one"
    ),
    CommandEntry(
      .code,
      "code",
      in: .code,
      keys: [Key(.enter)],
      hint: "code",
      at: [.article],
      synonyms: "quote make record speaker stance annotate",
      help: "Make a quote of what is marked: speaker, proposition, stance"
    ),
    CommandEntry(
      .compareCoders,
      "compare coders",
      in: .code,
      keys: [.character("=")],
      hint: "coders",
      at: [.article],
      synonyms: "agreement settle versions kappa reliability team",
      help: "Compare what the coders of an article made of it, and settle it"
    ),
    CommandEntry(
      .nextCoder,
      "next coder",
      in: .code,
      keys: [.character("c")],
      at: [.article],
      synonyms: "apart alone together own quotes",
      help: "Show the quotes of one coder of an article alone, the next one, then all"
    ),
  ]
}
