package dev.pynmon.redis.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.nio.charset.StandardCharsets;

/**
 * In which form pynenc records invocations here, by the record of one and by what only newer ones
 * keep (wire format, sections 0.5 and 11.4).
 *
 * @param end the last bytes of that record
 * @param runs whether runs of the atomic service are recorded, since pynenc 0.2.4
 * @param generation what the search through all keys found
 */
record RecordForm(Reply<byte[]> end, Reply<Boolean> runs, Generation generation) {
  /** Behind the arguments; inside of a text a quote has a backslash. */
  private static final String EVENT = "\"parent_event_id\":";

  private static final int END_OF_RECORD = 2_000;

  /** To be read once the batch was sent. */
  static RecordForm ask(Batch batch, RepairedApp app, InvocationId original) {
    return new RecordForm(
        batch.getrange(recordOf(app, original), -END_OF_RECORD, -1),
        batch.exists(app.keys().orchestrator("atomic_service_executions")),
        app.generation());
  }

  static String recordOf(RepairedApp app, InvocationId invocation) {
    return app.keys().stateBackend("invocation:" + invocation);
  }

  boolean isRecorded() {
    return !text().isEmpty();
  }

  /** Whether this record names the event that started the invocation, or that there is none. */
  boolean namesEvent() {
    return text().contains(EVENT);
  }

  /** Whether records name events now, though this one may be older. */
  boolean knowsEvents() {
    return namesEvent() || isNewer();
  }

  private boolean isNewer() {
    return runs.get()
        || switch (generation) {
          case V0_3, BROKEN_PAIR, NAMED_QUEUES -> true;
          case V0_2_3 -> false;
          case UNKNOWN -> !isRecorded();
        };
  }

  private String text() {
    return new String(end.ofRightType().orElseGet(() -> new byte[0]), StandardCharsets.ISO_8859_1);
  }
}
