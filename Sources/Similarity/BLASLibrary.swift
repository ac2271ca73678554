import COpenBLAS
import Foundation

/// OpenBLAS, opened on first use rather than linked: the library reads its core type while it loads, which is before
/// any line of a program that links it.
///
/// Each call uses one thread; parallel work happens above it.
public struct BLASLibrary: Sendable {
  // The type `contrapose_dgemm` of the shim: a function of a library that stays open, free of state of ours.
  private typealias Multiplication =
    @Sendable @convention(c) (
      CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, blasint, blasint, blasint, Double,
      UnsafePointer<Double>?, blasint, UnsafePointer<Double>?, blasint, Double,
      UnsafeMutablePointer<Double>?, blasint
    ) -> Void

  /// The kernels that the library took, in its own words, such as `SkylakeX`.
  public let coreName: String
  private let multiply: Multiplication

  /// The library of this machine, opened once; `nil` if it is not installed.
  public static let installed = BLASLibrary(named: "libopenblas.so.0")

  /// Opens a library after setting `OPENBLAS_CORETYPE`, unless the user has.
  ///
  /// - Returns: `nil` if there is no such library, or it lacks what is needed.
  init?(named name: String) {
    Self.chooseCoreType()
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL),
      let multiply = dlsym(handle, "cblas_dgemm"),
      let coreName = dlsym(handle, "openblas_get_corename"),
      let setThreads = dlsym(handle, "openblas_set_num_threads")
    else { return nil }
    // The types are those of cblas.h, which declares these names.
    self.multiply = unsafeBitCast(multiply, to: Multiplication.self)
    let nameFunction = unsafeBitCast(
      coreName, to: (@convention(c) () -> UnsafePointer<CChar>?).self)
    unsafeBitCast(setThreads, to: (@convention(c) (CInt) -> Void).self)(1)
    self.coreName = nameFunction().map { String(cString: $0) } ?? "unknown"
  }

  private static func chooseCoreType() {
    guard let information = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let coreType = BLASCoreType(cpuInfo: information)
    else { return }
    let isOverwriting: CInt = 0
    setenv("OPENBLAS_CORETYPE", coreType.rawValue, isOverwriting)
  }

  /// a · bᵀ of matrices stored row after row, with α = 1 and β = 0.
  ///
  /// - Precondition: `a` has `rows` × `columns` values, `b` has `others` × `columns`.
  /// - Complexity: O(rows · others · columns).
  func productWithTransposed(
    _ a: [Double], rows: Int, _ b: [Double], rows others: Int, columns: Int
  ) -> [Double] {
    precondition(a.count == rows * columns && b.count == others * columns, "matrices are rows × columns")
    let (height, width, depth) = (blasint(rows), blasint(others), blasint(columns))
    return [Double](unsafeUninitializedCapacity: rows * others) { product, count in
      // β = 0: the library writes each value and reads none.
      multiply(
        CblasRowMajor, CblasNoTrans, CblasTrans, height, width, depth, 1, a, depth, b, depth, 0,
        product.baseAddress, width)
      count = rows * others
    }
  }
}
