#pragma once
// Boost.Math behind plain C: no exception crosses this boundary; an argument outside the domain gives NaN.
#ifdef __cplusplus
extern "C" {
#endif
double contrapose_normal_quantile(double p);
double contrapose_normal_cdf(double z);
double contrapose_normal_upper_tail(double z);
double contrapose_student_quantile(double p, double degreesOfFreedom);
double contrapose_student_upper_tail(double t, double degreesOfFreedom);
double contrapose_chi_square_survival(double x, double degreesOfFreedom);
double contrapose_chi_square_quantile(double p, double degreesOfFreedom);
double contrapose_beta_quantile(double p, double a, double b);
// The regularised incomplete beta function I_x(a, b), its complement 1 - I_x(a, b), and its derivative by x.
double contrapose_incomplete_beta(double a, double b, double x);
double contrapose_incomplete_beta_complement(double a, double b, double x);
double contrapose_beta_density(double a, double b, double x);
#ifdef __cplusplus
}
#endif
