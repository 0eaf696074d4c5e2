package dev.pynmon.pictures.text;

import dev.pynmon.domain.query.Count;
import java.util.Locale;

/** Numbers of things, with separators: {@code 12,481}, {@code at least 10,000}. */
public final class CountText {
  private CountText() {}

  /** A number with separators between thousands. Most have none, and pages hold many. */
  public static String of(long number) {
    boolean small = number > -1_000 && number < 1_000;
    return small ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /** A count that says when there may be more. */
  public static String of(Count count) {
    return switch (count) {
      case Count.Exact exact -> of(exact.value());
      case Count.AtLeast least -> "at least " + of(least.value());
    };
  }

  /** The same where there is little room: {@code 1,000+}. */
  public static String brief(Count count) {
    return of(count.value()) + (count instanceof Count.AtLeast ? "+" : "");
  }

  /** A number with its noun: {@code 1 queue}, {@code 2 queues}. */
  public static String of(long number, String noun) {
    return of(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /** A count with its noun. */
  public static String of(Count count, String noun) {
    boolean one = count instanceof Count.Exact && count.value() == 1;
    return of(count) + " " + (one ? noun : noun + "s");
  }
}
