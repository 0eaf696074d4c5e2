package dev.pynmon.redis.invocation;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results and exceptions in Redis.
 *
 * @param app where they are
 */
public record RedisOutcomes(KeyedServer app) implements Outcomes {
  private static final long MAX_BYTES_OF_A_CHARACTER = 4;

  /** Bytes of a result in which a clue is looked for. */
  private static final int ENOUGH = 16_384;

  /** Exceptions that are asked for by one command: few leave one. */
  private static final int TOGETHER = 16;

  /** One round trip, two where more than 16 KB of one are wanted. */
  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    List<String> keys = ids.stream().flatMap(id -> Stream.of(result(id), exception(id))).toList();
    Map<String, Beginning> texts =
        app.read(session -> new LongTexts(session).of(keys, MAX_BYTES_OF_A_CHARACTER * maxChars));
    Map<InvocationId, Outcome> found = new LinkedHashMap<>();
    for (InvocationId id : ids) {
      Outcome outcome =
          new Outcome(
              text(texts.get(result(id)), maxChars), text(texts.get(exception(id)), maxChars));
      if (!outcome.equals(Outcome.NONE)) {
        found.put(id, outcome);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /** One round trip, a second one where some left an exception; of long results nothing is sure. */
  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Optional<Clue> result) {
    Optional<ClueText> text = result.map(ClueText::of);
    return app.read(session -> mayHold(session, List.copyOf(ids), text));
  }

  private Set<InvocationId> mayHold(
      Session session, List<InvocationId> ids, Optional<ClueText> text) {
    Batch batch = session.batch();
    Supplier<Set<InvocationId>> results =
        text.map(clue -> results(batch, ids, clue)).orElse(Set::of);
    Map<List<InvocationId>, Reply<Long>> failed = new LinkedHashMap<>();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<InvocationId> few = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
      failed.put(few, batch.existing(few.stream().map(this::exception).toList()));
    }
    batch.send();
    Set<InvocationId> found = new HashSet<>();
    failed.forEach((few, many) -> few.stream().filter(_ -> many.get() > 0).forEach(found::add));
    found.retainAll(failed(session, found));
    found.addAll(results.get());
    return found;
  }

  /** Whose result may hold it, once the batch was sent: any, where it leaves nothing in a text. */
  private Supplier<Set<InvocationId>> results(Batch batch, List<InvocationId> ids, ClueText clue) {
    return clue.parts().isEmpty()
        ? asked(ids, id -> batch.exists(result(id)), Reply::get)
        : asked(
            ids, id -> batch.getrange(result(id), 0, ENOUGH - 1), result -> mayHold(result, clue));
  }

  private static <T> Supplier<Set<InvocationId>> asked(
      List<InvocationId> ids,
      Function<InvocationId, Reply<T>> question,
      Predicate<Reply<T>> holds) {
    Map<InvocationId, Reply<T>> replies = new LinkedHashMap<>();
    ids.forEach(id -> replies.put(id, question.apply(id)));
    return () ->
        replies.entrySet().stream()
            .filter(each -> holds.test(each.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private Set<InvocationId> failed(Session session, Set<InvocationId> some) {
    Batch batch = session.batch();
    Supplier<Set<InvocationId>> failed =
        asked(List.copyOf(some), id -> batch.exists(exception(id)), Reply::get);
    batch.send();
    return failed.get();
  }

  private static boolean mayHold(Reply<byte[]> result, ClueText clue) {
    return result
        .ofRightType()
        .filter(bytes -> bytes.length == ENOUGH || clue.mayBeIn(bytes))
        .isPresent();
  }

  private static Optional<StoredText> text(@Nullable Beginning text, int maxChars) {
    return Optional.ofNullable(text).map(read -> read.inChars(maxChars));
  }

  private String result(InvocationId id) {
    return app.keys().stateBackend("result:" + id);
  }

  private String exception(InvocationId id) {
    return app.keys().stateBackend("exception:" + id);
  }
}
