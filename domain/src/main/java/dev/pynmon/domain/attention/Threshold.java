package dev.pynmon.domain.attention;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when on a rule finds something.
 *
 * @param unit what it is counted in
 * @param usual what holds unless somebody sets it
 * @param least the smallest that can be set
 * @param most the largest that can be set
 */
public record Threshold(Unit unit, long usual, long least, long most) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");
  private static final SequencedMap<String, Long> SECONDS_IN = secondsIn();
  private static final long MOST_DAYS = 30;
  private static final long MOST_NUMBER = 1_000_000;

  /** What a threshold is counted in. */
  public enum Unit {
    /** Seconds; people write them as 90s, 10m, 2h or 1d. */
    SECONDS,
    /** A number of things. */
    NUMBER
  }

  private static SequencedMap<String, Long> secondsIn() {
    SequencedMap<String, Long> seconds = new LinkedHashMap<>();
    seconds.put("d", DAY);
    seconds.put("h", Duration.ofHours(1).toSeconds());
    seconds.put("m", Duration.ofMinutes(1).toSeconds());
    seconds.put("s", 1L);
    return seconds;
  }

  static Threshold time(Duration usual, Duration least) {
    return new Threshold(Unit.SECONDS, usual.toSeconds(), least.toSeconds(), MOST_DAYS * DAY);
  }

  static Threshold number(long usual) {
    return new Threshold(Unit.NUMBER, usual, 1, MOST_NUMBER);
  }

  /** A value as people write it: {@code 5}, {@code 90s}, {@code 10m}, {@code 2h}, {@code 1d}. */
  public String text(long value) {
    if (unit == Unit.NUMBER) {
      return Long.toString(value);
    }
    return SECONDS_IN.entrySet().stream()
        .filter(each -> value % each.getValue() == 0)
        .findFirst()
        .map(each -> value / each.getValue() + each.getKey())
        .orElseGet(() -> value + "s");
  }

  /** The value that somebody wrote so; empty for what it cannot be set to. */
  public Optional<Long> parse(String text) {
    Matcher matcher = (unit == Unit.NUMBER ? NUMBER : SPAN).matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    long value =
        unit == Unit.NUMBER ? number : number * SECONDS_IN.getOrDefault(matcher.group(2), 1L);
    return Optional.of(value).filter(this::allows);
  }

  /** What it can be set to, in words. */
  public String accepted() {
    return text(least) + " to " + text(most);
  }

  /** Whether it can be set to this. */
  public boolean allows(long value) {
    return value >= least && value <= most;
  }
}
