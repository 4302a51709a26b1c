/// A made-up sitting in the form of ParlaMint, with those who speak in it.
enum SmallTEI {
  static let people = """
    <listOrg>
     <org xml:id="parliament.AR" role="parliament"><orgName full="yes">Parliament of Arcadia</orgName></org>
     <org xml:id="party.BLUE" role="parliamentaryGroup politicalParty">
      <orgName full="abb">B</orgName><orgName full="yes" xml:lang="en">Blue Party</orgName></org>
     <org xml:id="party.RED" role="politicalParty"><orgName full="yes">Red Party</orgName></org>
    </listOrg>
    <listPerson>
     <person xml:id="MoreauAna">
      <persName><surname>Moreau</surname><forename>Ana</forename></persName>
      <affiliation ref="#parliament.AR" role="MP" from="2010-01-01"/>
      <affiliation ref="#party.RED" role="member" from="2010-01-01" to="2014-12-31"/>
      <affiliation ref="#party.BLUE" role="member" from="2015-01-01"/>
      <affiliation ref="#GOV" role="minister" from="2018-01-01" to="2018-12-31">
       <roleName xml:lang="en">Minister of Ports</roleName></affiliation>
     </person>
    </listPerson>
    """

  static func corpus(includes: [String] = [], people: String = people) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"
     xml:id="ParlaMint-AR" xml:lang="en">
     <teiHeader><fileDesc><titleStmt><title type="main">Corpus of Arcadia</title></titleStmt>
     <publicationStmt><availability><licence>https://example.org/by</licence></availability>
     </publicationStmt></fileDesc>
     <profileDesc><particDesc>\(people)</particDesc></profileDesc></teiHeader>
     \(includes.map { "<xi:include href=\"\($0)\"/>" }.joined())
    </teiCorpus>
    """
  }

  static let sitting = """
    <?xml version="1.0" encoding="UTF-8"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-AR_2018-03-04" xml:lang="en">
     <teiHeader><fileDesc><titleStmt><title type="main">Sitting of 4 March</title></titleStmt>
     <sourceDesc><bibl><idno type="URI">https://example.org/s/4</idno>
      <date when="2018-03-04">4.3.2018</date></bibl></sourceDesc></fileDesc>
     <profileDesc><settingDesc><setting><date when="2018-03-04"/></setting></settingDesc></profileDesc>
     </teiHeader>
     <text><body><div type="debateSection"><head>Fish</head>
      <note type="speaker">Ana Moreau:</note>
      <u xml:id="ParlaMint-AR_2018-03-04.u1" who="#MoreauAna" ana="#regular">
       <seg xml:id="s1">We will   open the port &amp; the
        quay.<note>Applause</note></seg>
       <seg>Thank you.</seg><vocal><desc>Noise</desc></vocal>
      </u>
      <u xml:id="ParlaMint-AR_2018-03-04.u2" who="#UnalBob" ana="#chair">
       <seg><s><w>Order</w><w join="right">please</w><pc>.</pc></s></seg></u>
      <u xml:id="ParlaMint-AR_2018-03-04.u3" who="#UnalBob" ana="#chair"><gap/></u>
     </div></body></text>
    </TEI>
    """
}
