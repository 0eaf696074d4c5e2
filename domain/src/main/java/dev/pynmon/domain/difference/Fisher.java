package dev.pynmon.domain.difference;

/** Fisher's exact test of two by two numbers, one-sided. */
final class Fisher {
  private final double[] logFactorials;

  /** For so many in all at most. */
  Fisher(int most) {
    logFactorials = new double[most + 1];
    for (int i = 2; i <= most; i++) {
      logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }
  }

  /** The same of these numbers. */
  double chance(Counts counts) {
    return chance(counts.with(), counts.among(), counts.othersWith(), counts.othersAmong());
  }

  /**
   * How likely so many of these, or more, have what so many in all have, were it spread by chance.
   *
   * @param with of these
   * @param among these
   * @param othersWith of the others
   * @param othersAmong the others
   */
  double chance(int with, int among, int othersWith, int othersAmong) {
    int all = with + othersWith;
    double sum = 0;
    for (int k = with; k <= Math.min(all, among); k++) {
      if (all - k <= othersAmong) {
        sum +=
            Math.exp(
                choose(among, k) + choose(othersAmong, all - k) - choose(among + othersAmong, all));
      }
    }
    return Math.min(1, sum);
  }

  private double choose(int of, int number) {
    return logFactorials[of] - logFactorials[number] - logFactorials[of - number];
  }
}
