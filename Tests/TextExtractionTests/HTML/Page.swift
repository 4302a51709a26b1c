import Testing

/// A page made for the tests, and the paragraphs of its article.
struct Page: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let text: [String]

  init(_ name: String, _ html: String, _ text: [String]) {
    self.name = name
    self.html = html
    self.text = text
  }

  var testDescription: String { name }
}

extension Page {
  static let news = [
    "The foreign minister said on Tuesday that the talks in Geneva had gone further than anyone expected, and that a second round would follow in March.",
    "\"We have never closed the door,\" she told reporters after the meeting, \"and we will not be the ones to close it now.\"",
    "Officials from both countries had met in secret since the summer, according to two people who took part in the preparations for the conference.",
    "The agreement, if it is reached, would restore direct flights between the capitals and reopen the consulates that were closed four years ago.",
    "Critics in parliament called the plan a mistake, and said that nothing should be signed before the prisoners had been released.",
  ]
  static let russian = [
    "Вчера в Москве состоялась встреча министров иностранных дел двух стран, которая продолжалась больше трёх часов и закончилась без заявления для прессы.",
    "Уважаемые коллеги, я рад приветствовать вас. Мы много раз говорили о том, что готовы к разговору на равных, и от своих слов не отказываемся.",
    "Спасибо за приглашение. Мы приехали с конкретными предложениями, и я хотел бы начать с вопроса о прямом воздушном сообщении между столицами.",
  ]
  static let chinese = [
    "外交部发言人星期二在例行记者会上表示，两国将继续就恢复直航问题举行磋商，双方都希望尽早达成协议。",
    "发言人说：“对话的大门从来没有关闭，我们愿意在相互尊重的基础上，同有关各方保持沟通。”",
  ]
  static let arabic = [
    "قال وزير الخارجية يوم الثلاثاء إن المحادثات في جنيف حققت تقدما أكبر مما كان متوقعا، وإن جولة ثانية ستعقد في شهر مارس المقبل.",
    "وأضاف الوزير في مؤتمر صحفي عقب الاجتماع أن بلاده لم تغلق باب الحوار أبدا ولن تكون هي من يغلقه الآن.",
  ]
  static let remarks = [
    "I do not believe a word of this, the same minister said the very opposite last year when I was still paying attention to the news.",
    "Well said by the previous commenter, although I would add that the flights were never full anyway and nobody will miss the consulates at all.",
    "Great article, thank you for the work that you do, I have shared it with all of my friends and they all agreed with me about the minister.",
  ]

  static let navigation =
    "<ul>"
    + ["home", "world", "politics", "business", "sport", "culture", "science", "travel", "opinion"]
    .map { "<li><a href=/\($0)>\($0)</a></li>" }.joined() + "</ul>"

  static func paragraphs(_ texts: String...) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  /// Twelve remarks of readers, longer than any of the articles.
  static func comments(_ name: String = "comments") -> String {
    let all = remarks + remarks + remarks + remarks
    return "<div id=\(name)><h3>12 comments</h3>"
      + all.map { "<div class=item><b>Reader</b><p>\($0)</p></div>" }.joined() + "</div>"
  }

  static let cards = (remarks + [news[4]]).map {
    "<div><h3><a href=x>Another story of the week</a></h3><p>\($0)</p></div>"
  }.joined()
}
