#ifndef CMARKUP_INFLATE_H
#define CMARKUP_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// True when zlib is loaded, which the first call tries; false where it is missing.
bool cmarkup_has_zlib(void);

/// Starts to unpack bytes in the deflate form, with the head of a gzip file or none. The bytes must stay until it is closed.
/// NULL without zlib or memory.
void *cmarkup_inflate_open(const unsigned char *bytes, size_t count, bool is_gzip);

/// Unpacks what comes next: the number of bytes put into the room, 0 at the end, -1 where the bytes are broken or end early.
ptrdiff_t cmarkup_inflate_next(void *unpacker, unsigned char *room, size_t count);

void cmarkup_inflate_close(void *unpacker);

/// The checksum of bytes that ZIP archives hold; 0 without zlib.
uint32_t cmarkup_crc32(const unsigned char *bytes, size_t count);

#endif
