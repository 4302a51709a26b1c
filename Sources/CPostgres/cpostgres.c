#include "cpostgres.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <time.h>

// These declarations are those of libpq-fe.h, whose family of versions ("so.5") has kept them since PostgreSQL 9.
struct option {
  char *keyword, *variable, *compiled, *value, *label, *kind;
  int size;
};

static struct {
  struct option *(*parse)(const char *address, char **message);
  struct option *(*options)(void *connection);
  void (*free_options)(struct option *options);
  void *(*connect)(const char *const *names, const char *const *values, int expands);
  void *(*start)(const char *const *names, const char *const *values, int expands);
  int (*poll)(void *connection);
  int (*set_verbosity)(void *connection, int verbosity);
  int (*status)(const void *connection);
  void (*close)(void *connection);
  char *(*message)(const void *connection);
  int (*needs_password)(const void *connection);
  int (*used_password)(const void *connection);
  int (*ask)(void *connection, const char *statement, int count, const void *types, const char *const *values,
             const int *lengths, const int *formats, int format);
  int (*is_busy)(void *connection);
  void *(*run_all)(void *connection, const char *statements);
  int (*outcome)(const void *result);
  char *(*field)(const void *result, int code);
  int (*rows)(const void *result);
  int (*columns)(const void *result);
  char *(*value)(const void *result, int row, int column);
  int (*is_null)(const void *result, int row, int column);
  void (*clear)(void *result);
  int (*receive)(void *connection, char **row, int async);
  int (*send)(void *connection, const char *bytes, int count);
  int (*end)(void *connection, const char *message);
  void *(*result)(void *connection);
  void (*free)(void *memory);
  int (*socket)(const void *connection);
  int (*consume)(void *connection);
  void *(*notice)(void *connection);
  void *(*set_notices)(void *connection, void (*receiver)(void *, const void *), void *argument);
} pq;

static bool is_there = false;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static bool find(void *library, const char *name, void *place) {
  void *symbol = dlsym(library, name);
  *(void **)place = symbol;
  return symbol != NULL;
}

static void load(void) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  is_there = find(library, "PQconninfoParse", &pq.parse) && find(library, "PQconninfo", &pq.options) &&
             find(library, "PQconninfoFree", &pq.free_options) && find(library, "PQconnectdbParams", &pq.connect) &&
             find(library, "PQconnectStartParams", &pq.start) && find(library, "PQconnectPoll", &pq.poll) &&
             find(library, "PQsetErrorVerbosity", &pq.set_verbosity) && find(library, "PQstatus", &pq.status) && find(library, "PQfinish", &pq.close) &&
             find(library, "PQerrorMessage", &pq.message) &&
             find(library, "PQconnectionNeedsPassword", &pq.needs_password) &&
             find(library, "PQconnectionUsedPassword", &pq.used_password) &&
             find(library, "PQsendQueryParams", &pq.ask) && find(library, "PQisBusy", &pq.is_busy) &&
             find(library, "PQexec", &pq.run_all) &&
             find(library, "PQresultStatus", &pq.outcome) && find(library, "PQresultErrorField", &pq.field) &&
             find(library, "PQntuples", &pq.rows) && find(library, "PQnfields", &pq.columns) &&
             find(library, "PQgetvalue", &pq.value) &&
             find(library, "PQgetisnull", &pq.is_null) && find(library, "PQclear", &pq.clear) &&
             find(library, "PQgetCopyData", &pq.receive) && find(library, "PQputCopyData", &pq.send) &&
             find(library, "PQputCopyEnd", &pq.end) && find(library, "PQgetResult", &pq.result) &&
             find(library, "PQfreemem", &pq.free) && find(library, "PQsocket", &pq.socket) &&
             find(library, "PQconsumeInput", &pq.consume) && find(library, "PQnotifies", &pq.notice) &&
             find(library, "PQsetNoticeReceiver", &pq.set_notices);
}

bool cpostgres_is_there(void) {
  pthread_once(&loading, load);
  return is_there;
}

void *cpostgres_parse(const char *address) {
  char *message = NULL;
  void *options = pq.parse(address, &message);
  // It may repeat the address, and with it a password.
  if (message != NULL) pq.free(message);
  return options;
}

void *cpostgres_options(void *connection) { return pq.options(connection); }

const char *cpostgres_option(void *options, const char *name) {
  for (struct option *option = options; option != NULL && option->keyword != NULL; option++)
    if (strcmp(option->keyword, name) == 0) return option->value;
  return NULL;
}

void cpostgres_free_options(void *options) { pq.free_options(options); }

// Notices would be written over the screen.
static void ignore(void *argument, const void *result) { (void)argument, (void)result; }

void *cpostgres_connect(const char *const *names, const char *const *values) {
  void *connection = pq.connect(names, values, 1);
  if (connection != NULL) pq.set_notices(connection, ignore, NULL);
  return connection;
}

static long long now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Waits until a socket is ready; false when the time is over. Less than 0 is for ever.
static bool is_ready(int socket, short events, long long end) {
  while (socket >= 0) {
    long long left = end < 0 ? -1 : end - now_in_milliseconds();
    if (end >= 0 && left <= 0) return false;
    struct pollfd wanted = {.fd = socket, .events = events};
    int ready = poll(&wanted, 1, (int)left);
    if (ready > 0) return true;
    if (ready == 0 || errno != EINTR) return false;
  }
  return false;
}

void *cpostgres_connect_within(const char *const *names, const char *const *values, int milliseconds) {
  void *connection = pq.start(names, values, 1);
  if (connection == NULL || pq.status(connection) == 1) return connection;
  pq.set_notices(connection, ignore, NULL);
  // PQERRORS_VERBOSE: a refusal has its five letters.
  pq.set_verbosity(connection, 2);
  long long end = now_in_milliseconds() + milliseconds;
  // The numbers of PostgresPollingStatusType.
  int step = 2;
  while (step == 1 || step == 2) {
    if (!is_ready(pq.socket(connection), step == 1 ? POLLIN : POLLOUT, end)) break;
    step = pq.poll(connection);
  }
  pq.set_verbosity(connection, 1);
  return connection;
}

// CONNECTION_OK
bool cpostgres_is_open(void *connection) { return pq.status(connection) == 0; }
void cpostgres_close(void *connection) { pq.close(connection); }
const char *cpostgres_message(void *connection) { return pq.message(connection); }

bool cpostgres_is_about_password(void *connection) {
  return pq.needs_password(connection) != 0 || pq.used_password(connection) != 0;
}

// Waits until a result can be taken without waiting; false when the time is over or the connection is lost.
static bool comes(void *connection, long long end) {
  while (pq.is_busy(connection)) {
    if (!is_ready(pq.socket(connection), POLLIN, end) || pq.consume(connection) == 0) return false;
  }
  return true;
}

void *cpostgres_run(void *connection, const char *statement, int count, const char *const *values, int milliseconds) {
  if (pq.ask(connection, statement, count, NULL, values, NULL, NULL, 0) == 0) return NULL;
  long long end = milliseconds < 0 ? -1 : now_in_milliseconds() + milliseconds;
  void *last = NULL;
  while (comes(connection, end)) {
    void *result = pq.result(connection);
    if (result == NULL) return last;
    if (last != NULL) pq.clear(last);
    last = result;
    // A COPY goes on.
    int outcome = pq.outcome(result);
    if (outcome == 3 || outcome == 4) return last;
  }
  if (last != NULL) pq.clear(last);
  return NULL;
}

void *cpostgres_run_all(void *connection, const char *statements) {
  return pq.run_all(connection, statements);
}

enum cpostgres_outcome cpostgres_outcome_of(void *result) {
  // The numbers of ExecStatusType.
  switch (result == NULL ? -1 : pq.outcome(result)) {
    case 0: case 1: return CPOSTGRES_DONE;
    case 2: return CPOSTGRES_ROWS;
    case 3: return CPOSTGRES_SENDS;
    case 4: return CPOSTGRES_TAKES;
    default: return CPOSTGRES_FAILED;
  }
}

const char *cpostgres_state(void *result) { return result == NULL ? NULL : pq.field(result, 'C'); }
const char *cpostgres_sentence(void *result) { return result == NULL ? NULL : pq.field(result, 'M'); }
int cpostgres_rows(void *result) { return pq.rows(result); }
int cpostgres_columns(void *result) { return pq.columns(result); }

const char *cpostgres_value(void *result, int row, int column) {
  return pq.is_null(result, row, column) ? NULL : pq.value(result, row, column);
}

void cpostgres_clear(void *result) { pq.clear(result); }

int cpostgres_receive(void *connection, char **row, int milliseconds) {
  long long end = milliseconds < 0 ? -1 : now_in_milliseconds() + milliseconds;
  while (true) {
    int count = pq.receive(connection, row, 1);
    if (count != 0) return count;
    if (!is_ready(pq.socket(connection), POLLIN, end) || pq.consume(connection) == 0) return -3;
  }
}

bool cpostgres_send(void *connection, const char *bytes, int count) {
  return pq.send(connection, bytes, count) == 1;
}

bool cpostgres_end_sending(void *connection, bool is_whole) {
  return pq.end(connection, is_whole ? NULL : "stopped") == 1;
}

void *cpostgres_result(void *connection) { return pq.result(connection); }
void cpostgres_free(char *row) { pq.free(row); }

// Takes all notices that have come; true when there was one.
static bool take_notices(void *connection) {
  bool came = false;
  for (void *notice; (notice = pq.notice(connection)) != NULL; came = true) pq.free(notice);
  return came;
}

int cpostgres_wait(void *connection, int milliseconds) {
  while (true) {
    if (take_notices(connection)) return 1;
    struct pollfd wanted = {.fd = pq.socket(connection), .events = POLLIN};
    if (wanted.fd < 0) return -1;
    int ready = poll(&wanted, 1, milliseconds);
    if (ready == 0) return 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0 || pq.consume(connection) == 0) return -1;
  }
}
