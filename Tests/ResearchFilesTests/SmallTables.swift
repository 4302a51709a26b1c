import GRDB
import SystemPackage
import TestDossier

/// Databases of other programs, made up for tests, each with one text that was coded.
enum SmallTables {
  static let text = "First line.\nWe will not “talk” 🇷🇺 today.\nSanctions stay."

  private static func make(
    _ name: String,
    in folder: TemporaryFolder,
    _ sql: String
  ) throws -> FilePath {
    let path = folder.path(name)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return FilePath(path)
  }

  static func qualCoder(in folder: TemporaryFolder) throws -> FilePath {
    try make(
      "data.qda",
      in: folder,
      """
      CREATE TABLE project (databaseversion TEXT, memo TEXT, about TEXT);
      CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT, fulltext TEXT, mediapath TEXT, memo TEXT);
      CREATE TABLE code_cat (catid INTEGER PRIMARY KEY, name TEXT, supercatid INTEGER);
      CREATE TABLE code_name (cid INTEGER PRIMARY KEY, name TEXT, memo TEXT, catid INTEGER, supercid INTEGER);
      CREATE TABLE code_text (ctid INTEGER PRIMARY KEY, cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER,
        pos1 INTEGER, owner TEXT, date TEXT, memo TEXT);
      CREATE TABLE cases (caseid INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE case_text (id INTEGER PRIMARY KEY, caseid INTEGER, fid INTEGER, pos0 INTEGER, pos1 INTEGER);
      CREATE TABLE attribute (attrid INTEGER PRIMARY KEY, name TEXT, attr_type TEXT, value TEXT, id INTEGER);
      CREATE TABLE code_image (imid INTEGER PRIMARY KEY);
      INSERT INTO project VALUES ('v17', 'Small', 'QualCoder');
      INSERT INTO source VALUES (1, 'speech.txt', '\(text)', '/docs/speech.txt', 'a memo');
      INSERT INTO code_cat VALUES (1, 'Issues', 2), (2, 'All', NULL);
      INSERT INTO code_name VALUES (1, 'ukraine', 'memo u', 1, NULL), (2, 'disagrees', '', NULL, NULL);
      INSERT INTO code_text VALUES
        (1, 1, 1, 'We will not “talk” 🇷🇺 today.', 12, 42, 'ana', '2018-03-15 09:00:00', 'a note'),
        (2, 2, 1, 'We will not “talk” 🇷🇺 today.', 12, 42, 'ben', '2018-03-16 09:00:00', ''),
        (3, 1, 9, 'Lost', 0, 4, 'ana', '', '');
      INSERT INTO cases VALUES (1, 'Sergei L.');
      INSERT INTO case_text VALUES (1, 1, 1, 12, 42);
      INSERT INTO attribute VALUES (1, 'party', 'case', 'arcadia', 1), (2, 'date', 'file', '2018-03-14', 1);
      INSERT INTO code_image VALUES (1), (2);
      """
    )
  }

  static func taguette(in folder: TemporaryFolder) throws -> FilePath {
    try make(
      "taguette.sqlite3",
      in: folder,
      """
      CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, contents TEXT);
      CREATE TABLE tags (id INTEGER PRIMARY KEY, path TEXT, description TEXT);
      CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER,
        end_offset INTEGER, snippet TEXT);
      CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
      CREATE TABLE commands (id INTEGER PRIMARY KEY, date TEXT, user_login TEXT, payload TEXT);
      INSERT INTO projects VALUES (1, 'Small');
      INSERT INTO documents VALUES (1, 'Speech', '',
        '<h1>Été</h1><p>Fish &amp; <b>“chips”</b> are ours.</p><p>So is 😀 peace.</p>');
      INSERT INTO tags VALUES (1, 'issue.fish', 'who fishes'), (2, 'stance.agrees', '');
      INSERT INTO highlights VALUES (1, 1, 5, 33, ''), (2, 1, 33, 43, '');
      INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 1);
      INSERT INTO commands VALUES (1, '2018-03-15 10:00:00', 'ana',
        '{"type": "highlight_add", "highlight_id": 1}');
      """
    )
  }

  static func rqda(in folder: TemporaryFolder) throws -> FilePath {
    try make(
      "small.rqda",
      in: folder,
      """
      CREATE TABLE source (name TEXT, id INTEGER, file TEXT, memo TEXT, status INTEGER);
      CREATE TABLE freecode (name TEXT, memo TEXT, id INTEGER, status INTEGER);
      CREATE TABLE codecat (name TEXT, catid INTEGER, status INTEGER);
      CREATE TABLE treecode (cid INTEGER, catid INTEGER, status INTEGER);
      CREATE TABLE coding (cid INTEGER, fid INTEGER, seltext TEXT, selfirst REAL, selend REAL, status INTEGER,
        owner TEXT, date TEXT, memo TEXT);
      CREATE TABLE cases (name TEXT, id INTEGER, status INTEGER);
      CREATE TABLE caselinkage (caseid INTEGER, fid INTEGER, selfirst REAL, selend REAL, status INTEGER);
      CREATE TABLE fileAttr (variable TEXT, value TEXT, fileID INTEGER);
      INSERT INTO source VALUES ('Speech', 1, '\(text)', NULL, 1), ('Gone', 2, 'Gone.', NULL, 0);
      INSERT INTO freecode VALUES ('ukraine', NULL, 1, 1);
      INSERT INTO codecat VALUES ('Issues', 1, 1);
      INSERT INTO treecode VALUES (1, 1, 1);
      INSERT INTO coding VALUES
        (1, 1, 'Sanctions stay.', 41.0, 56.0, 1, 'ana', 'Sat May  2 16:24:45 2015', NULL),
        (1, 1, 'First line.', 0.0, 11.0, 0, 'ana', NULL, NULL);
      INSERT INTO cases VALUES ('Sergei L.', 1, 1);
      INSERT INTO caselinkage VALUES (1, 1, 0.0, 60.0, 1);
      INSERT INTO fileAttr VALUES ('date', '2015', 1);
      """
    )
  }
}
