package dev.pynmon.redis.orchestrator;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which invocations are in one set of each condition.
 *
 * @param size how many invocations were asked for
 * @param asked for each condition, for each of its sets, the answers
 */
record Membership(int size, List<List<List<Reply<List<Boolean>>>>> asked) {

  /** To be read once the batch was sent. */
  static Membership ask(Batch batch, List<List<String>> conditions, List<String> ids) {
    List<List<String>> parts = StateReads.parts(ids);
    return new Membership(
        ids.size(),
        conditions.stream()
            .map(sets -> sets.stream().map(set -> ask(batch, set, parts)).toList())
            .toList());
  }

  private static List<Reply<List<Boolean>>> ask(Batch batch, String set, List<List<String>> parts) {
    return parts.stream().map(part -> batch.smismember(set, part)).toList();
  }

  /** Those that are, in the same order. One round trip, none without a condition. */
  static List<String> of(Session session, List<List<String>> conditions, List<String> ids) {
    Batch batch = session.batch();
    Membership membership = ask(batch, conditions, ids);
    batch.send();
    boolean[] in = membership.inAll();
    return IntStream.range(0, in.length).filter(i -> in[i]).mapToObj(ids::get).toList();
  }

  /** For each invocation whether it is. */
  boolean[] inAll() {
    boolean[] in = all(size);
    asked.forEach(condition -> require(condition, in));
    return in;
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
