#pragma once
// Boost.Math behind plain C: no exception crosses this boundary; an argument outside the domain gives NaN.
#ifdef __cplusplus
extern "C" {
#endif
double contrapose_normal_quantile(double p);
double contrapose_normal_upper_tail(double z);
double contrapose_student_quantile(double p, double degreesOfFreedom);
double contrapose_student_upper_tail(double t, double degreesOfFreedom);
double contrapose_chi_square_survival(double x, double degreesOfFreedom);
double contrapose_chi_square_quantile(double p, double degreesOfFreedom);
double contrapose_beta_quantile(double p, double a, double b);
#ifdef __cplusplus
}
#endif
