package dev.pynmon.redis.server;

import static dev.pynmon.redis.server.Told.fault;
import static dev.pynmon.redis.server.Told.unavailable;
import static dev.pynmon.redis.server.Told.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when a server answers, but not what it was asked. */
@Tag("redis")
final class RefusalsIT {
  @Test
  void passwords() {
    try (RedisServer redis = TestRedis.ownServer("--requirepass", "geheim")) {
      String place = "127.0.0.1:" + redis.port();
      BackendFault wrong =
          unsupported(
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
      try (Asked asked = Asked.at("redis://" + place, Asked.USUAL, settings)) {
        assertThat(asked.ping()).isEqualTo("PONG");
      }
    }
  }

  private static BackendFault passwordWanted(String place) {
    return unsupported(
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
              unsupported(
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
    return unsupported(
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
              unsupported(
                  "The server at 127.0.0.1:" + redis.port() + " has no database of this number.",
                  "Check the number at the end of the address."));
    }
  }

  @Test
  void keyOfTheWrongType_spoilsItsOwnAnswerOnly() {
    try (RawRedis raw = TestRedis.emptied();
        Asked asked = Asked.at(TestRedis.address())) {
      raw.call("SET", "text", "a");
      Optional<String> beside = asked.ask(RefusalsIT::wrongTypeBeside);
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
              unavailable(
                  "The server at 127.0.0.1:"
                      + replica.port()
                      + " is a replica that has lost its master, and answers nobody.",
                  "It is asked again at the next request."));
    }
  }

  @Test
  void serverThatTakesNoMoreConnections_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer("--maxclients", "1");
        Asked asked = Asked.at(redis.address());
        Asked withDatabase = Asked.at("redis://127.0.0.1:" + redis.port() + "/2")) {
      BackendFault full =
          unavailable(
              "The server at 127.0.0.1:" + redis.port() + " takes no more connections.",
              "Raise its maxclients, or end clients that are no longer used.");
      try (RawRedis raw = redis.connect()) {
        assertThat(raw.call("PING")).isEqualTo("PONG");
        for (int i = 0; i < 20; i++) {
          assertThat(asked.fault()).isEqualTo(full);
          assertThat(withDatabase.fault()).isEqualTo(full);
        }
        raw.call("CONFIG", "SET", "maxclients", 10);
        assertThat(asked.ping()).isEqualTo("PONG");
        assertThat(withDatabase.ping()).isEqualTo("PONG");
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

  @Test
  void somethingElseThanRedis_isSaid() throws IOException {
    try (Impostor web = Impostor.saying("HTTP/1.1 400 Bad Request\r\n\r\n");
        Asked asked = Asked.at("redis://" + web.place())) {
      assertThat(asked.fault())
          .isEqualTo(
              unsupported(
                  "What listens at " + web.place() + " does not answer as a Redis server does.",
                  "Check host and port, and whether it wants TLS (rediss:// instead of redis://)."));
    }
  }
}
