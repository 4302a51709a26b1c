#include <stddef.h>

#include "cprocess.h"

static int count;
static char **values;

// The C library hands every constructor what it hands main. Swift's own runtime reads /proc instead, which need not be
// mounted.
__attribute__((constructor)) static void keep(int argument_count, char **arguments) {
  count = argument_count;
  values = arguments;
}

int cproc_argument_count(void) { return count; }

const char *cproc_argument(int place) { return place >= 0 && place < count ? values[place] : NULL; }
