package dev.pynmon.redis.rerun;

import dev.pynmon.redis.server.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is to be written, in its order, with the type that each key must be of. For one thread. */
final class Writes {
  private final List<Write> all = new ArrayList<>();

  private record Write(String key, String type, Consumer<Changes> change) {}

  void set(String key, String value) {
    all.add(new Write(key, "string", changes -> changes.set(key, value)));
  }

  void addToSet(String key, String member) {
    all.add(new Write(key, "set", changes -> changes.sadd(key, member)));
  }

  void addToSorted(String key, double score, String member) {
    all.add(new Write(key, "zset", changes -> changes.zadd(key, score, member)));
  }

  void push(String key, String value) {
    all.add(new Write(key, "list", changes -> changes.rpush(key, value)));
  }

  void increment(String key) {
    all.add(new Write(key, "string", changes -> changes.increment(key)));
  }

  void ask(KeyTypes types) {
    all.forEach(each -> types.expect(each.key(), each.type()));
  }

  /** Each key must have been of its type. */
  void make(Changes changes) {
    all.forEach(each -> each.change().accept(changes));
  }
}
