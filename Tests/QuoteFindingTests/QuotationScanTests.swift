import Testing

@testable import QuoteFinding

/// Which marks pair, in whatever language and habit.
@Suite struct QuotationScanTests {
  private func found(_ text: String) -> [String] {
    let article = Article(text)
    return article.quotations.map { article.text($0.inner) }
  }

  @Test(arguments: [
    ("He said “yes”.", ["yes"]), ("He said \"yes\".", ["yes"]), ("Er sagte: „Ja“.", ["Ja"]),
    ("Il a dit : « oui ».", ["oui"]), ("Han sagde: »ja«.", ["ja"]), ("‘Yes,’ he said.", ["Yes,"]),
    ("'It's late,' he said.", ["It's late,"]), ("他说「好」。", ["好"]),
    ("‘He said “never”, and left,’ she said.", ["He said “never”, and left,"]),
    ("“He said ‘never’,” she said.", ["He said ‘never’,"]),
    ("The ministers' wives, the '90s and 6'2\" of rain.", []),
    ("He said: \"We came. \"We saw.\" It rained.", ["We came. \"We saw."]),
    ("“One.\n\n“Two.” Three.", ["One.", "Two."]), ("\"One.\n\nTwo.\" Three.", ["One.", "Two."]),
    ("He said,\" one\".", ["one"]), ("", []), ("”", []), ("“", [""]),
  ])
  func marksPair(text: String, inner: [String]) {
    #expect(found(text) == inner)
  }
}
