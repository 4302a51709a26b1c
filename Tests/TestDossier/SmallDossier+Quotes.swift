import RelationsModel

extension SmallDossier {
  static let quotes: [Quote] = fishAndBorder + tradeAndRailway + theRest

  private static let fishAndBorder: [Quote] = [
    quote(
      "Q01",
      "We will limit our catch, and we expect Borduria to limit hers.",
      by: "elena-marsh",
      "arcadia",
      on: "2014-05-09",
      "fisheries",
      "FI-1",
      .agrees,
      role: "Prime Minister",
      venue: "House of Delegates",
      locator: "col. 12",
      span: TextSpan(start: 100, end: 162, digest: "sha256:02"),
      found: .exact
    ),
    quote(
      "Q02",
      "The cod is a common good: no coast may empty the sea.",
      by: "ivan-koval",
      "borduria",
      on: "2014-05-10",
      "fisheries",
      "FI-1",
      .agrees,
      from: "bordurian-mfa",
      role: "President",
      rendering: .officialTranslation,
      venue: "Port of Klow"
    ),
    quote(
      "Q03",
      "“The cod belongs to all, and no shore may empty the sea”",
      by: "ivan-koval",
      "borduria",
      on: "2014-05-10",
      "fisheries",
      nil,
      .none,
      from: "herald-2015",
      role: "President",
      rendering: .agencyTranslation,
      variantOf: "Q02",
      locator: "¶3",
      found: .missing
    ),
    quote(
      "Q04",
      "Our inspectors come in peace — and in daylight.",
      by: "jose-nunez",
      "arcadia",
      on: "2013-09-12",
      "fisheries",
      "FI-2",
      .agrees,
      role: "Foreign Secretary",
      basis: .context
    ),
    quote(
      "Q05",
      "every soldier out of every tower",
      by: "jose-nunez",
      "arcadia",
      on: "2014-03",
      "border",
      "BP-1",
      .agrees,
      role: "Foreign Secretary",
      cut: .both
    ),
    quote(
      "Q06",
      "The towers stand on our soil. There is nothing to withdraw from.",
      by: "olga-zaytseva",
      "borduria",
      on: "2014-03-20",
      "border",
      "BP-1",
      .disagrees,
      from: "bordurian-mfa",
      rendering: .officialTranslation,
      venue: "Weekly briefing, Szohôd"
    ),
    quote(
      "Q07",
      "had no wish to discuss the isthmus",
      by: "bordurian-embassy",
      "borduria",
      on: "2015-02-01",
      "border",
      "BP-1",
      .disagrees,
      from: "agency-wire",
      speech: .reported,
      hedge: "reportedly said it",
      cut: .start
    ),
    quote(
      "Q08",
      "A tower is a tower.",
      by: "ivan-koval",
      "borduria",
      on: "2015-06-30",
      "border",
      nil,
      .none,
      from: "agency-wire",
      rendering: .agencyTranslation
    ),
  ]

  private static let tradeAndRailway: [Quote] = [
    quote(
      "Q09",
      "More trade makes fewer soldiers.",
      by: "elena-marsh",
      "arcadia",
      on: "2009",
      "trade",
      "TR-1",
      .agrees,
      role: "Minister of Trade"
    ),
    quote(
      "Q10",
      "We want to buy and to sell; Arcadia is our natural market.",
      by: "ivan-koval",
      "borduria",
      on: "2013~",
      "trade",
      "TR-1",
      .agrees,
      from: "agency-wire",
      rendering: .agencyTranslation
    ),
    quote(
      "Q11",
      "Steel tariffs are an unfriendly act.",
      by: "olga-zaytseva",
      "borduria",
      on: "2014-03-20",
      "trade",
      "TR-2",
      .agrees,
      from: "bordurian-mfa",
      rendering: .officialTranslation
    ),
    quote(
      "Q12",
      "The tariffs on steel stay where they are.",
      by: "arcadian-spokesperson",
      "arcadia",
      on: "2014-06",
      "trade",
      "TR-2",
      .disagrees,
      from: "agency-wire",
      isDatedBySource: true
    ),
    quote(
      "Q13",
      "I want to hear the train from my window again, as I did when I was a child in Kołobrzeg.",
      by: "elena-marsh",
      "arcadia",
      on: "2015-01-17",
      "railway",
      "RW-1",
      .agrees,
      role: "Prime Minister"
    ),
  ]

  private static let theRest: [Quote] = [
    quote(
      "Q14",
      "Open the archives, all of them.",
      by: "jose-nunez",
      "arcadia",
      on: "2011-11-11",
      "archives",
      "AR-1",
      .agrees
    ),
    quote(
      "Q15",
      "Some files are best left to sleep.",
      by: "arcadian-spokesperson",
      "arcadia",
      on: "2012-02-29",
      "archives",
      "AR-1",
      .disagrees,
      from: "agency-wire"
    ),
    quote(
      "Q16",
      "Nobody who has a clear conscience fears an archive.",
      by: "ivan-koval",
      "borduria",
      on: "2012-05-09",
      "archives",
      "AR-1",
      .agrees,
      from: "bordurian-mfa",
      role: "President",
      rendering: .officialTranslation
    ),
    quote(
      "Q17",
      "These fees are a tariff in a sailor's coat.",
      by: "bordurian-embassy",
      "borduria",
      on: "2014-04-02",
      "harbour",
      "HA-1",
      .agrees,
      from: "agency-wire",
      remark: "The coat is the embassy's own image."
    ),
    quote(
      "Q18",
      "The corridor must stay open for every ship that carries wheat.",
      by: "elena-marsh",
      "arcadia",
      on: "2016-03-10",
      "grain",
      "GR-1",
      .agrees,
      from: "later-papers",
      role: "Prime Minister"
    ),
    quote(
      "Q19",
      "There is no corridor, there is only our strait.",
      by: "anna-novak",
      "borduria",
      on: "2016-03-16",
      "grain",
      "GR-1",
      .disagrees,
      from: "later-papers",
      role: "Minister of Agriculture",
      rendering: .agencyTranslation
    ),
    quote(
      "Q20",
      "We shall meet when there is something to sign.",
      by: "ivan-koval",
      "borduria",
      on: "2016-09-01",
      "summit",
      "SU-1",
      .disagrees,
      from: "later-papers",
      role: "President"
    ),
  ]

  private static func quote(
    _ id: Quote.ID,
    _ text: String,
    by speaker: Actor.ID,
    _ party: Party.ID,
    on day: String,
    _ issue: Issue.ID,
    _ proposition: Proposition.ID?,
    _ stance: Stance,
    from source: Source.ID = "arcadian-gazette",
    role: String? = nil,
    basis: StanceBasis? = nil,
    rendering: Rendering = .original,
    speech: Speech = .direct,
    hedge: String? = nil,
    cut: Cut? = nil,
    variantOf: Quote.ID? = nil,
    venue: String? = nil,
    isDatedBySource: Bool = false,
    locator: String? = nil,
    span: TextSpan? = nil,
    found: AnchorCheck.Outcome? = nil,
    remark: String? = nil
  ) -> Quote {
    Quote(
      id: id,
      text: text,
      speaker: speaker,
      role: role,
      party: party,
      date: date(day),
      isDatedBySource: isDatedBySource,
      issue: issue,
      proposition: proposition,
      stance: stance,
      basis: stance == .none ? nil : basis ?? .words,
      rendering: rendering,
      speech: speech,
      hedge: hedge,
      cut: cut,
      variantOf: variantOf,
      venue: venue,
      source: source,
      locator: locator,
      anchor: Anchor(exact: text, span: span, check: found.map(check)),
      remark: remark
    )
  }

  private static func check(_ outcome: AnchorCheck.Outcome) -> AnchorCheck {
    let digest = "sha256:" + String(repeating: "0123456789abcdef", count: 4)
    return AnchorCheck(outcome, on: day("2015-07-01"), digest: digest)
  }
}
