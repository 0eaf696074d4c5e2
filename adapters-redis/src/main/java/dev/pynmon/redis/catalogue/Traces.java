package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What tells which pynenc it was (wire format, section 0.5).
 *
 * @param record the end of some record
 * @param service whether some runner served, in the words of pynenc 0.2.3
 */
record Traces(Reply<byte[]> record, Reply<List<Optional<String>>> service) {
  /** Behind the arguments, of whatever length, at the end of a record. */
  private static final String EVENT = "\"parent_event_id\":";

  private static final int END_OF_RECORD = 2_000;
  private static final String NO_KEY = AppKeys.ROOT;

  static Traces of(AppKeysFound app, Batch batch) {
    return new Traces(
        batch.getrange(app.someRecord().orElse(NO_KEY), -END_OF_RECORD, -1),
        batch.hmget(app.someHeartbeat().orElse(NO_KEY), List.of("last_service_start")));
  }

  Generation generation(AppKeysFound app, boolean namesQueues) {
    String end = record.ofRightType().map(Traces::latin).orElse("");
    if (isBrokenPair(app, end)) {
      return Generation.BROKEN_PAIR;
    }
    if (namesQueues) {
      return Generation.NAMED_QUEUES;
    }
    if (end.contains(EVENT) || app.has(AppKeysFound.Mark.NEWER_KEYS)) {
      return Generation.V0_3;
    }
    return end.isEmpty() && !servedLongAgo() ? Generation.UNKNOWN : Generation.V0_2_3;
  }

  private boolean servedLongAgo() {
    return service.ofRightType().filter(fields -> fields.getFirst().isPresent()).isPresent();
  }

  private static boolean isBrokenPair(AppKeysFound app, String end) {
    return end.contains(EVENT)
        && app.statuses.size() == 1
        && app.statuses.contains(KnownStatus.REGISTERED)
        && app.brokerKeys.isEmpty()
        && !app.has(AppKeysFound.Mark.HEARTBEATS)
        && !app.has(AppKeysFound.Mark.CONDITIONS);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
