package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Which invocations come first where not all can be told one by one. One rule for those whose
 * records are read and for those that are drawn: otherwise some would be drawn without.
 */
public final class ToldFirst {
  /** So many are told unless a visitor asks for another number. */
  public static final int USUAL = 500;

  private ToldFirst() {}

  /** Those that go on longest, then those that began last. */
  public static <T> Comparator<T> order(
      Function<T, Instant> begin, Function<T, Instant> end, Function<T, InvocationId> id) {
    return (a, b) -> {
      int ends = end.apply(b).compareTo(end.apply(a));
      int begins = ends != 0 ? ends : begin.apply(b).compareTo(begin.apply(a));
      return begins != 0 ? begins : id.apply(a).compareTo(id.apply(b));
    };
  }
}
