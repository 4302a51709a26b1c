#include "cmarkup.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>

// libxml2's reader takes and gives no structure, so the name of the library ("so.2") is all that has to match.
// These declarations are those of libxml/xmlreader.h.

static struct {
  void *(*open)(const char *bytes, int count, const char *address, const char *encoding, int options);
  void (*close)(void *reader);
  int (*read)(void *reader);
  int (*node_type)(void *reader);
  int (*is_empty)(void *reader);
  int (*next_attribute)(void *reader);
  int (*to_element)(void *reader);
  const unsigned char *(*local_name)(void *reader);
  const unsigned char *(*namespace)(void *reader);
  const unsigned char *(*value)(void *reader);
  int (*line)(void *reader);
} xml;

static bool has_xml = false;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static bool find(void *library, const char *name, void *place) {
  void *symbol = dlsym(library, name);
  *(void **)place = symbol;
  return symbol != NULL;
}

static void load(void) {
  void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  void (*prepare)(void);
  has_xml = find(library, "xmlInitParser", &prepare) && find(library, "xmlReaderForMemory", &xml.open) &&
            find(library, "xmlFreeTextReader", &xml.close) && find(library, "xmlTextReaderRead", &xml.read) &&
            find(library, "xmlTextReaderNodeType", &xml.node_type) &&
            find(library, "xmlTextReaderIsEmptyElement", &xml.is_empty) &&
            find(library, "xmlTextReaderMoveToNextAttribute", &xml.next_attribute) &&
            find(library, "xmlTextReaderMoveToElement", &xml.to_element) &&
            find(library, "xmlTextReaderConstLocalName", &xml.local_name) &&
            find(library, "xmlTextReaderConstNamespaceUri", &xml.namespace) &&
            find(library, "xmlTextReaderConstValue", &xml.value) &&
            find(library, "xmlTextReaderGetParserLineNumber", &xml.line);
  if (has_xml) prepare();
}

bool cmarkup_has_xml(void) {
  pthread_once(&loading, load);
  return has_xml;
}

void *cmarkup_xml_open(const char *bytes, size_t count) {
  if (!cmarkup_has_xml() || count > INT_MAX) return NULL;
  // XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET, XML_PARSE_NOCDATA; never XML_PARSE_HUGE or XML_PARSE_NOENT.
  const int options = 1 << 5 | 1 << 6 | 1 << 11 | 1 << 14;
  return xml.open(bytes, (int)count, NULL, "UTF-8", options);
}

void cmarkup_xml_close(void *reader) { xml.close(reader); }

enum cmarkup_event cmarkup_xml_next(void *reader) {
  xml.to_element(reader);
  int read = xml.read(reader);
  if (read <= 0) return read == 0 ? CMARKUP_END_OF_FILE : CMARKUP_BROKEN;
  // The numbers of xmlReaderTypes.
  switch (xml.node_type(reader)) {
    case 1: return xml.is_empty(reader) == 1 ? CMARKUP_EMPTY : CMARKUP_START;
    case 15: return CMARKUP_END;
    case 3: case 4: case 13: case 14: return CMARKUP_TEXT;
    default: return CMARKUP_OTHER;
  }
}

bool cmarkup_xml_next_attribute(void *reader) { return xml.next_attribute(reader) == 1; }

const char *cmarkup_xml_local_name(void *reader) { return (const char *)xml.local_name(reader); }
const char *cmarkup_xml_namespace(void *reader) { return (const char *)xml.namespace(reader); }
const char *cmarkup_xml_value(void *reader) { return (const char *)xml.value(reader); }

int cmarkup_xml_line(void *reader) { return xml.line(reader); }
