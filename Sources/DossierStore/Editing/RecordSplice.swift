/// A stretch of a file that an edit replaced.
package struct RecordSplice: Hashable, Sendable, Codable {
  /// The record whose stretch it is; nil for what is no record, such as the key of a list.
  package var record: String?
  /// The id that the record had before, when it was another.
  var was: String?
  /// The list in which the record stands: the key, that at the top of the file, and the record in
  /// which the list stands.
  var list: [String?]?
  /// The byte of the file before the edit at which the stretch begins.
  package var offset: Int
  /// What stood there.
  package var before: String
  /// What stands there now.
  package var after: String

  /// The id that the record had before.
  var idBefore: String? { was ?? record }

  /// A file with stretches replaced that are in the order of the file.
  static func apply(_ splices: [RecordSplice], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var place = 0
    for splice in splices {
      let end = splice.offset + splice.before.utf8.count
      guard splice.offset >= place, end <= bytes.count,
        bytes[splice.offset..<end].elementsEqual(splice.before.utf8)
      else { return nil }
      result += bytes[place..<splice.offset]
      result += Array(splice.after.utf8)
      place = end
    }
    return result + bytes[place...]
  }

  /// The stretches that take a file back.
  static func reversed(_ splices: [RecordSplice]) -> [RecordSplice] {
    var shift = 0
    return splices.map { splice in
      var back = splice
      back.offset += shift
      (back.before, back.after) = (splice.after, splice.before)
      if let was = splice.was { (back.record, back.was) = (was, splice.record) }
      shift += splice.after.utf8.count - splice.before.utf8.count
      return back
    }
  }

  /// The one stretch in which two texts differ.
  static func difference(_ old: [UInt8], _ new: [UInt8]) -> [RecordSplice] {
    guard old != new else { return [] }
    let before = String(decoding: old, as: UTF8.self)
    let after = String(decoding: new, as: UTF8.self)
    return [RecordSplice(offset: 0, before: before, after: after)]
  }
}
