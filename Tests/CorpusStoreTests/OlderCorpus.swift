/// What makes a corpus one of an older version.
enum OlderCorpus {
  /// Takes away what version 4 had not, and what version 5 had not.
  static let withoutJournal = """
    DROP TABLE journal; DROP TABLE journal_row; DROP INDEX quote_variant; DROP INDEX quote_answers;
    DROP TABLE change;
    """
}
