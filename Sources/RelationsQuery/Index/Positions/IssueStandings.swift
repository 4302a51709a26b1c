import RelationsModel

/// How single issues stand at the end of any day, read from columns without statistics all the others.
struct IssueStandings {
  private let lens: Lens
  private let window: RecordWindow
  private let lists: StanceDayLists
  private let firstDays: Column<Int32>
  private let propositionStarts: Column<UInt32>
  private let propositionCount: Int
  private let assessmentStarts: Column<UInt32>
  private let assessmentDays: Column<Int32>
  private let verdicts: Column<UInt8>

  init(_ image: IndexImage, _ perspective: Perspective) {
    lens = perspective.lens
    window = perspective.window
    lists = StanceDayLists(image)
    firstDays = image.column(.issueDays)
    propositionStarts = image.column(.issuePropositionStarts)
    propositionCount = image.count(.proposition)
    assessmentStarts = image.column(.issueAssessmentStarts)
    assessmentDays = image.column(.assessmentDays)
    verdicts = image.column(.assessmentVerdicts)
  }

  /// Whether an issue is there on one of two days alone, stands otherwise on them, or any position on
  /// its propositions differs.
  func differs(_ issue: Int, between first: Day, and last: Day) -> Bool {
    let isThere = [first, last].map { firstDays[issue] <= Int32(clamping: $0.number) }
    guard isThere[0], isThere[1] else { return isThere[0] != isThere[1] }
    let propositions = propositionStarts.stretch(issue, upTo: propositionCount)
    let hasMoved = propositions.contains { proposition in
      Side.allCases.contains { side in
        let days = lists.list(proposition, side)
        return days.position(by: first, window) != days.position(by: last, window)
      }
    }
    guard !hasMoved, lens == .assessed else { return hasMoved }
    return assessed(issue, by: first, propositions) != assessed(issue, by: last, propositions)
  }

  /// By the latest assessment, and by the record where there is none.
  private func assessed(_ issue: Int, by day: Day, _ propositions: Range<Int>) -> Standing {
    let latest = IndexDayStatistics.latest(
      of: issue,
      assessmentStarts,
      assessmentDays,
      by: Int32(clamping: day.number)
    )
    guard let latest else {
      return Standing(
        record: propositions.map { proposition in
          BothSides { lists.list(proposition, $0).position(by: day, window) }
        }
      )
    }
    return Standing(code: Int(verdicts[latest]))
  }
}
