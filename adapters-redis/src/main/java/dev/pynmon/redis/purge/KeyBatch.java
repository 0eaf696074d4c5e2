package dev.pynmon.redis.purge;

import dev.pynmon.redis.key.Kept;
import dev.pynmon.redis.purge.KeyRemoval.FoundKey;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes keys, and counts in the same moment what they held: so two monitors that remove the same
 * count nothing twice.
 *
 * @param turn changes the server
 * @param sortedQueues the keys of queues that are sorted sets
 */
record KeyBatch(Writer.Turn turn, Set<String> sortedQueues) {
  /** One round trip; gives how many entries they held. */
  long remove(List<FoundKey> some) {
    Changes changes = turn.changes();
    List<KeyName> single = new ArrayList<>();
    List<Reply<Long>> counts = new ArrayList<>();
    for (FoundKey each : some) {
      Optional<Kept> kept = Kept.of(each.word(), each.name());
      if (kept.filter(kind -> kind.held() == Kept.Held.ONE).isPresent()) {
        single.add(each.key());
      } else {
        count(changes, each.key(), kept).ifPresent(counts::add);
      }
    }
    counts.add(changes.exists(single));
    changes.unlink(some.stream().map(FoundKey::key).toList());
    changes.commit();
    return counts.stream().mapToLong(Reply::get).sum();
  }

  private Optional<Reply<Long>> count(Changes changes, KeyName key, Optional<Kept> kept) {
    if (kept.isPresent()) {
      return Optional.of(
          kept.get().held() == Kept.Held.LIST ? changes.llen(key) : changes.scard(key));
    }
    return sortedQueues.stream().map(KeyName::of).anyMatch(key::equals)
        ? Optional.of(changes.zcard(key))
        : Optional.empty();
  }
}
