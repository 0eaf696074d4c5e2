package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Command;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Commands that go to the server in one go; each answer is in its {@link Reply} after {@link
 * #send}. Only commands that read are here, none that blocks the server on a large key.
 */
public final class Batch {
  private final List<Command> commands = new ArrayList<>();
  private final Session session;
  private final Faults faults;

  Batch(Session session, Faults faults) {
    this.session = session;
    this.faults = faults;
  }

  /** One round trip; none when there is nothing to ask. */
  public void send() {
    if (!commands.isEmpty()) {
      session.send(commands);
    }
  }

  /** {@code PING}. */
  public Reply<String> ping() {
    return add("PING", Batch::text);
  }

  /** {@code INFO} of one section. */
  public Reply<String> info(String section) {
    return add("INFO", Batch::text, section);
  }

  /** {@code GET}; only for what is known to be short. */
  public Reply<Optional<String>> get(String key) {
    return add("GET", Batch::someText, key);
  }

  /** {@code MGET}: a value for each key; empty where there is none, or none of text. */
  public Reply<List<Optional<String>>> mget(Collection<String> keys) {
    return keys.isEmpty() ? nothing() : add("MGET", Batch::someTexts, keys.toArray());
  }

  /** {@code EXISTS}. */
  public Reply<Boolean> exists(String key) {
    return add("EXISTS", answer -> number(answer) == 1, key);
  }

  /** {@code EXISTS} of several: how many of them there are. */
  public Reply<Long> existing(Collection<String> keys) {
    return add("EXISTS", Batch::number, keys.toArray());
  }

  /** {@code STRLEN}, in bytes; 0 without the key. */
  public Reply<Long> strlen(String key) {
    return add("STRLEN", Batch::number, key);
  }

  /** {@code GETRANGE}: bytes of a text, both ends included; negative ones count from the end. */
  public Reply<byte[]> getrange(String key, long from, long to) {
    return add("GETRANGE", Batch::bytes, key, from, to);
  }

  /** {@code TYPE}. */
  public Reply<String> type(String key) {
    return add("TYPE", Batch::text, key);
  }

  /** {@code LLEN}. */
  public Reply<Long> llen(String key) {
    return add("LLEN", Batch::number, key);
  }

  /** {@code LRANGE}, both ends included. */
  public Reply<List<String>> lrange(String key, long from, long to) {
    return add("LRANGE", Batch::texts, key, from, to);
  }

  /** The same as bytes, for who looks for something in them. */
  public Reply<List<byte[]>> lrangeBytes(String key, long from, long to) {
    return add("LRANGE", Batch::manyBytes, key, from, to);
  }

  /** {@code SCARD}. */
  public Reply<Long> scard(String key) {
    return add("SCARD", Batch::number, key);
  }

  /**
   * The members of a set, this many at most: all of them if there are no more, else any ({@code
   * SRANDMEMBER}, which other than {@code SMEMBERS} has a bound).
   */
  public Reply<List<String>> members(String key, long most) {
    return add("SRANDMEMBER", Batch::texts, key, most);
  }

  /** {@code SMISMEMBER}: for each whether it is in the set. */
  public Reply<List<Boolean>> smismember(String key, Collection<String> members) {
    return members.isEmpty()
        ? nothing()
        : add("SMISMEMBER", Batch::truths, parameters(key, members));
  }

  /** {@code SSCAN}: the next cursor, then members. */
  public Reply<Scan> sscan(String key, String cursor, int count) {
    return add("SSCAN", Batch::scan, key, cursor, "COUNT", count);
  }

  /** {@code SCAN} over all keys that begin like this. */
  public Reply<Scan> scan(String cursor, String beginning, int count) {
    return add("SCAN", Batch::scan, cursor, "MATCH", Glob.startingWith(beginning), "COUNT", count);
  }

  /** The same with the names of the keys as they are, however long. */
  public Reply<KeyScan> keys(String cursor, String beginning, int count) {
    Object[] parameters = {cursor, "MATCH", Glob.startingWith(beginning), "COUNT", count};
    return add(Command.exact("SCAN", parameters), Batch::keyScan);
  }

  /** {@code LPOS}: where a value stands, among the first so many of a list. */
  public Reply<List<Long>> lpos(String key, String value, long most) {
    return add("LPOS", Batch::numbers, key, value, "COUNT", 0, "MAXLEN", most);
  }

  /** {@code HMGET}: a value for each field. */
  public Reply<List<Optional<String>>> hmget(String key, List<String> fields) {
    return add("HMGET", Batch::someTexts, parameters(key, fields));
  }

  /** {@code ZCARD}. */
  public Reply<Long> zcard(String key) {
    return add("ZCARD", Batch::number, key);
  }

  /** {@code ZCOUNT} between two scores as Redis writes them, for example {@code (1.5}. */
  public Reply<Long> zcount(String key, String from, String to) {
    return add("ZCOUNT", Batch::number, key, from, to);
  }

  /** {@code ZMSCORE}: the score of each member that is there. */
  public Reply<List<Optional<Double>>> zmscore(String key, Collection<String> members) {
    return members.isEmpty() ? nothing() : add("ZMSCORE", Batch::scores, parameters(key, members));
  }

  /** {@code ZRANGE} or {@code ZREVRANGE} by place, both ends included. */
  public Reply<List<Scored>> zrange(String key, boolean highestFirst, long from, long to) {
    String command = highestFirst ? "ZREVRANGE" : "ZRANGE";
    return add(command, Batch::scored, key, from, to, "WITHSCORES");
  }

  /**
   * {@code ZRANGEBYSCORE} or {@code ZREVRANGEBYSCORE}: from one score on in either direction.
   *
   * @param from the score to begin with, as Redis writes it
   * @param to the score to end with
   */
  public Reply<List<Scored>> zrangeByScore(
      String key, boolean highestFirst, String from, String to, long skip, long count) {
    String command = highestFirst ? "ZREVRANGEBYSCORE" : "ZRANGEBYSCORE";
    return add(command, Batch::scored, key, from, to, "WITHSCORES", "LIMIT", skip, count);
  }

  private <T> Reply<T> add(String name, Function<Object, T> read, Object... parameters) {
    return add(Command.of(name, parameters), read);
  }

  private <T> Reply<T> add(Command command, Function<Object, T> read) {
    commands.add(command);
    return new Reply<>(command.name(), command.answer(), read, faults);
  }

  private <T> Reply<List<T>> nothing() {
    return new Reply<>("", CompletableFuture.completedFuture(""), _ -> List.of(), faults);
  }

  private static Object[] parameters(String key, Collection<String> more) {
    List<Object> all = new ArrayList<>(more.size() + 1);
    all.add(key);
    all.addAll(more);
    return all.toArray();
  }

  private static String text(Object answer) {
    return answer instanceof byte[] bytes ? utf8(bytes) : String.valueOf(answer);
  }

  private static byte[] bytes(Object answer) {
    return answer instanceof byte[] bytes ? bytes : new byte[0];
  }

  private static long number(Object answer) {
    return answer instanceof Long number ? number : 0;
  }

  private static Optional<String> someText(Object answer) {
    return answer instanceof byte[] bytes ? Optional.of(utf8(bytes)) : Optional.empty();
  }

  private static List<?> list(Object answer) {
    return answer instanceof List<?> list ? list : List.of();
  }

  private static List<Optional<String>> someTexts(Object answer) {
    return list(answer).stream().map(Batch::someText).toList();
  }

  private static List<String> texts(Object answer) {
    return list(answer).stream().map(Batch::text).toList();
  }

  private static List<byte[]> manyBytes(Object answer) {
    return list(answer).stream().map(Batch::bytes).toList();
  }

  private static List<Boolean> truths(Object answer) {
    return list(answer).stream().map(each -> number(each) == 1).toList();
  }

  private static List<Optional<Double>> scores(Object answer) {
    return list(answer).stream().map(each -> someText(each).map(Numbers::score)).toList();
  }

  private static List<Scored> scored(Object answer) {
    List<?> flat = list(answer);
    List<Scored> entries = new ArrayList<>(flat.size() / 2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      entries.add(new Scored(Numbers.score(text(flat.get(i + 1))), text(flat.get(i))));
    }
    return entries;
  }

  private static Scan scan(Object answer) {
    List<?> parts = list(answer);
    return parts.size() == 2
        ? new Scan(text(parts.get(0)), texts(parts.get(1)))
        : new Scan(Scan.START, List.of());
  }

  private static List<Long> numbers(Object answer) {
    return list(answer).stream().map(Batch::number).toList();
  }

  private static KeyScan keyScan(Object answer) {
    List<?> parts = list(answer);
    return parts.size() == 2
        ? new KeyScan(
            text(parts.get(0)),
            list(parts.get(1)).stream().map(Batch::bytes).map(KeyName::of).toList())
        : new KeyScan(Scan.START, List.of());
  }

  /** Bytes that are no UTF-8 become replacement characters, never a failure. */
  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
