/// Sentences and labels that pages print around an article, told by how they begin.
enum Boilerplate {
  /// True for a block that only labels what the page has there, such as "Advertisement".
  static func isLabel(_ block: TextBlock) -> Bool {
    block.text.utf8.count < 60 && labels.contains(folded(block.text))
  }

  /// True for a block that, at the end of an article, is none of it: a request to subscribe, a copyright, a link list's
  /// title.
  static func endsArticle(_ block: TextBlock) -> Bool {
    guard block.letters < 200 else { return false }
    let text = folded(block.text)
    // "The post … appeared first on …" is what a blog adds for other sites.
    if text.hasPrefix("the post ") { return text.contains("appeared first on") }
    return starts.contains { text.hasPrefix($0) }
  }

  /// True for a byline or a date before the first paragraph.
  static func beginsArticle(_ block: TextBlock) -> Bool {
    guard block.text.utf8.count < 120 else { return false }
    let text = block.text.lowercased()
    let isByline = bylineStarts.contains { text.hasPrefix($0) }
    let words = text.split { $0.isWhitespace }
    return isByline && words.count < 16
      || words.count < 8 && PrintedDate.edtf(text)?.utf8.count == 10
  }

  private static let bylineStarts: [String] = """
    by |published|updated|posted|last updated|last modified|written by|story by|author:|date:|reading time|\
    veröffentlicht|aktualisiert|stand:|von |autor:|publié|mis à jour|par |publicado|actualizado|por |pubblicato|\
    aggiornato|atualizado|опубликовано|обновлено|автор:|发布时间|来源：|来源:|作者
    """.split(separator: "|").map(String.init)

  /// True for the title of what readers say, such as "3 comments" or "Leave a reply".
  static func beginsComments(_ block: TextBlock) -> Bool {
    guard block.text.utf8.count < 80 else { return false }
    let words = folded(block.text).drop { $0.isNumber || $0.isWhitespace || "(){}#".contains($0) }
    return commentTitles.contains { title in
      guard words.hasPrefix(title) else { return false }
      // "Comments on the draft" is a heading of an article.
      let rest = words.dropFirst(title.count)
      return rest.allSatisfy { !$0.isLetter } || title.contains(" ")
    }
  }

  /// True for the title of a list of other articles.
  static func beginsOthers(_ block: TextBlock) -> Bool {
    guard block.text.utf8.count < 80 else { return false }
    let text = folded(block.text)
    return otherTitles.contains { text.hasPrefix($0) }
  }

  private static let commentTitles: [String] = """
    comments|comment|leave a reply|leave a comment|post a comment|add a comment|add your comment|write a comment|\
    join the conversation|join the discussion|top comments|top rated comments|reader comments|responses to |\
    response to |comments on “|comments on "|thoughts on “|thoughts on "|thought on “|kommentare|kommentar|\
    schreibe einen kommentar|kommentar schreiben|kommentar verfassen|leserkommentare|diskutieren sie|ihr kommentar|\
    commentaires|commentaire|laisser un commentaire|laissez un commentaire|ajouter un commentaire|comentarios|\
    deja un comentario|deja una respuesta|dejar un comentario|comentários|deixe um comentário|deixe uma resposta|\
    commenti|lascia un commento|комментарии|комментариев|комментария|оставить комментарий|добавить комментарий|\
    обсуждение|reacties|geef een reactie|komentarze|dodaj komentarz|发表评论|网友评论|评论|コメント|コメントを残す|\
    التعليقات|تعليقات|اترك تعليق
    """.split(separator: "|").map(String.init)

  private static let otherTitles: [String] = """
    related article|related stor|related post|related news|related content|related link|related topics|\
    you may also|you might also|you may like|more from |more on this|more stor|more news|more articles|other stories|\
    other news|latest news|recent posts|popular posts|most popular|most read|recommended for|read next|up next|\
    about the author|share this|das könnte sie|das könnte dich|auch interessant|weitere artikel|weitere themen|\
    mehr zum thema|ähnliche |verwandte |lesen sie auch|à lire aussi|lire aussi|sur le même sujet|articles similaires|\
    noticias relacionadas|te puede interesar|artículos relacionados|leia também|veja também|notícias relacionadas|\
    articoli correlati|leggi anche|potrebbe interessarti|читайте также|по теме|другие новости|похожие |\
    相关新闻|相关阅读|相关链接|推荐阅读|関連記事|関連リンク|اقرأ أيض|مواضيع ذات
    """.split(separator: "|").map(String.init)

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
    ©|c) 20|copyright ©|copyright (c)|copyright 20|copyright 19|all rights reserved|follow us|follow me on|follow him on|follow her on|like us on|join us on|\
    join our|sign up|subscribe|click here|read more|read also|read next|see also|related:|share this|please share|\
    if you enjoyed|if you liked|did you like|enjoyed this|download our|download the app|get the app|\
    get our|for more information visit|for more news|this article was originally|this story was originally|\
    originally published|you may also|you might also|leave a comment|leave a reply|posted in|filed under|\
    tags:|tagged|categories:|topics:|source:|photo:|image:|photos by|image credit|photo credit|comments are closed|\
    report a typo|send us|have a tip|contact the author|contact us|email the author|support our|\
    advertisement|lesen sie auch|mehr zum thema|folgen sie|abonnieren|newsletter|quelle:|foto:|bild:|schlagwörter|\
    lire aussi|à lire aussi|suivez-nous|abonnez|crédit photo|lea también|lee también|síguenos|suscríbete|\
    seguici|leggi anche|iscriviti|leia mais|leia também|veja também|\
    читайте также|подписывайтесь|подпишитесь|поделиться|фото:|источник:|следите за|责任编辑|相关阅读|関連記事|اقرأ أيض
    """.split(separator: "|").map(String.init)
}
