import RelationsModel
import Testing

@testable import Interface

struct ActorNameTests {
  @Test(arguments: [
    (13, "Boris Johnson"), (12, "B. Johnson"), (10, "B. Johnson"), (9, "Johnson"), (6, "Johns…"),
  ])
  func aPersonIsKnownByTheLastName(columns: Int, shown: String) {
    #expect(ActorName("Boris Johnson", .person).fitted(to: columns) == shown)
  }

  @Test(arguments: [Actor.Kind.body, .unnamed])
  func whatIsNoPersonHasNoLastName(kind: Actor.Kind) {
    let name = ActorName("British government, speaker not named", kind)
    #expect(name.fitted(to: 12) == "British gov…")
  }

  @Test func theShortestFormIsTheLastName() {
    #expect(ActorName("Boris Johnson", .person).brief(upTo: 12) == "Johnson")
    #expect(ActorName("Embassy of Borduria", .body).brief(upTo: 12) == "Embassy of …")
  }

  @Test func oneWordIsCutOff() {
    #expect(ActorName("Aristophanes", .person).fitted(to: 8) == "Aristop…")
    #expect(ActorName("", .person).fitted(to: 8) == "")
  }
}
