package dev.pynmon.redis.purge;

import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The codes that events have.
 *
 * @param keys the application's keys
 * @param turn asks and changes the server
 */
record EventCodes(AppKeys keys, Writer.Turn turn) {
  /**
   * Removes those of which there is no event; when one comes meanwhile, all stay for the next time.
   */
  void forgetUnused() {
    Batch first = turn.asking().batch();
    Reply<List<String>> all = first.members(keys.trigger("evts_codes"), EventBatch.MOST_CODES);
    first.send();
    List<String> codes = all.ofRightType().orElse(List.of());
    if (!codes.isEmpty()) {
      turn.watch(codes.stream().map(this::events).toList());
      Batch second = turn.asking().batch();
      List<Reply<Long>> sizes = codes.stream().map(code -> second.zcard(events(code))).toList();
      second.send();
      List<String> unused = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        if (sizes.get(i).ofRightType().orElse(1L) == 0) {
          unused.add(codes.get(i));
        }
      }
      Changes changes = turn.changes();
      changes.srem(keys.trigger("evts_codes"), unused);
      changes.commit();
    }
  }

  private String events(String code) {
    return keys.trigger("evts_by_code:" + code);
  }
}
