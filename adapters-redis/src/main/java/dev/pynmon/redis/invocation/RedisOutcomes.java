package dev.pynmon.redis.invocation;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results and exceptions in Redis.
 *
 * @param app where they are
 */
public record RedisOutcomes(KeyedServer app) implements Outcomes {
  private static final long MAX_BYTES_OF_A_CHARACTER = 4;

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
