package dev.pynmon.redis.invocation;

import java.util.Collection;
import java.util.List;

/**
 * The entries of a slice in two numbers, which tell what is new among them later on.
 *
 * @param count how many there are
 * @param xor the hashes of those that were given, in one
 */
record Extent(long count, long xor) {
  static Extent of(Collection<Mark> marks) {
    return new Extent(marks.size(), xor(marks.stream().map(Mark::hash).toList()));
  }

  /**
   * The new ones of the entries that are there now: exact where they are the youngest, or where it
   * is one. Otherwise nobody can tell, and all are given again rather than any is lost.
   *
   * @param now all of them, oldest first
   * @param given how many of them were given
   */
  List<Marked> news(List<Marked> now, int given) {
    List<Long> hashes = now.stream().map(each -> each.mark().hash()).toList();
    if (now.size() >= given && xor(hashes.subList(0, given)) == xor) {
      return now.subList(given, now.size());
    }
    long one = xor(hashes) ^ xor;
    boolean isOne = now.size() == given + 1 && hashes.contains(one);
    return isOne ? now.stream().filter(each -> each.mark().hash() == one).toList() : now;
  }

  private static long xor(List<Long> hashes) {
    return hashes.stream().reduce(0L, (left, right) -> left ^ right);
  }
}
