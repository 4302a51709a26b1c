#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "cprocess.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t locale;
static const char *name;

// The locale of the process itself is left alone: only the screen sets it.
static void look(void) {
  locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
  if (locale == (locale_t)0) return;
  const char *codeset = nl_langinfo_l(CODESET, locale);
  // Where no locale is set, words are UTF-8, as they are on the screen.
  bool is_ascii = strcmp(codeset, "ANSI_X3.4-1968") == 0 || strcmp(codeset, "US-ASCII") == 0;
  if (!is_ascii && strcmp(codeset, "UTF-8") != 0) name = codeset;
}

const char *cproc_codeset(void) {
  pthread_once(&once, look);
  return name;
}

long cproc_read_text(const char *bytes, size_t count, uint32_t *scalars) {
  if (cproc_codeset() == NULL) return -1;
  locale_t before = uselocale(locale);
  mbstate_t state = {0};
  long written = 0;
  while (count > 0) {
    wchar_t character = 0;
    size_t taken = mbrtowc(&character, bytes, count, &state);
    if (taken == 0 || taken > count) {
      written = -1;
      break;
    }
    scalars[written++] = (uint32_t)character;
    bytes += taken;
    count -= taken;
  }
  uselocale(before);
  return written;
}
