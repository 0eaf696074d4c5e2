package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The failures of one fingerprint in a window of time.
 *
 * @param fingerprint what they have in common
 * @param count how many there are
 * @param before how many there were in the window before; empty when that is not known
 * @param first when the first of them failed
 * @param known since when such failures are known of, which may be longer
 * @param last when the newest of them failed
 * @param newest the newest of them, at least one and {@value #MAX_NEWEST} at most, newest first
 * @param message what the newest says; empty when that is not known
 * @param variations how the masked parts of that vary, the first {@value Variation#MAX_PARTS}
 * @param slices when they failed, {@link Slice#COUNT} slices, oldest first
 * @param moments the same in the moments in which any did, oldest first
 * @param echo what they followed, where most of them followed something
 */
public record FailureGroup(
    Fingerprint fingerprint,
    long count,
    OptionalLong before,
    Instant first,
    Instant known,
    Instant last,
    List<InvocationId> newest,
    Optional<MaskedMessage> message,
    List<Variation> variations,
    List<Slice> slices,
    List<Moment> moments,
    Optional<Echo> echo) {
  /** So many invocations of a group are named: a page names those of 100 groups. */
  public static final int MAX_NEWEST = 20;

  private static final Duration NOW = Duration.ofMinutes(2);
  private static final Duration LEAST_SILENCE = Duration.ofMinutes(5);
  private static final Duration MOST_SILENCE = Duration.ofHours(1);

  public FailureGroup {
    newest = List.copyOf(newest);
    variations = List.copyOf(variations);
    slices = List.copyOf(slices);
    moments = List.copyOf(moments);
  }

  /** Their task; empty when no component knows it. */
  public Optional<TaskKey> task() {
    return fingerprint.task();
  }

  /** The Python class name; empty when the store holds no exception of them. */
  public Optional<String> exception() {
    return fingerprint.exception();
  }

  /** The newest of them. */
  public InvocationId example() {
    return newest.getFirst();
  }

  /** True when none is known of before these, and they did not pause. */
  public boolean isNew(TimeWindow window) {
    return before.isPresent() && before.getAsLong() == 0 && againSince(window).isEmpty();
  }

  /**
   * Since when they fail again after they had been quiet: after their last pause in the window, or
   * as long as the window where none failed in the one before, but earlier.
   */
  public Optional<Instant> againSince(TimeWindow window) {
    Duration silence = silence(window);
    Optional<Instant> paused =
        IntStream.range(1, moments.size())
            .filter(i -> moment(i - 1).plus(silence).isBefore(moment(i)))
            .mapToObj(this::moment)
            .reduce((_, later) -> later);
    return paused.or(
        () ->
            Optional.of(first)
                .filter(any -> known.isBefore(any) && before.isPresent())
                .filter(_ -> before.getAsLong() == 0));
  }

  private Instant moment(int index) {
    return moments.get(index).from();
  }

  /**
   * True when the last of them is a while ago: a quarter of the window, at least five minutes and
   * at most an hour.
   */
  public boolean isQuiet(TimeWindow window) {
    return last.plus(silence(window)).isBefore(window.to());
  }

  /** True when one failed in the last minutes. */
  public boolean isNow(TimeWindow window) {
    return !last.plus(NOW).isBefore(window.to());
  }

  private static Duration silence(TimeWindow window) {
    Duration quarter = window.length().dividedBy(4);
    return quarter.compareTo(LEAST_SILENCE) < 0
        ? LEAST_SILENCE
        : quarter.compareTo(MOST_SILENCE) > 0 ? MOST_SILENCE : quarter;
  }

  /**
   * Whether what was raised is what these failures raised, as far as that can be told without
   * knowing what its invocation was given.
   */
  public boolean raised(Fingerprint other) {
    return exception().equals(other.exception())
        && (fingerprint.pattern().equals(other.pattern())
            || message
                .filter(MaskedMessage::hasNames)
                .flatMap(own -> other.pattern().map(text -> new Likeness(text).fits(own)))
                .orElse(false));
  }

  /** Whether a query holds of it. */
  public boolean isAsked(Search search) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.TASK, task().map(TaskKey::value))
            .text(Field.EXCEPTION, exception())
            .text(Field.EXCEPTION, message.map(MaskedMessage::pattern))
            .text(Field.EXCEPTION, message.map(MaskedMessage::text))
            .text(Field.FINGERPRINT, fingerprint.code())
            .number(Field.COUNT, count)
            .moment(Field.FIRST, first)
            .moment(Field.LAST, last);
    return search.holds(sheet);
  }

  FailureGroup withoutEcho() {
    return copy(known, Optional.empty());
  }

  /** Such failures have been known of for so long, if not longer. */
  public FailureGroup known(Instant since) {
    return since.isBefore(known) ? copy(since, echo) : this;
  }

  private FailureGroup copy(Instant since, Optional<Echo> followed) {
    return new FailureGroup(
        fingerprint,
        count,
        before,
        first,
        since,
        last,
        newest,
        message,
        variations,
        slices,
        moments,
        followed);
  }
}
