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

/**
 * The failures of one fingerprint in a window of time.
 *
 * @param fingerprint what they have in common
 * @param count how many there are
 * @param before how many there were in the window before; empty when that is not known
 * @param first when the first of them failed
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
    Instant last,
    List<InvocationId> newest,
    Optional<MaskedMessage> message,
    List<Variation> variations,
    List<Slice> slices,
    List<Moment> moments,
    Optional<Echo> echo) {
  /** So many invocations of a group are named: a page names those of 100 groups. */
  public static final int MAX_NEWEST = 20;

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

  /** True when there was none in the window before. */
  public boolean isNew() {
    return before.isPresent() && before.getAsLong() == 0;
  }

  /**
   * True when the last of them is a while ago: a quarter of the window, at least five minutes and
   * at most an hour.
   */
  public boolean isQuiet(TimeWindow window) {
    Duration quarter = window.length().dividedBy(4);
    Duration silence =
        quarter.compareTo(LEAST_SILENCE) < 0
            ? LEAST_SILENCE
            : quarter.compareTo(MOST_SILENCE) > 0 ? MOST_SILENCE : quarter;
    return last.plus(silence).isBefore(window.to());
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
                .flatMap(
                    own -> other.pattern().map(text -> own.fits(text, Fingerprint.MAX_PATTERN)))
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
            .text(Field.FINGERPRINT, fingerprint.code());
    return search.holds(sheet);
  }

  FailureGroup withoutEcho() {
    return new FailureGroup(
        fingerprint,
        count,
        before,
        first,
        last,
        newest,
        message,
        variations,
        slices,
        moments,
        Optional.empty());
  }
}
