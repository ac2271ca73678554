// The C library's allocator has settings that Swift's module of it leaves out.
#include <malloc.h>
