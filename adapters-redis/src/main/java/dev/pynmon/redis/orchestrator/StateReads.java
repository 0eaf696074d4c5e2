package dev.pynmon.redis.orchestrator;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.StatusRecordJson;
import dev.pynmon.redis.answer.ShortForm;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * Reads what the orchestrator knows of invocations, {@value #STEP} a command. What had to be read
 * to find out whether it belongs to a page is not read again to show it. For one read.
 */
final class StateReads {
  /** What is shown of an invocation that pynenc's auto-purge took, whose times it leaves behind. */
  static final InvocationStatus PURGED = new UnknownStatus("purged");

  /** What is shown of an invocation whose status cannot be read, or whose id is too long. */
  static final InvocationStatus DAMAGED = new UnknownStatus("damaged");

  private static final int STEP = 1_000;

  private final Session session;
  private final StatusKeys keys;
  private final Map<Scored, InvocationState> known = new HashMap<>();

  /**
   * Nothing is read yet.
   *
   * @param session asks the server
   * @param keys the keys
   */
  StateReads(Session session, StatusKeys keys) {
    this.session = session;
    this.keys = keys;
  }

  /**
   * The states of entries of a sorted set of times, in their order. One round trip, none where they
   * were confirmed.
   */
  List<InvocationState> states(List<Scored> entries) {
    return known.keySet().containsAll(entries)
        ? entries.stream().map(entry -> requireNonNull(known.get(entry))).toList()
        : read(entries);
  }

  private List<InvocationState> read(List<Scored> entries) {
    Batch batch = session.batch();
    Asked asked = ask(batch, entries.stream().map(Scored::member).toList());
    batch.send();
    return IntStream.range(0, entries.size())
        .mapToObj(place -> asked.state(place, entries.get(place)))
        .toList();
  }

  /** The states of these, to be read once the batch was sent. */
  Asked ask(Batch batch, List<String> ids) {
    return new Asked(parts(ids).stream().map(part -> Part.of(part, keys, batch)).toList());
  }

  /**
   * States that were asked for.
   *
   * @param parts their answers, {@value #STEP} each
   */
  record Asked(List<Part> parts) {
    /** The one at a place, whose registration is this entry. */
    InvocationState state(int place, Scored entry) {
      return parts.get(place / STEP).state(place % STEP, registered(entry));
    }
  }

  private static Instant registered(Scored entry) {
    return PythonTime.ofUnixSeconds(entry.score()).orElse(Instant.EPOCH);
  }

  /**
   * The entries that are truly in one of these statuses, whatever the sets say. One round trip. Few
   * are read whole, for they are likely to be shown.
   *
   * @param wanted empty for any
   */
  List<Scored> confirmed(List<Scored> entries, Set<InvocationStatus> wanted) {
    if (wanted.isEmpty() || entries.isEmpty()) {
      return entries;
    }
    return entries.size() <= STEP ? readAndConfirmed(entries, wanted) : indeed(entries, wanted);
  }

  private List<Scored> readAndConfirmed(List<Scored> entries, Set<InvocationStatus> wanted) {
    List<InvocationState> states = states(entries);
    for (int place = 0; place < entries.size(); place++) {
      known.put(entries.get(place), states.get(place));
    }
    return IntStream.range(0, entries.size())
        .filter(place -> wanted.contains(states.get(place).status().status()))
        .mapToObj(entries::get)
        .toList();
  }

  private List<Scored> indeed(List<Scored> entries, Set<InvocationStatus> wanted) {
    Batch batch = session.batch();
    List<Reply<List<Optional<String>>>> replies =
        parts(entries.stream().map(Scored::member).toList()).stream()
            .map(part -> batch.mget(part.stream().map(keys::statusOf).toList()))
            .toList();
    batch.send();
    List<Optional<String>> texts = replies.stream().flatMap(reply -> reply.get().stream()).toList();
    List<Scored> confirmed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (texts.get(i).map(StateReads::statusIn).filter(wanted::contains).isPresent()) {
        confirmed.add(entries.get(i));
      }
    }
    return confirmed;
  }

  private static InvocationStatus statusIn(String text) {
    return StatusRecordJson.read(text).map(StatusRecord::status).orElse(DAMAGED);
  }

  static <T> List<List<T>> parts(List<T> all) {
    return all.stream().gather(Gatherers.windowFixed(STEP)).toList();
  }

  record Part(
      List<String> ids,
      Reply<List<Optional<String>>> statuses,
      Reply<List<Optional<String>>> calls,
      Reply<List<Optional<String>>> retries) {
    static Part of(List<String> ids, StatusKeys keys, Batch batch) {
      return new Part(
          ids,
          batch.mget(ids.stream().map(keys::statusOf).toList()),
          batch.mget(ids.stream().map(keys::callOf).toList()),
          batch.mget(ids.stream().map(keys::retriesOf).toList()));
    }

    InvocationState state(int place, Instant registered) {
      CallKey call = new CallKey(calls.get().get(place).orElse(""));
      return new InvocationState(
          new InvocationId(ids.get(place)),
          call.task(),
          call,
          status(place, registered),
          retries.get().get(place).map(Part::number).orElse(0));
    }

    private StatusRecord status(int place, Instant registered) {
      Optional<String> text = statuses.get().get(place);
      boolean isThere = text.isPresent() || ShortForm.is(ids.get(place));
      InvocationStatus otherwise = isThere ? DAMAGED : PURGED;
      return text.flatMap(StatusRecordJson::read)
          .orElseGet(() -> new StatusRecord(otherwise, Optional.empty(), registered));
    }

    private static int number(String text) {
      try {
        return Math.max(0, Integer.parseInt(text));
      } catch (NumberFormatException _) {
        return 0;
      }
    }
  }
}
