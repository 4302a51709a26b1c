/// Sentences and labels that pages print around an article, told by how they begin.
enum Boilerplate {
  /// True for a block that only labels what the page has there, such as "Advertisement".
  static func isLabel(_ block: TextBlock) -> Bool {
    block.text.utf8.count < 60 && labels.contains(folded(block.text))
  }

  /// True for a block that, at the end of an article, is none of it: a request to subscribe, a copyright, a link list's
  /// title.
  static func endsArticle(_ block: TextBlock) -> Bool {
    guard block.letters < 300 else { return false }
    let text = folded(block.text)
    return starts.contains { text.hasPrefix($0) }
  }

  /// In lower case, without white space and marks at either end.
  private static func folded(_ text: String) -> String {
    let isMark = { (character: Character) in
      character.isWhitespace || ":.…»›>→-–—|*[]()".contains(character)
    }
    let start = text.lowercased().drop(while: isMark)
    return String(start.reversed().drop(while: isMark).reversed())
  }

  private static let labels: Set<String> = Set(
    """
    advertisement|advertisements|advertising|ad|sponsored|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|\
    реклама|iklan|reklama|reklam|advertentie|広告|广告|إعلان|comments|share|share this|share this article|share this story|\
    print|print this article|email|tweet|facebook|twitter|related|related articles|related stories|related content|\
    related topics|read more|read next|see also|more on this|more on this story|you may also like|recommended|\
    most popular|trending|subscribe|sign up|loading|loading content|text size|caption|close|close caption|\
    caption close|menu|search|back to top|top|story continues below|story continues below advertisement|\
    article continues below|continue reading|don't miss|don’t miss|teilen|drucken|kommentare|mehr zum thema|\
    lesen sie auch|partager|imprimer|lire aussi|à lire aussi|compartir|imprimir|lea también|lee también|te puede interesar|\
    condividi|stampa|leggi anche|compartilhar|leia mais|leia também|veja também|saiba mais|поделиться|читайте также|\
    распечатать|комментарии|смотрите также|по теме|分享|相关新闻|相关阅读|推荐阅读|関連記事|اقرأ أيضا|اقرأ أيضاً
    """.split(separator: "|").map(String.init)
  )

  private static let starts: [String] = """
    ©|(c) 20|copyright|all rights reserved|follow us|follow me on|follow him on|follow her on|like us on|join us on|\
    join our|sign up|subscribe|click here|read more|read also|read next|see also|related:|share this|please share|\
    if you enjoyed|if you liked|did you like|enjoyed this|want more|more from|download our|download the|get the app|\
    get our|for more information visit|for more news|this article was originally|this story was originally|\
    originally published|the post |you may also|you might also|leave a comment|leave a reply|posted in|filed under|\
    tags:|tagged|categories:|topics:|source:|photo:|image:|photos by|image credit|photo credit|comments are closed|\
    report a typo|send us|have a tip|contact the author|contact us|email the author|support our|donate|\
    advertisement|lesen sie auch|mehr zum thema|folgen sie|abonnieren|newsletter|quelle:|foto:|bild:|schlagwörter|\
    lire aussi|à lire aussi|suivez|abonnez|partager|crédit photo|lea también|lee también|síguenos|suscríbete|\
    seguici|leggi anche|iscriviti|leia mais|leia também|veja também|siga|assine|\
    читайте также|подписывайтесь|подпишитесь|поделиться|фото:|источник:|следите за|责任编辑|相关阅读|関連記事|اقرأ أيض
    """.split(separator: "|").map(String.init)
}
