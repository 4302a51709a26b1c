#ifndef CPROCESS_H
#define CPROCESS_H

// The process as the system made it: what can be had from C alone.

/// How many arguments the process was started with, its own name among them.
int cproc_argument_count(void);

/// An argument as the system handed it over, ended by a zero; NULL where there is none. It stays.
const char *cproc_argument(int place);

#endif
