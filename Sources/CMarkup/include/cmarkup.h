#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>

// Libraries for reading files of others, loaded when they are used and not before.

/// True when libxml2 is loaded, which the first call tries; false where it is missing or of another family of versions.
bool cmarkup_has_xml(void);

/// What a reader of XML came to.
enum cmarkup_event {
  CMARKUP_BROKEN = -1,
  CMARKUP_END_OF_FILE = 0,
  CMARKUP_START,
  CMARKUP_EMPTY,
  CMARKUP_END,
  CMARKUP_TEXT,
  CMARKUP_OTHER,
};

/// Reads XML in UTF-8, whatever encoding the file declares. It opens no other file and no address, loads no DTD, puts no
/// entity in but the five of XML, and prints nothing. The bytes must stay until it is closed.
/// NULL without libxml2 or memory.
void *cmarkup_xml_open(const char *bytes, size_t count);
void cmarkup_xml_close(void *reader);

/// Goes to the next event.
enum cmarkup_event cmarkup_xml_next(void *reader);

/// Goes to the next attribute of an element that starts; false after the last.
bool cmarkup_xml_next_attribute(void *reader);

// Of the element, attribute or text that the reader is at, until it moves; NULL where there is none.
const char *cmarkup_xml_local_name(void *reader);
const char *cmarkup_xml_namespace(void *reader);
const char *cmarkup_xml_value(void *reader);

/// The line that the reader has come to, from 1.
int cmarkup_xml_line(void *reader);

#endif
