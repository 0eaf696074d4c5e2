package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.TcpProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when a server does not do what it should, and that it is said in time. */
final class ServerFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(500);

  private static BackendFault fault(Kind kind, String problem, String advice) {
    return new BackendFault(kind, "shop", problem, advice);
  }

  private static BackendFault notThere(int port) {
    return fault(
        Kind.UNAVAILABLE,
        "There is no Redis server at 127.0.0.1:" + port + ".",
        "Check that it runs and can be reached from here; it is asked again at the next request.");
  }

  private static BackendFault broken(int port) {
    return fault(
        Kind.UNAVAILABLE,
        "The server at 127.0.0.1:" + port + " broke off the connection.",
        "It is asked again at the next request.");
  }

  private static BackendFault hungUp(String place) {
    return fault(
        Kind.UNAVAILABLE,
        "The server at " + place + " broke off the connection without an answer.",
        "Check that it is a Redis server, and whether it wants TLS (rediss:// instead of redis://).");
  }

  private static BackendFault slow(String place) {
    return fault(
        Kind.TIMEOUT,
        "The server at " + place + " did not answer in time.",
        "Try again; if it stays so, the server is busy or the way to it is slow.");
  }

  @Test
  void notThere_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      redis.kill();
      assertThat(asked.fault()).isEqualTo(notThere(redis.port()));
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void restartedBetweenReads_isNoFault() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void killedInTheMiddleOfARead_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      assertThatThrownBy(() -> asked.server().read(session -> pingKillPing(session, redis)))
          .isInstanceOfSatisfying(
              BackendException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(broken(redis.port())));
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  private static String pingKillPing(Session session, RedisServer redis) {
    Batch before = session.batch();
    before.ping();
    before.send();
    redis.kill();
    Batch after = session.batch();
    after.ping();
    after.send();
    return "never";
  }

  @Test
  void killedWhileAnAnswerIsUnderWay_isSaidAtOnce() {
    try (RedisServer redis = TestRedis.ownServer();
        TcpProxy proxy = TcpProxy.to(redis.address());
        Asked asked = Asked.at(proxy.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      proxy.delay(Duration.ofMillis(400));
      Thread.ofVirtual().start(redis::kill);
      assertThat(asked.fault().kind()).isEqualTo(Kind.UNAVAILABLE);
    }
  }

  @Test
  void hostThatNobodyKnows() {
    try (Asked asked = Asked.at("redis://no-such-host.invalid/0")) {
      assertThat(asked.fault())
          .isEqualTo(
              fault(
                  Kind.UNAVAILABLE,
                  "Nobody knows the host of no-such-host.invalid:6379.",
                  "Check its name; it is looked up again at the next request."));
    }
  }

  @Test
  void passwords() {
    try (RedisServer redis = TestRedis.ownServer("--requirepass", "geheim")) {
      String place = "127.0.0.1:" + redis.port();
      BackendFault wrong =
          fault(
              Kind.UNSUPPORTED,
              "The server at " + place + " does not take this user and password.",
              "Check both, and whether the server has that user.");
      assertThat(faultAt("redis://:falsch@" + place)).isEqualTo(wrong);
      assertThat(faultAt("redis://nobody:geheim@" + place)).isEqualTo(wrong);
      assertThat(faultAt("redis://nobody@" + place + "/3")).isEqualTo(wrong);
      assertThat(faultAt("redis://" + place + "/3")).isEqualTo(passwordWanted(place));
      assertThat(faultAt("redis://" + place)).isEqualTo(passwordWanted(place));
      assertThat(pingAt("redis://:geheim@" + place)).isEqualTo("PONG");
      assertThat(pingAt("redis://default:geheim@" + place + "/3")).isEqualTo("PONG");
      assertThat(pingAt("redis://" + place + "?password=geheim")).isEqualTo("PONG");
      Map<String, String> settings = Map.of(Servers.PASSWORD, "geheim");
      try (Asked asked = Asked.at("redis://" + place, SHORT, settings)) {
        assertThat(asked.ping()).isEqualTo("PONG");
      }
    }
  }

  private static BackendFault passwordWanted(String place) {
    return fault(
        Kind.UNSUPPORTED,
        "The server at " + place + " asks for a password.",
        "Put it into PYNMON_REDIS_PASSWORD, into the address, or into pynenc's configuration.");
  }

  private static BackendFault faultAt(String address) {
    try (Asked asked = Asked.at(address)) {
      return asked.fault();
    }
  }

  private static String pingAt(String address) {
    try (Asked asked = Asked.at(address)) {
      return asked.ping();
    }
  }

  @Test
  void passwordWhereNoneIsSet() {
    try (RedisServer redis = TestRedis.ownServer()) {
      assertThat(faultAt("redis://:geheim@127.0.0.1:" + redis.port()))
          .isEqualTo(
              fault(
                  Kind.UNSUPPORTED,
                  "The server at 127.0.0.1:"
                      + redis.port()
                      + " has no password, but was given one.",
                  "Leave it out, or check that this is the right server."));
    }
  }

  @Test
  void userWithoutRights_isToldWhichCommandItMissed() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect()) {
      raw.call("ACL", "SETUSER", "half", "on", ">geheim", "~__pynenc__:*", "+ping", "+get");
      try (Asked asked = Asked.at("redis://half:geheim@127.0.0.1:" + redis.port())) {
        assertThat(asked.ping()).isEqualTo("PONG");
        assertThat(asked.get("__pynenc__:a")).isEmpty();
        assertThat(asked.fault(batch -> batch.get("other"))).isEqualTo(missing(redis, "GET"));
        assertThat(asked.fault(batch -> batch.llen("__pynenc__:a")))
            .isEqualTo(missing(redis, "LLEN"));
        assertThat(asked.fault(batch -> batch.info("server"))).isEqualTo(missing(redis, "INFO"));
        assertThat(asked.ping()).isEqualTo("PONG");
      }
      assertThat(faultAt("redis://half:geheim@127.0.0.1:" + redis.port() + "/1").kind())
          .isEqualTo(Kind.UNSUPPORTED);
    }
  }

  private static BackendFault missing(RedisServer redis, String command) {
    return fault(
        Kind.UNSUPPORTED,
        "The user may not read all of pynenc's data on the server at 127.0.0.1:"
            + redis.port()
            + ".",
        "Give it the rights that docs/redis.md names. The command was " + command + ".");
  }

  @Test
  void databaseThatIsNotThere() {
    try (RedisServer redis = TestRedis.ownServer()) {
      assertThat(faultAt("redis://127.0.0.1:" + redis.port() + "/99"))
          .isEqualTo(
              fault(
                  Kind.UNSUPPORTED,
                  "The server at 127.0.0.1:" + redis.port() + " has no database of this number.",
                  "Check the number at the end of the address."));
    }
  }

  @Test
  void keyOfTheWrongType_spoilsItsOwnAnswerOnly() {
    try (RawRedis raw = TestRedis.emptied();
        Asked asked = Asked.at(TestRedis.address())) {
      raw.call("SET", "text", "a");
      Optional<String> beside = asked.ask(ServerFaultsTest::wrongTypeBeside);
      assertThat(beside).contains("a");
      assertThat(asked.fault(batch -> batch.llen("text")))
          .isEqualTo(
              fault(
                  Kind.CORRUPT_DATA,
                  "A key on the server at "
                      + TestRedis.address().getAuthority()
                      + " holds something else than pynenc writes.",
                  "Another program may use the same keys. The command was LLEN."));
    }
  }

  private static Reply<Optional<String>> wrongTypeBeside(Batch batch) {
    batch.llen("text");
    return batch.get("text");
  }

  @Test
  void readOnlyReplica_isReadAsAnyOther() {
    try (RedisServer master = TestRedis.ownServer();
        RedisServer replica = TestRedis.ownServer("--replicaof", "127.0.0.1 " + master.port());
        Asked asked = Asked.at(replica.address())) {
      assertThat(asked.get("nothing")).isEmpty();
    }
  }

  @Test
  void replicaThatLostItsMaster_isWaitedFor() {
    try (RedisServer replica =
            TestRedis.ownServer(
                "--replicaof",
                "127.0.0.1 " + RedisServer.freePort(),
                "--replica-serve-stale-data",
                "no");
        Asked asked = Asked.at(replica.address())) {
      assertThat(asked.fault(batch -> batch.get("nothing")))
          .isEqualTo(
              fault(
                  Kind.UNAVAILABLE,
                  "The server at 127.0.0.1:"
                      + replica.port()
                      + " is a replica that has lost its master, and answers nobody.",
                  "It is asked again at the next request."));
    }
  }

  @Test
  void serverWithoutMemory_isReadAsAnyOther() {
    try (RedisServer redis =
            TestRedis.ownServer("--maxmemory", "1", "--maxmemory-policy", "noeviction");
        RawRedis raw = redis.connect();
        Asked asked = Asked.at(redis.address())) {
      assertThatThrownBy(() -> raw.call("SET", "a", "1"))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("OOM");
      assertThat(asked.get("a")).isEmpty();
    }
  }

  @Test
  void serverThatTakesNoMoreConnections_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer("--maxclients", "1");
        Asked asked = Asked.at(redis.address());
        Asked withDatabase = Asked.at("redis://127.0.0.1:" + redis.port() + "/2")) {
      BackendFault full =
          fault(
              Kind.UNAVAILABLE,
              "The server at 127.0.0.1:" + redis.port() + " takes no more connections.",
              "Raise its maxclients, or end clients that are no longer used.");
      try (RawRedis raw = redis.connect()) {
        assertThat(raw.call("PING")).isEqualTo("PONG");
        for (int i = 0; i < 20; i++) {
          assertThat(asked.fault()).isEqualTo(full);
          assertThat(withDatabase.fault()).isEqualTo(full);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-LOADING Redis is loading the dataset in memory | is still loading its data.",
        "-BUSY Redis is busy running a script. | runs a script and answers nobody.",
        "-MASTERDOWN Link with MASTER is down | is a replica that has lost its master, and answers nobody.",
        "-DENIED Redis is running in protected mode | takes connections from its own machine only.",
        "-ERR unknown command 'PING' | does not know a command that Pynmon needs.",
        "-MOVED 1 10.0.0.1:6379 | is part of a cluster.",
        "-ERR SELECT is not allowed in cluster mode | is part of a cluster.",
        "-ODD something of tomorrow | answered with an error that Pynmon does not know."
      })
  void refusals(String answer, String problem) throws IOException {
    try (Impostor impostor = Impostor.saying(answer + "\r\n")) {
      assertThat(faultAt("redis://" + impostor.place()).problem())
          .isEqualTo("The server at " + impostor.place() + " " + problem);
    }
  }

  @ParameterizedTest
  @CsvSource({"redis://%s", "redis://:geheim@%s", "redis://%s/3"})
  void serverThatNeverAnswers_isGivenUp(String address) throws IOException {
    try (Impostor silent = Impostor.silent();
        Asked asked = Asked.at(address.formatted(silent.place()), SHORT, Map.of())) {
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
    }
  }

  @Test
  void serverThatNeverAnswers_isWaitedForOnce_byWhoAsksSeveralThings() throws IOException {
    try (Impostor silent = Impostor.silent();
        Asked asked = Asked.at("redis://" + silent.place(), Duration.ofSeconds(3), Map.of())) {
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
      Asked hurried = new Asked(asked.server(), Duration.ZERO);
      assertThat(hurried.fault()).isEqualTo(slow(silent.place()));
    }
  }

  @Test
  void timeoutOfTheAddress_counts() throws IOException {
    try (Impostor silent = Impostor.silent();
        Asked asked =
            Asked.at(
                "redis://" + silent.place() + "?socket_timeout=0.2",
                Duration.ofMinutes(5),
                Map.of())) {
      assertThat(new Asked(asked.server(), SHORT).fault()).isEqualTo(slow(silent.place()));
    }
  }

  @Test
  void somethingElseThanRedis_isSaid() throws IOException {
    try (Impostor web = Impostor.saying("HTTP/1.1 400 Bad Request\r\n\r\n");
        Asked asked = Asked.at("redis://" + web.place(), SHORT, Map.of())) {
      assertThat(asked.fault())
          .isEqualTo(
              fault(
                  Kind.UNSUPPORTED,
                  "What listens at " + web.place() + " does not answer as a Redis server does.",
                  "Check host and port, and whether it wants TLS (rediss:// instead of redis://)."));
    }
  }

  @Test
  void latency_isNoFault_whileThereIsTime() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address())) {
      proxy.delay(Duration.ofMillis(100));
      assertThat(asked.server().read(ServerFaultsTest::threeRoundTrips)).isEqualTo(3);
    }
  }

  @Test
  void latency_isAFault_whenTimeIsUp() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address().toString(), SHORT, Map.of())) {
      proxy.delay(Duration.ofMillis(100));
      assertThatThrownBy(() -> asked.server().read(ServerFaultsTest::threeRoundTrips))
          .isInstanceOfSatisfying(
              BackendException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(slow(proxy.address().getAuthority())));
    }
  }

  private static int threeRoundTrips(Session session) {
    for (int i = 0; i < 3; i++) {
      Batch batch = session.batch();
      batch.ping();
      batch.send();
    }
    return 3;
  }

  @Test
  void networkThatIsCut_isSaid_andHeals() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      proxy.cut();
      // For a moment the system may still take connections that nobody will serve.
      assertThat(asked.fault())
          .isIn(notThere(proxy.address().getPort()), hungUp(proxy.address().getAuthority()));
      proxy.restore();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void closedServer_saysSo() {
    Asked asked = Asked.at(TestRedis.address());
    assertThat(asked.ping()).isEqualTo("PONG");
    asked.close();
    asked.close();
    assertThat(asked.fault())
        .isEqualTo(
            fault(Kind.UNAVAILABLE, "The store shop was closed.", "Pynmon is shutting down."));
  }
}
