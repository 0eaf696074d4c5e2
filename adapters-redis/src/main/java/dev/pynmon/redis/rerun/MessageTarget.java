package dev.pynmon.redis.rerun;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where a message goes. */
sealed interface MessageTarget {
  /** What nobody may touch before it is pushed. */
  List<String> watched();

  /**
   * Asks what must be known before; then gives what writes the message, or nothing where it cannot
   * be written.
   *
   * @param types told of the keys
   * @param invocation whose message it is
   */
  Supplier<Optional<Writes>> ask(Batch batch, KeyTypes types, String invocation);

  /**
   * The one list of the released plugins (wire format, section 6.2). It is not watched: a busy
   * application touches it all the time.
   *
   * @param key its key
   */
  record Listed(String key) implements MessageTarget {
    @Override
    public List<String> watched() {
      return List.of();
    }

    @Override
    public Supplier<Optional<Writes>> ask(Batch batch, KeyTypes types, String invocation) {
      Writes writes = new Writes();
      writes.push(key, invocation);
      writes.ask(types);
      return () -> Optional.of(writes);
    }
  }

  /**
   * A queue of the plugin that was never released (wire format, section 6.3). Its messages are
   * numbered, so the number is watched.
   *
   * @param key its key
   * @param counter the key of the last number
   * @param priority of the message
   */
  record Sorted(String key, String counter, double priority) implements MessageTarget {
    /** The queue, where its key is known by itself or by those of others. */
    static Optional<MessageTarget> in(AppContents found, QueueName queue, double priority) {
      Set<String> beginnings =
          found.queues().values().stream()
              .map(key -> key.substring(0, key.lastIndexOf(':') + 1))
              .collect(Collectors.toSet());
      return beginnings.size() == 1
          ? found
              .counter()
              .map(key -> new Sorted(beginnings.iterator().next() + queue.value(), key, priority))
          : Optional.empty();
    }

    @Override
    public List<String> watched() {
      return List.of(counter);
    }

    @Override
    public Supplier<Optional<Writes>> ask(Batch batch, KeyTypes types, String invocation) {
      types.expect(counter, "string");
      types.expect(key, "zset");
      Reply<Optional<String>> last = batch.get(counter);
      return () -> last.ofRightType().flatMap(this::number).map(n -> writes(n + 1, invocation));
    }

    private Writes writes(long number, String invocation) {
      Writes writes = new Writes();
      writes.increment(counter);
      String member = String.format(Locale.ROOT, "%019d:%s", Long.MAX_VALUE - number, invocation);
      writes.addToSorted(key, priority, member);
      return writes;
    }

    private Optional<Long> number(Optional<String> text) {
      return text.filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
  }
}
