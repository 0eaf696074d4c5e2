package dev.pynmon.pictures.text;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;

/** Numbers of things, with separators: {@code 12,481}, {@code at least 10,000}. */
public final class CountText {
  private CountText() {}

  /** A number with separators between thousands. */
  public static String of(long number) {
    return Counted.of(number);
  }

  /** A count that says when there may be more. */
  public static String of(Count count) {
    return Counted.of(count);
  }

  /** The same where there is little room: {@code 1,000+}. */
  public static String brief(Count count) {
    return of(count.value()) + (count instanceof Count.AtLeast ? "+" : "");
  }

  /** A number with its noun: {@code 1 queue}, {@code 2 queues}. */
  public static String of(long number, String noun) {
    return Counted.of(number, noun);
  }

  /** A count with its noun. */
  public static String of(Count count, String noun) {
    boolean one = count instanceof Count.Exact && count.value() == 1;
    return of(count) + " " + (one ? noun : noun + "s");
  }
}
