package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Pace;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.why.Takers.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A queue and who takes from it.
 *
 * @param queue its name
 * @param waiting how many messages wait
 * @param consumers the active runners that take from it, at most 100; no stale ones
 * @param stale how many stale runners took from it when they were last heard of
 * @param health whether somebody takes care of it
 * @param unnamed how many active runners name no queue: they take from those that their own
 *     configuration declares, which may be others than are known here
 * @param former who took from it last, where nobody does and that was looked for and is told
 * @param pace how it goes, and what becomes of it, where that was asked for
 */
public record QueueReport(
    QueueName queue,
    Count waiting,
    List<RunnerId> consumers,
    int stale,
    Health health,
    int unnamed,
    Optional<Former> former,
    Pace pace) {
  public QueueReport {
    consumers = List.copyOf(consumers);
  }

  /** One of which nobody asked how it goes. */
  public QueueReport(
      QueueName queue,
      Count waiting,
      List<RunnerId> consumers,
      int stale,
      Health health,
      int unnamed,
      Optional<Former> former) {
    this(queue, waiting, consumers, stale, health, unnamed, former, Pace.UNKNOWN);
  }

  /** The same, with who took from it last. */
  public QueueReport after(Optional<Former> last) {
    return new QueueReport(queue, waiting, consumers, stale, health, unnamed, last, pace);
  }

  /** The same, with how it goes. */
  public QueueReport going(Pace seen) {
    return new QueueReport(queue, waiting, consumers, stale, health, unnamed, former, seen);
  }

  /** Whether a query holds of it. */
  public boolean isAsked(Search search) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.QUEUE, queue.value())
            .words(queue.value())
            .text(Field.STATUS, health.word())
            .number(Field.WAITING, waiting.value());
    consumers.forEach(runner -> sheet.text(Field.RUNNER, runner.value()));
    return search.holds(sheet);
  }

  /**
   * What that tells of who takes from it. Of runners that name no queue nobody here knows what
   * their environment declares beside what the stores show.
   */
  public Known known() {
    return switch (health) {
      case CONSUMED -> Known.TAKEN_FROM;
      case NOT_CONSUMED, IDLE -> Known.BY_NOBODY;
      case NOT_CONFIGURED -> knownOfUndeclared();
      case UNKNOWN -> Known.UNTOLD;
    };
  }

  private Known knownOfUndeclared() {
    if (!consumers.isEmpty()) {
      return Known.TAKEN_FROM;
    }
    return unnamed > 0 ? Known.UNTOLD : Known.UNDECLARED;
  }

  /**
   * Who took from a queue last.
   *
   * @param runner who; empty where nobody did who is known
   * @param heard when that was last heard of
   * @param isOfAll false where only the newest 1,000 runners were looked at
   */
  public record Former(Optional<RunnerId> runner, Instant heard, boolean isOfAll) {
    /** None that is known. */
    public static Former nobody(boolean isOfAll) {
      return new Former(Optional.empty(), Instant.EPOCH, isOfAll);
    }
  }

  /** Whether somebody takes from a queue. */
  public enum Health {
    /** An active runner takes from it. */
    CONSUMED("consuming"),
    /** Messages wait and no active runner takes from it. */
    NOT_CONSUMED("not consumed"),
    /** Nothing waits and no active runner takes from it. */
    IDLE("idle"),
    /** A runner takes from it, or messages wait in it, and the broker does not declare it. */
    NOT_CONFIGURED("not configured"),
    /** Who consumes it cannot be read. */
    UNKNOWN("not known");

    private final String word;

    Health(String word) {
      this.word = word;
    }

    /** How pages and queries call it. */
    public String word() {
      return word;
    }
  }
}
