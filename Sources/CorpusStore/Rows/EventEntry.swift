import RelationsModel

/// An event that is being written, in texts that are lent for as long as the call lasts.
package struct EventEntry {
  package typealias Text = UnsafeBufferPointer<UInt8>

  package var id: Text
  package var date: Text
  /// The first day that the date can mean.
  package var firstDay: Day
  package var summary: Text
  package var direction: Event.Direction
  /// The id of its issue, and what an issue that is made for it is called.
  package var issue: Text
  package var issueTitle: Text
  /// The id of its source, and what is known of one that is made for it.
  package var source: Text
  package var sourceTitle: Text?
  package var sourceURL: Text?
  package var publisher: Text?
  package var accessed: Text?
  package var remark: Text?

  package init(
    id: Text,
    date: Text,
    firstDay: Day,
    summary: Text,
    direction: Event.Direction,
    issue: Text,
    issueTitle: Text,
    source: Text
  ) {
    self.id = id
    self.date = date
    self.firstDay = firstDay
    self.summary = summary
    self.direction = direction
    self.issue = issue
    self.issueTitle = issueTitle
    self.source = source
  }
}
