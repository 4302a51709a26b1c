#include "cmarkup.h"
