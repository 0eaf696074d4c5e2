package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Changes that are made together, or not at all ({@code MULTI}). They are sent once, whatever
 * becomes of the connection. Each answer is in its {@link Reply} after {@link #commit}; all are 0
 * where some key held something else than pynenc writes there. For one thread.
 */
public final class Changes {
  private final List<Command> commands = new ArrayList<>();
  private final List<CompletableFuture<Object>> answers = new ArrayList<>();
  private final Session session;
  private final Faults faults;
  private final boolean isWatching;
  private boolean isWhole = true;

  Changes(Session session, Faults faults, boolean isWatching) {
    this.session = session;
    this.faults = faults;
    this.isWatching = isWatching;
  }

  /** {@code UNLINK}: how many of these keys were there. */
  public Reply<Long> unlink(Collection<KeyName> keys) {
    return add("UNLINK", names(keys));
  }

  /** {@code EXISTS}: how many of these keys are there. */
  public Reply<Long> exists(Collection<KeyName> keys) {
    return add("EXISTS", names(keys));
  }

  /** {@code LLEN}. */
  public Reply<Long> llen(KeyName key) {
    return add("LLEN", names(List.of(key)));
  }

  /** {@code SCARD}. */
  public Reply<Long> scard(KeyName key) {
    return add("SCARD", names(List.of(key)));
  }

  /** {@code ZCARD}. */
  public Reply<Long> zcard(KeyName key) {
    return add("ZCARD", names(List.of(key)));
  }

  /** {@code SREM}: how many of these members were in the set. */
  public Reply<Long> srem(String key, Collection<String> members) {
    return add("SREM", parameters(key, members));
  }

  /** {@code ZREM}: how many of these members were in the sorted set. */
  public Reply<Long> zrem(String key, Collection<String> members) {
    return add("ZREM", parameters(key, members));
  }

  /** {@code LREM}: the first ones of a value in a list, so many at most. */
  public Reply<Long> lrem(String key, long most, String value) {
    return add("LREM", key, most, value);
  }

  /** {@code SET}. */
  public void set(String key, String value) {
    add("SET", key, value);
  }

  /** {@code SADD}. */
  public void sadd(String key, String member) {
    add("SADD", key, member);
  }

  /** {@code ZADD}. */
  public void zadd(String key, double score, String member) {
    add("ZADD", key, Numbers.text(score), member);
  }

  /** {@code INCR}. */
  public void increment(String key) {
    add("INCR", key);
  }

  /** {@code RPUSH}. */
  public void rpush(String key, String value) {
    add("RPUSH", key, value);
  }

  /** Without keys or members nothing is to be done. */
  private Reply<Long> add(String name, Object... parameters) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    if (parameters.length > 0) {
      commands.add(Command.of(name, parameters));
      answers.add(answer);
    } else {
      answer.complete(0L);
    }
    return new Reply<>(name, answer, Changes::number, faults);
  }

  /**
   * Makes the changes, where there are any.
   *
   * @return false when what was watched was touched: then nothing was done
   * @throws dev.pynmon.domain.app.BackendException when the server refused them: then nothing was
   *     done; or when it did not answer: then they were made, or were not
   */
  public boolean commit() {
    if (commands.isEmpty()) {
      return true;
    }
    List<Command> all = new ArrayList<>();
    if (!isWatching) {
      // A turn before this one may have ended without changes.
      all.add(Command.of("UNWATCH"));
    }
    all.add(Command.of("MULTI"));
    all.addAll(commands);
    // What a server does in vain it does not answer; so that at least one answer comes.
    all.add(Command.of("PING"));
    Command end = Command.of("EXEC");
    all.add(end);
    session.tell(all);
    all.forEach(each -> requirePermitted(each, faults));
    return read((List<?>) end.answer().join());
  }

  /**
   * The same, where part of it is of no use. Whoever knows that each key is of the right type is
   * never told that.
   *
   * @throws dev.pynmon.domain.app.BackendException also when some key held something else than
   *     pynenc writes there: then the other changes were made
   */
  public boolean commitWhole() {
    boolean isDone = commit();
    if (!isWhole) {
      throw faults.foreignKey();
    }
    return isDone;
  }

  /**
   * The command was sent.
   *
   * @throws dev.pynmon.domain.app.BackendException when the server refused it
   */
  static void requirePermitted(Command command, Faults faults) {
    try {
      command.answer().join();
    } catch (CompletionException e) {
      throw faults.ofChange(command.name(), e);
    }
  }

  /** Answers that are errors are left out, so then nobody knows which is whose. */
  private boolean read(List<?> given) {
    boolean areAll = given.size() == answers.size() + 1;
    for (int i = 0; i < answers.size(); i++) {
      answers.get(i).complete(areAll ? given.get(i) : Long.valueOf(0));
    }
    isWhole = areAll || given.isEmpty();
    return !given.isEmpty();
  }

  private static Object[] names(Collection<KeyName> keys) {
    return keys.stream().map(KeyName::bytes).toArray();
  }

  private static Object[] parameters(String key, Collection<String> members) {
    List<Object> all = new ArrayList<>();
    if (!members.isEmpty()) {
      all.add(key);
      all.addAll(members);
    }
    return all.toArray();
  }

  private static long number(Object answer) {
    return answer instanceof Long number ? number : 0;
  }
}
