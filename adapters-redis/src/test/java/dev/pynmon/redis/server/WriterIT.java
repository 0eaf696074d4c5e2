package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.ReadingUser;
import dev.pynmon.testkit.redis.RedisServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes are made together, or not at all. */
@Tag("redis")
final class WriterIT {
  private static final String SET = "__pynenc__:app:set";
  private static final String TEXT = "__pynenc__:app:text";

  private static Writer writerAt(URI address) {
    BackendContext context =
        new BackendContext(
            "shop", Clock.systemUTC(), Duration.ofSeconds(30), false, Map.of(), Runnable::run);
    return Servers.writerAt(StoreUrl.parse(address.toString()), context);
  }

  private static BackendFault fault(Writer writer) {
    return catchThrowableOfType(BackendException.class, () -> writer.write(WriterIT::removeText))
        .fault();
  }

  private static boolean removeText(Writer.Turn turn) {
    Changes changes = turn.changes();
    changes.unlink(List.of(KeyName.of(TEXT)));
    return changes.commit();
  }

  @Test
  void allChanges_tellWhatTheyDid() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("SADD", SET, "a", "b");
      redis.call("ZADD", SET + ":z", "1", "a", "2", "b");
      redis.call("RPUSH", SET + ":l", "a", "b", "a");
      redis.call("SET", TEXT, "1");
      List<Long> told =
          writer.write(
              turn -> {
                Changes changes = turn.changes();
                List<Reply<Long>> replies =
                    List.of(
                        changes.scard(KeyName.of(SET)),
                        changes.srem(SET, List.of("a", "c")),
                        changes.zcard(KeyName.of(SET + ":z")),
                        changes.zrem(SET + ":z", List.of("b")),
                        changes.llen(KeyName.of(SET + ":l")),
                        changes.lrem(SET + ":l", 1, "a"),
                        changes.exists(List.of(KeyName.of(TEXT), KeyName.of(SET))),
                        changes.unlink(List.of(KeyName.of(TEXT), KeyName.of("none"))),
                        changes.srem(SET, List.of()));
                assertThat(changes.commit()).isTrue();
                return replies.stream().map(Reply::get).toList();
              });
      assertThat(told).containsExactly(2L, 1L, 2L, 1L, 3L, 1L, 2L, 1L, 0L);
      assertThat(redis.texts("SMEMBERS", SET)).containsExactly("b");
      assertThat(redis.texts("LRANGE", SET + ":l", 0, -1)).containsExactly("b", "a");
    }
  }

  @Test
  void watchedKey_touchedMeanwhile_leavesAllAsItWas() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("SET", TEXT, "1");
      boolean isDone =
          writer.write(
              turn -> {
                turn.watch(List.of(TEXT));
                redis.call("SET", TEXT, "2");
                return removeText(turn);
              });
      assertThat(isDone).isFalse();
      assertThat(redis.text("GET", TEXT)).contains("2");
      assertThat(writer.write(WriterIT::removeText)).isTrue();
      assertThat(redis.text("GET", TEXT)).isEmpty();
    }
  }

  /** The same connection serves the next turn. */
  @Test
  void watchedKey_ofATurnWithoutChanges_mattersToNobody() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("SET", TEXT, "1");
      boolean isDone =
          writer.write(
              turn -> {
                turn.watch(List.of(TEXT));
                return turn.changes().commit();
              });
      assertThat(isDone).isTrue();
      redis.call("SET", TEXT, "2");
      assertThat(writer.write(WriterIT::removeText)).isTrue();
      assertThat(redis.text("GET", TEXT)).isEmpty();
    }
  }

  @Test
  void watchedKey_ofATurnWithoutChanges_mattersToNobodyWhoWatches() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("SET", TEXT, "1");
      writer.write(
          turn -> {
            turn.watch(List.of(TEXT));
            return true;
          });
      redis.call("SET", TEXT, "2");
      boolean isDone =
          writer.write(
              turn -> {
                turn.watch(List.of(SET));
                turn.watch(List.of(SET + ":z"));
                return removeText(turn);
              });
      assertThat(isDone).isTrue();
    }
  }

  @Test
  void keyOfAnotherType_keepsNoOtherChangeFromBeingMade() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("SET", TEXT, "1");
      redis.call("SADD", SET, "a");
      List<Long> told =
          writer.write(
              turn -> {
                Changes changes = turn.changes();
                List<Reply<Long>> replies =
                    List.of(changes.srem(TEXT, List.of("a")), changes.srem(SET, List.of("a")));
                assertThat(changes.commit()).isTrue();
                return replies.stream().map(Reply::get).toList();
              });
      assertThat(told).containsExactly(0L, 0L);
      assertThat(redis.texts("KEYS", "*")).containsExactly(TEXT);
    }
  }

  @Test
  void userWhoMayOnlyRead_changesNothing() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect()) {
      ReadingUser.addTo(redis, "geheim");
      redis.call("SET", TEXT, "1");
      try (Writer writer = writerAt(as(server))) {
        assertThat(fault(writer).problem())
            .isEqualTo("The user may only read on the server at 127.0.0.1:" + server.port() + ".");
      }
      assertThat(redis.text("GET", TEXT)).contains("1");
    }
  }

  @Test
  void userOfTheGuide_whoMayPurge_changesWhatIsPynencs() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect()) {
      ReadingUser.addTo(redis, "geheim");
      ReadingUser.letPurge(redis);
      redis.call("SET", TEXT, "1");
      try (Writer writer = writerAt(as(server))) {
        assertThat(writer.write(WriterIT::everything)).isTrue();
        assertThat(redis.text("GET", TEXT)).isEmpty();
        BackendException refused =
            catchThrowableOfType(
                BackendException.class,
                () ->
                    writer.write(
                        turn -> {
                          Changes changes = turn.changes();
                          changes.unlink(List.of(KeyName.of("other")));
                          return changes.commit();
                        }));
        assertThat(refused.fault().kind()).isEqualTo(BackendFault.Kind.UNSUPPORTED);
      }
    }
  }

  @Test
  void userOfTheGuide_whoMayRunAgain_writesWhatIsPynencs() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect()) {
      ReadingUser.addTo(redis, "geheim");
      ReadingUser.letPurge(redis);
      try (Writer writer = writerAt(as(server))) {
        assertThat(
                catchThrowableOfType(
                        BackendException.class, () -> writer.write(WriterIT::addEverything))
                    .fault()
                    .problem())
            .isEqualTo("The user may only read on the server at 127.0.0.1:" + server.port() + ".");
        assertThat(redis.texts("KEYS", "*")).isEmpty();
        ReadingUser.letRerun(redis);
        assertThat(writer.write(WriterIT::addEverything)).isTrue();
      }
      assertThat(redis.text("GET", TEXT)).contains("1");
      assertThat(redis.text("GET", TEXT + ":n")).contains("1");
      assertThat(redis.texts("SMEMBERS", SET)).containsExactly("a");
      assertThat(redis.texts("ZRANGE", SET + ":z", 0, -1, "WITHSCORES"))
          .containsExactly("a", "1795531711.6687086");
      assertThat(redis.texts("LRANGE", SET + ":l", 0, -1)).containsExactly("a", "b");
    }
  }

  /** What nobody watches over is not done. */
  @Test
  void userWhoMayNotWatch_isToldSo_beforeAnythingIsChanged() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect()) {
      ReadingUser.addTo(redis, "geheim");
      ReadingUser.letPurge(redis);
      redis.call("ACL", "SETUSER", "pynmon", "-watch");
      redis.call("SET", TEXT, "1");
      try (Writer writer = writerAt(as(server))) {
        BackendFault fault =
            catchThrowableOfType(
                    BackendException.class,
                    () ->
                        writer.write(
                            turn -> {
                              turn.watch(List.of(TEXT));
                              return removeText(turn);
                            }))
                .fault();
        assertThat(fault.kind()).isEqualTo(BackendFault.Kind.UNSUPPORTED);
        assertThat(fault.advice()).endsWith("The command was WATCH.");
      }
      assertThat(redis.text("GET", TEXT)).contains("1");
    }
  }

  @Test
  void serverWithoutMemory_takesNothing() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect();
        Writer writer = writerAt(server.address())) {
      redis.call("CONFIG", "SET", "maxmemory", 1);
      BackendFault fault =
          catchThrowableOfType(BackendException.class, () -> writer.write(WriterIT::addEverything))
              .fault();
      assertThat(fault.problem())
          .isEqualTo(
              "The server at 127.0.0.1:"
                  + server.port()
                  + " has no memory left, and takes nothing new.");
      assertThat(redis.texts("KEYS", "*")).isEmpty();
    }
  }

  private static boolean addEverything(Writer.Turn turn) {
    Changes changes = turn.changes();
    changes.set(TEXT, "1");
    changes.increment(TEXT + ":n");
    changes.sadd(SET, "a");
    changes.zadd(SET + ":z", 1_795_531_711.6687086, "a");
    changes.rpush(SET + ":l", "a");
    changes.rpush(SET + ":l", "b");
    return changes.commitWhole();
  }

  @Test
  void whatIsOfUseOnlyWhole_saysWhenAKeyIsOfAnotherType() {
    try (RawRedis redis = TestRedis.emptied();
        Writer writer = writerAt(TestRedis.address())) {
      redis.call("RPUSH", SET, "a");
      BackendFault fault =
          catchThrowableOfType(BackendException.class, () -> writer.write(WriterIT::addEverything))
              .fault();
      assertThat(fault.kind()).isEqualTo(BackendFault.Kind.UNSUPPORTED);
      assertThat(fault.problem()).endsWith(" holds something else than pynenc writes.");
    }
  }

  private static boolean everything(Writer.Turn turn) {
    turn.watch(List.of(TEXT));
    Changes changes = turn.changes();
    KeyName key = KeyName.of(SET);
    changes.exists(List.of(key));
    changes.llen(key);
    changes.scard(key);
    changes.zcard(key);
    changes.srem(SET, List.of("a"));
    changes.zrem(SET, List.of("a"));
    changes.lrem(SET, 1, "a");
    changes.unlink(List.of(KeyName.of(TEXT)));
    return changes.commit() && removeText(turn);
  }

  private static URI as(RedisServer server) {
    return URI.create("redis://pynmon:geheim@127.0.0.1:" + server.port() + "/0");
  }

  @Test
  void closedBeforeItsFirstTurn_saysSo() {
    Writer writer = writerAt(TestRedis.address());
    writer.close();
    assertThat(fault(writer).problem()).isEqualTo("The store shop was closed.");
    writer.close();
  }

  @Test
  void replica_takesNoChanges() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect();
        Writer writer = writerAt(server.address())) {
      redis.call("REPLICAOF", "127.0.0.1", RedisServer.freePort());
      assertThat(fault(writer).problem())
          .isEqualTo(
              "The server at 127.0.0.1:"
                  + server.port()
                  + " is a replica, which takes no changes.");
    }
  }
}
