import Glibc

extension TextDecoding {
  /// Has the C library load its converters for the encodings that files are in, which it does when one
  /// is first used and keeps while one is in use.
  static func loadConverters() {
    for name in converters { _ = iconv_open("UTF-8", name) }
  }

  private static let converters = [
    "CP1250", "CP1251", "CP1253", "CP1254", "CP1255", "CP1256", "CP1257", "CP1258", "CP874",
    "CP866",
    "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7",
    "ISO-8859-8",
    "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U",
    "MACINTOSH", "MAC-CYRILLIC", "GB18030", "BIG5-HKSCS", "EUC-JP", "ISO-2022-JP", "CP932", "CP949",
    "UTF-7",
  ]
}
