package dev.pynmon.domain.query;

import java.util.List;
import java.util.Locale;

/** Numbers of things as people read them, wherever that is: {@code 12,481}. */
public final class Counted {
  private static final List<String> PLACES =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private Counted() {}

  /** With separators between thousands. Most have none, and pages hold many. */
  public static String of(long number) {
    boolean small = number > -1_000 && number < 1_000;
    return small ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /** With its noun: {@code 1 runner}, {@code 1,200 runners}. */
  public static String of(long number, String noun) {
    return of(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /** One that says when there may be more: {@code at least 10,000}. */
  public static String of(Count count) {
    return (count instanceof Count.AtLeast ? "at least " : "") + of(count.value());
  }

  /** A place in a row, from 1. */
  public static String place(long place) {
    return place <= PLACES.size() ? PLACES.get((int) place - 1) : "number " + of(place);
  }
}
