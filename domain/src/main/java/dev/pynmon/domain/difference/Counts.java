package dev.pynmon.domain.difference;

/**
 * Of how many something is true.
 *
 * @param with of those
 * @param among of so many of them it is known
 * @param othersWith of the others
 * @param othersAmong of so many of them it is known
 */
record Counts(int with, int among, int othersWith, int othersAmong) {
  private static final double SHARE = 0.2;
  private static final double LIFT = 2;

  /** True of enough, and of more than twice as many as of the others. */
  boolean standsOut() {
    double share = (double) with / Math.max(1, among);
    double others = (double) othersWith / Math.max(1, othersAmong);
    return with >= Differences.LEAST
        && othersAmong >= Differences.LEAST
        && share >= SHARE
        && share >= LIFT * others;
  }

  /** Of how many it is not true. */
  Counts rest() {
    return new Counts(among - with, among, othersAmong - othersWith, othersAmong);
  }

  /** How far they are from alike (chi squared). */
  double score() {
    double all = among + othersAmong;
    double holding = with + othersWith;
    double expected = among * holding / all;
    double difference = with - expected;
    double variance = expected * (1 - holding / all) * (othersAmong / all);
    return variance == 0 ? 0 : difference * difference / variance;
  }
}
