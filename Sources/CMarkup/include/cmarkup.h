#ifndef CMARKUP_H
#define CMARKUP_H

// Libraries for reading files of others, loaded when they are used and not before.

#endif
