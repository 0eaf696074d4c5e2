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
 * @param conditions what was answered for each
 */
record Membership(int size, List<Condition> conditions) {

  /** To be read once the batch was sent. */
  static Membership ask(Batch batch, List<List<String>> conditions, List<String> ids) {
    List<List<String>> parts = StateReads.parts(ids);
    return new Membership(
        ids.size(), conditions.stream().map(sets -> Condition.ask(batch, sets, parts)).toList());
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
    boolean[] in = new boolean[size];
    Arrays.fill(in, true);
    conditions.forEach(condition -> condition.require(in));
    return in;
  }

  /** A condition is met by whoever is in one of its sets. */
  record Condition(List<Members> sets) {
    static Condition ask(Batch batch, List<String> sets, List<List<String>> parts) {
      return new Condition(sets.stream().map(set -> Members.ask(batch, set, parts)).toList());
    }

    void require(boolean[] in) {
      boolean[] inAny = new boolean[in.length];
      sets.forEach(set -> set.addTo(inAny));
      for (int i = 0; i < in.length; i++) {
        in[i] &= inAny[i];
      }
    }
  }

  /** What a set answers, part by part of those that were asked for. */
  record Members(List<Reply<List<Boolean>>> parts) {
    static Members ask(Batch batch, String set, List<List<String>> parts) {
      return new Members(parts.stream().map(part -> batch.smismember(set, part)).toList());
    }

    void addTo(boolean[] inAny) {
      int i = 0;
      for (Reply<List<Boolean>> part : parts) {
        for (boolean each : part.ofRightType().orElse(List.of())) {
          inAny[i++] |= each;
        }
      }
    }
  }
}
