// The library itself is opened with dlopen, after its core type is chosen: linking it would read the core type too
// early (OPENBLAS_CORETYPE is looked at while the library loads). So this header gives types and no link line.
#include <cblas.h>

// Swift cannot name the type of a C function pointer that takes enums by their C spelling.
typedef void (*contrapose_dgemm)(
    const enum CBLAS_ORDER, const enum CBLAS_TRANSPOSE, const enum CBLAS_TRANSPOSE, const blasint, const blasint,
    const blasint, const double, const double *, const blasint, const double *, const blasint, const double, double *,
    const blasint);
typedef double (*contrapose_ddot)(const blasint, const double *, const blasint, const double *, const blasint);
