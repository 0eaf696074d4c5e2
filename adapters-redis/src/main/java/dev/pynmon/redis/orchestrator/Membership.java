package dev.pynmon.redis.orchestrator;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which invocations are in one set of each condition. */
final class Membership {
  private Membership() {}

  /** Those that are, in the same order. One round trip, none without a condition. */
  static List<String> of(Session session, List<List<String>> conditions, List<String> ids) {
    Batch batch = session.batch();
    List<List<List<Reply<List<Boolean>>>>> asked = new ArrayList<>();
    List<List<String>> parts = StateReads.parts(ids);
    for (List<String> sets : conditions) {
      asked.add(
          sets.stream()
              .map(set -> parts.stream().map(part -> batch.smismember(set, part)).toList())
              .toList());
    }
    batch.send();
    boolean[] in = all(ids.size());
    asked.forEach(condition -> require(condition, in));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        found.add(ids.get(i));
      }
    }
    return found;
  }

  private static boolean[] all(int size) {
    boolean[] in = new boolean[size];
    Arrays.fill(in, true);
    return in;
  }

  private static void require(List<List<Reply<List<Boolean>>>> sets, boolean[] in) {
    boolean[] inAny = new boolean[in.length];
    for (List<Reply<List<Boolean>>> parts : sets) {
      int i = 0;
      for (Reply<List<Boolean>> part : parts) {
        for (boolean each : part.ofRightType().orElse(List.of())) {
          inAny[i++] |= each;
        }
      }
    }
    for (int i = 0; i < in.length; i++) {
      in[i] &= inAny[i];
    }
  }
}
