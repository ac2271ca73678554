/// Design effects to look at while one's own are unknown: those of one set of faces, all images against all.
public enum TypicalDesignEffect {
  public static let mated = 8.0
  public static let nonMated = 11.0...61.0
}
