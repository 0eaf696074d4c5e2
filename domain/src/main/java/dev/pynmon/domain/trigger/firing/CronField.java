package dev.pynmon.domain.trigger.firing;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a cron expression, as croniter reads it.
 *
 * @param values what it accepts
 * @param isAny whether it has a star of its own, and says nothing else then
 * @param last whether it also means the last day of a month
 */
record CronField(BitSet values, boolean isAny, boolean last) {
  private static final Pattern PART =
      Pattern.compile(
          "(?<low>\\*|[a-z]{3}|\\d{1,2})(-(?<high>[a-z]{3}|\\d{1,2}))?(/(?<step>\\d{1,4}))?");
  private static final List<String> MONTHS =
      List.of(
          "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /** What a field may hold, in the order of the fields. */
  enum Kind {
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY(1, 31, List.of()),
    MONTH(1, 12, MONTHS),
    WEEKDAY(0, 6, DAYS);

    private final int low;
    private final int high;
    private final List<String> names;

    Kind(int low, int high, List<String> names) {
      this.low = low;
      this.high = high;
      this.names = names;
    }

    /** A number of it; 7 is Sunday, too. Empty for none. */
    private Optional<Integer> number(String text) {
      int named = names.indexOf(text);
      if (named >= low) {
        return Optional.of(named);
      }
      return Optional.of(text)
          .filter(digits -> Character.isDigit(digits.charAt(0)))
          .map(Integer::valueOf)
          .map(number -> this == WEEKDAY && number == 7 ? 0 : number)
          .filter(number -> number >= low && number <= high);
    }
  }

  /** The field; empty when this is none that is read here. */
  static Optional<CronField> read(Kind kind, String text) {
    if (text.equals("*") || text.equals("?") && (kind == Kind.DAY || kind == Kind.WEEKDAY)) {
      return Optional.of(new CronField(range(kind.low, kind.high, 1), true, false));
    }
    BitSet values = new BitSet();
    boolean any = false;
    boolean last = false;
    for (String part : text.split(",", -1)) {
      boolean isLast = kind == Kind.DAY && part.equals("l");
      Optional<BitSet> more = isLast ? Optional.of(new BitSet()) : part(kind, part);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      values.or(more.get());
      any |= part.equals("*");
      last |= isLast;
    }
    return Optional.of(new CronField(values, any, last));
  }

  /**
   * Whether croniter takes it for a restriction: also of what allows all, unless the other field
   * about days has a star in its text. It counts the last of a month as one more then.
   */
  boolean restricts(Kind kind, String other) {
    boolean isAll = values.cardinality() + (last ? 1 : 0) == kind.high - kind.low + 1;
    return !isAny && !(isAll && other.contains("*"));
  }

  private static Optional<BitSet> part(Kind kind, String text) {
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      return Optional.empty();
    }
    int step = part.group("step") == null ? 1 : Integer.parseInt(part.group("step"));
    if (step == 0) {
      return Optional.empty();
    }
    if (part.group("low").equals("*")) {
      return part.group("high") == null
          ? Optional.of(range(kind.low, kind.high, step))
          : Optional.empty();
    }
    Optional<Integer> low = kind.number(part.group("low"));
    return part.group("high") == null
        ? low.map(from -> range(from, part.group("step") == null ? from : kind.high, step))
        : low.flatMap(
            from -> kind.number(part.group("high")).flatMap(to -> range(kind, from, to, step)));
  }

  /** A range that ends where it begins is all; one that ends before goes over the end. */
  private static Optional<BitSet> range(Kind kind, int from, int to, int step) {
    if (from < to) {
      return Optional.of(range(from, to, step));
    }
    BitSet over = range(from, kind.high, 1);
    over.set(kind.low, to + 1);
    return from == to
        ? Optional.of(range(kind.low, kind.high, step))
        : Optional.of(over).filter(_ -> step == 1);
  }

  private static BitSet range(int from, int to, int step) {
    BitSet values = new BitSet();
    for (int each = from; each <= to; each += step) {
      values.set(each);
    }
    return values;
  }
}
