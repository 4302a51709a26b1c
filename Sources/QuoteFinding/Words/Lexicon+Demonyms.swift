extension Lexicon {
  /// Nouns that mean somebody by where he is from or by his party.
  static let demonyms: Set<UInt64> = Set(
    """
    spaniard briton englishman scot scotsman welshman irishman frenchman frenchwoman german italian
    swede dane norwegian finn dutchman belgian pole russian ukrainian american canadian mexican
    brazilian argentine argentinian chilean colombian australian kiwi swiss austrian croat croatian
    serb greek turk bulgarian romanian hungarian czech slovak portuguese japanese korean indian
    pakistani chinese nigerian ghanaian kenyan ethiopian egyptian moroccan israeli iraqi iranian
    cameroonian ivorian texan californian londoner liverpudlian glaswegian mancunian yorkshireman
    republican democrat conservative tory liberal socialist unionist native
    """
    .split(whereSeparator: \.isWhitespace).map { key(String($0)) }
  )

  /// Nouns of those who speak without a name.
  static let nameless: Set<UInt64> = Set(
    """
    spokesman spokeswoman spokesperson source official diplomat witness resident aide insider judge
    statement report
    """
    .split(whereSeparator: \.isWhitespace).map { key(String($0)) }
  )

  /// Nouns that may mean a body that has a name.
  static let bodyNouns: Set<UInt64> = Set(
    """
    company firm group agency organisation organization team club bank union newspaper paper
    airline charity carrier retailer broadcaster manufacturer carmaker lender brewer publisher
    supermarket maker giant operator bloc side outfit band
    """
    .split(whereSeparator: \.isWhitespace).map { key(String($0)) }
  )

  /// What stands behind a name and is no part of it.
  static let postnominals: Set<UInt64> = Set(
    "qc kc mp msp mep obe mbe cbe kbe jr jr. sr sr. ii iii phd md".split(separator: " ")
      .map { key(String($0)) }
  )

  /// Last words of the names of companies and the like.
  static let bodyEndings: Set<UInt64> = Set(
    """
    homes foods stores partners holdings systems technologies energy petroleum steel electric
    telecom telecoms communications pharmaceuticals insurance securities investments research media
    entertainment pictures records publishing networks solutions software consulting associates
    ventures properties estates resources minerals mining rail trains buses logistics hotels
    restaurants supermarkets games labs laboratories robotics academy forum online digital
    international group financial mobile wireless brands breweries pharma athletics motorsport
    """
    .split(whereSeparator: \.isWhitespace).map { key(String($0)) }
  )

  /// Nouns of what bodies have and persons have not.
  static let bodyBelongings: Set<UInt64> = Set(
    """
    shares stock sales profits profit revenues earnings customers employees staff workers
    shareholders investors headquarters subsidiary chief executive chairman chairwoman boss bosses
    managers directors spokesman spokeswoman spokesperson president board website products brands
    passengers flights chairperson founder
    """
    .split(whereSeparator: \.isWhitespace).map { key(String($0)) }
  )
}
