/// The shape of an index: one run of bytes, the same in memory and in a file.
///
/// A header (magic, version, length, and for each section its place and size) is followed by the
/// sections, each starting on a multiple of 64 bytes. All numbers are little-endian and of fixed
/// width. Quotes stand in the order of their issues, within an issue by date, so that what a pane
/// counts is a stretch of bits; such a place is called a position. Texts are folded for search and
/// closed by a line feed, which no folded text contains.
public enum IndexFormat {
  /// Raised whenever the bytes come to mean something else.
  public static let version: UInt32 = 14

  static let magic: UInt64 = 0x3158_4449_4554_4E45
  static let alignment = 64
  /// Bytes after the last section, so that a vector may be read past the end of any of them.
  static let slack = 64
  static let headerSize =
    (24 + 16 * Section.allCases.count + alignment - 1) / alignment * alignment

  /// What an index consists of.
  enum Section: Int, CaseIterable {
    case heading
    // Of each kind of record: the encoded records and where each starts.
    case issueRecords, issueRecordStarts
    case propositionRecords, propositionRecordStarts
    case actorRecords, actorRecordStarts
    case sourceRecords, sourceRecordStarts
    case eventRecords, eventRecordStarts
    case passageRecords, passageRecordStarts
    case quoteRecords, quoteRecordStarts
    // All ids, kind after kind, and the table by which one is found.
    case kindCounts, ids, idStarts, idSlots
    // Issues: names, other words with the day from which they count, and how they stand.
    case issueNames, issueNameStarts
    case issueWords, issueWordStarts, issueWordOwners, issueWordDays
    case issueQuoteStarts, issuePropositionStarts
    case issueDays
    case issueAssessmentStarts, assessmentDays, assessmentVerdicts, assessors
    case assessorNames, assessorNameStarts
    case propositionIssues, propositionDays, stanceStarts, stanceRanks, stanceReach
    // By proposition the ranks of the quotes that take a stance on it for neither side.
    case otherStanceStarts, otherStanceRanks
    // Of each side on each proposition its stance days, with counts cumulated from the first.
    case stanceDayStarts, stanceDays, stanceDayAgrees, stanceDayDisagrees
    // Over the latest stance day, and over all words: where runs of positions start; the days on
    // which a position on each issue changes; changes of stance in order of their later quotes, by
    // the positions of both, and which of them are whose.
    case dayRuns, dayTurnStarts, dayTurnDays
    case dayChangeEarlier, dayChangeLater, dayChangeStarts, dayChanges
    case allRuns, allTurnStarts, allTurnDays
    case allChangeEarlier, allChangeLater, allChangeStarts, allChanges
    // Actors, sources, events and passages.
    case actorNames, actorNameStarts, actorRoles, actorRoleStarts, actorDays, actorSides
    case sourceWords, sourceWordStarts, sourceDays
    case eventWords, eventWordStarts, eventDays, eventLastDays, eventDirections
    case eventIssueStarts, eventIssues, eventSourceStarts, eventSources
    case issueEventStarts, issueEvents
    case passageDays, passageKinds, issuePassageStarts, issuePassages, sourcePassageStarts,
      sourcePassages
    // Quotes: a column or a bitmap for each thing that is asked of them.
    case quoteDays, quoteRanks, quotesByDate
    case quoteSpeakers, quoteSources, quotePropositions
    case agreeing, disagreeing, firstSide, secondSide, official, agency, unrendered, counted
    case written, stanced
    case foundExact, foundMoved, foundAmbiguous, foundChanged, foundMissing
    case writtenPositions, writtenLastDays
    case variants, variantOriginals, families, familyVariants, originals
    // Where each quote stood among all that were filed, and which answers which by name.
    case quotePlaces, answering, answeredQuotes, answered, answeringQuotes
    // By proposition and side the ranks of the quotes with a stance, then of the other words on it
    // or in answer to it; for each the place of the nearest before it whose date ends later.
    case sayingStarts, sayingRanks, sayingLonger
    case texts, textStarts, quoteIds, quoteIdStarts, quoteIdBytes
    // Which quotes have a speaker, a source, a proposition, a role, a venue, a coder.
    case speakerStarts, speakerMembers, speakerDense, speakerBits
    case sourceStarts, sourceMembers, sourceDense, sourceBits
    case propositionStarts, propositionMembers, propositionDense, propositionBits
    case roles, roleTextStarts, roleStarts, roleMembers, roleDense, roleBits
    case venues, venueTextStarts, venueStarts, venueMembers, venueDense, venueBits
    case coders, coderTextStarts, coderStarts, coderMembers, coderDense, coderBits
    // The dictionary of folded words, and what short searches find, worked out beforehand.
    case words, wordTextStarts, wordStarts, wordMembers, wordDense, wordBits
    case shortcuts, shortcutStarts, shortcutBits
    // What a mistyped word is compared with: each word of the dictionary and of names once, those of
    // one length side by side, and where each length starts.
    case guesses, guessStarts
    // Of a later segment of a set: by quote in the order of filing its place among all of the dossier,
    // and the ids that no longer count in earlier segments.
    case segmentPlaces, segmentRemoved, segmentRemovedStarts
  }
}

/// Why bytes are no index that can be read.
public enum IndexError: Error, Hashable {
  /// The bytes are not an index, or one of another kind of machine.
  case foreign
  /// It was written by another version of the format, which is given.
  case otherVersion(UInt32)
  /// The bytes end before the sections do, or the sections before the records.
  case truncated

  /// What is wrong, for a log.
  public var message: String {
    switch self {
    case .foreign: "This is no index."
    case .otherVersion(let version): "This is an index of version \(version)."
    case .truncated: "The index is not whole."
    }
  }
}
