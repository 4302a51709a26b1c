import RelationsModel
import Testing

struct NameKeyTests {
  @Test(arguments: [
    "Sergei Lavrov", "SERGEI LAVROV", " Sergei  Lavrov ", "Sergei\u{A0}Lavrov", "sergei\tlavrov",
    "\u{FEFF}Sergei\u{3000}Lavrov\u{200B}", "Sergei\r\nLavrov", "Ser\u{AD}gei \u{2060}Lavrov",
    "Sergei\u{2028}\u{202F}Lavrov\u{200D}",
  ])
  func caseAndBlanksDoNotTellNamesApart(name: String) {
    #expect(NameKey(name) == NameKey("Sergei Lavrov"))
    #expect(NameKey(name).hashValue == NameKey("Sergei Lavrov").hashValue)
  }

  @Test func compositionAndFullCaseDoNotTellNamesApart() {
    #expect(NameKey("Zo\u{EB} Moreau") == NameKey("ZOE\u{308} moreau"))
    #expect(NameKey("Straße") == NameKey("STRASSE"))
    #expect(NameKey("ΟΔΟΣ") == NameKey("οδος"))
  }

  @Test func otherNamesStayApart() {
    #expect(NameKey("Zoe Moreau") != NameKey("Zoë Moreau"))
    #expect(NameKey("SergeiLavrov") != NameKey("Sergei Lavrov"))
    #expect(NameKey("") == NameKey(" \u{A0}\u{3000}\t\u{FEFF}"))
    #expect(NameKey.tidied(" Ana\u{A0} Moreau ") == "Ana Moreau")
  }
}
