#include "CBoostMath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// Errors become NaN or infinity instead of exceptions; double is not promoted, so that results do not depend on the
// width of long double.
using quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>, policies::promote_double<false>>;

using normal = boost::math::normal_distribution<double, quiet>;
using student = boost::math::students_t_distribution<double, quiet>;
using chi_squared = boost::math::chi_squared_distribution<double, quiet>;
using beta = boost::math::beta_distribution<double, quiet>;

template <typename Function>
double guarded(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

extern "C" {

double contrapose_normal_quantile(double p) {
  return guarded([=] { return quantile(normal(), p); });
}
double contrapose_normal_cdf(double z) {
  return guarded([=] { return cdf(normal(), z); });
}
double contrapose_normal_upper_tail(double z) {
  return guarded([=] { return cdf(complement(normal(), z)); });
}
double contrapose_student_quantile(double p, double degreesOfFreedom) {
  return guarded([=] { return quantile(student(degreesOfFreedom), p); });
}
double contrapose_student_upper_tail(double t, double degreesOfFreedom) {
  return guarded([=] { return cdf(complement(student(degreesOfFreedom), t)); });
}
double contrapose_chi_square_survival(double x, double degreesOfFreedom) {
  return guarded([=] { return cdf(complement(chi_squared(degreesOfFreedom), x)); });
}
double contrapose_chi_square_quantile(double p, double degreesOfFreedom) {
  return guarded([=] { return quantile(chi_squared(degreesOfFreedom), p); });
}
double contrapose_beta_quantile(double p, double a, double b) {
  return guarded([=] { return quantile(beta(a, b), p); });
}
double contrapose_incomplete_beta(double a, double b, double x) {
  return guarded([=] { return boost::math::ibeta(a, b, x, quiet()); });
}
double contrapose_incomplete_beta_complement(double a, double b, double x) {
  return guarded([=] { return boost::math::ibetac(a, b, x, quiet()); });
}
double contrapose_beta_density(double a, double b, double x) {
  return guarded([=] { return boost::math::ibeta_derivative(a, b, x, quiet()); });
}

}  // extern "C"
