#include "inflate.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// zlib checks the size of this structure and the first digit of the version on opening. These declarations are those of
// zlib.h.
struct z_stream {
  const unsigned char *next_in;
  unsigned avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *(*allocate)(void *, unsigned, unsigned);
  void (*free)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler, reserved;
};

static struct {
  int (*open)(struct z_stream *, int window_bits, const char *version, int size);
  int (*inflate)(struct z_stream *, int flush);
  int (*close)(struct z_stream *);
  unsigned long (*crc32)(unsigned long, const unsigned char *, unsigned);
} zlib;

static bool has_zlib = false;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static bool find(void *library, const char *name, void *place) {
  void *symbol = dlsym(library, name);
  *(void **)place = symbol;
  return symbol != NULL;
}

static void load(void) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  has_zlib = find(library, "inflateInit2_", &zlib.open) && find(library, "inflate", &zlib.inflate) &&
             find(library, "inflateEnd", &zlib.close) && find(library, "crc32", &zlib.crc32);
}

bool cmarkup_has_zlib(void) {
  pthread_once(&loading, load);
  return has_zlib;
}

void *cmarkup_inflate_open(const unsigned char *bytes, size_t count, bool is_gzip) {
  if (!cmarkup_has_zlib() || count > UINT_MAX) return NULL;
  struct z_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  stream->next_in = bytes;
  stream->avail_in = (unsigned)count;
  // The largest window, with 16 for the head of gzip, and less than zero for none.
  const int window_bits = 15;
  if (zlib.open(stream, is_gzip ? window_bits + 16 : -window_bits, "1", sizeof *stream) == 0) return stream;
  free(stream);
  return NULL;
}

ptrdiff_t cmarkup_inflate_next(void *unpacker, unsigned char *room, size_t count) {
  struct z_stream *stream = unpacker;
  const unsigned most = count > INT_MAX ? INT_MAX : (unsigned)count;
  stream->next_out = room;
  stream->avail_out = most;
  enum { NO_FLUSH = 0, OK = 0, STREAM_END = 1 };
  int result = zlib.inflate(stream, NO_FLUSH);
  ptrdiff_t made = (ptrdiff_t)(most - stream->avail_out);
  if (result == STREAM_END) return made;
  return result == OK && made > 0 ? made : -1;
}

void cmarkup_inflate_close(void *unpacker) {
  zlib.close(unpacker);
  free(unpacker);
}

uint32_t cmarkup_crc32(const unsigned char *bytes, size_t count) {
  return cmarkup_has_zlib() && count <= UINT_MAX ? (uint32_t)zlib.crc32(0, bytes, (unsigned)count) : 0;
}
