#ifndef CPOSTGRES_H
#define CPOSTGRES_H

#include <stdbool.h>
#include <stddef.h>

// libpq, loaded when an archive is used and not before.

/// True when libpq is loaded, which the first call tries; false where it is missing.
bool cpostgres_is_there(void);

/// The options that an address gives; NULL where it cannot be read. Nothing is sent. `cpostgres_free_options` frees them.
void *cpostgres_parse(const char *address);
/// All options of a connection, those from the environment and from files among them.
void *cpostgres_options(void *connection);
/// The value of an option, lent; NULL where it is not given.
const char *cpostgres_option(void *options, const char *name);
void cpostgres_free_options(void *options);

/// Connects, and waits for it. `names` ends with NULL. Close what it gives in any case; NULL without memory.
void *cpostgres_connect(const char *const *names, const char *const *values);
/// Connects, and waits for it for so long; a message of the server then begins with the five letters of its error.
void *cpostgres_connect_within(const char *const *names, const char *const *values, int milliseconds);
bool cpostgres_is_open(void *connection);
void cpostgres_close(void *connection);
/// What went wrong last, in libpq's words.
const char *cpostgres_message(void *connection);
/// Whether a password was asked for or given.
bool cpostgres_is_about_password(void *connection);

/// What a statement came to.
enum cpostgres_outcome { CPOSTGRES_FAILED, CPOSTGRES_DONE, CPOSTGRES_ROWS, CPOSTGRES_SENDS, CPOSTGRES_TAKES };

/// Runs one statement with parameters as texts, NULL for none, and waits for so long; less than 0 is for ever.
/// `cpostgres_clear` frees the result. After NULL the connection is of no more use.
void *cpostgres_run(void *connection, const char *statement, int count, const char *const *values, int milliseconds);
/// Runs statements without parameters, one after the other.
void *cpostgres_run_all(void *connection, const char *statements);
enum cpostgres_outcome cpostgres_outcome_of(void *result);
/// The five letters of the error of a statement; NULL where there are none.
const char *cpostgres_state(void *result);
/// The sentence of the error of a statement, without what the server adds for programmers.
const char *cpostgres_sentence(void *result);
int cpostgres_rows(void *result);
int cpostgres_columns(void *result);
/// A value, lent until the result is cleared; NULL for NULL.
const char *cpostgres_value(void *result, int row, int column);
void cpostgres_clear(void *result);

/// The next row that COPY sends, to be freed with `cpostgres_free`; -1 at the end, -2 on failure, -3 where none came for
/// so long.
int cpostgres_receive(void *connection, char **row, int milliseconds);
bool cpostgres_send(void *connection, const char *bytes, int count);
/// Ends a COPY to the server, and takes it back where `isWhole` is false.
bool cpostgres_end_sending(void *connection, bool is_whole);
/// The result of a COPY that has ended; NULL after the last.
void *cpostgres_result(void *connection);
void cpostgres_free(char *row);

/// Waits for a notice on a channel that the connection listens to: 1 when one came, 0 when the time is over, -1 when the
/// connection is lost. Less than 0 milliseconds are for ever.
int cpostgres_wait(void *connection, int milliseconds);

#endif
