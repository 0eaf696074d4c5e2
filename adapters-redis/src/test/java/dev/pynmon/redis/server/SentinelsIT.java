package dev.pynmon.redis.server;

import static dev.pynmon.redis.server.Told.unavailable;
import static dev.pynmon.redis.server.Told.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sentinels watch, and that may move. */
@Tag("redis")
final class SentinelsIT {
  private static RedisServer named(String name) {
    RedisServer server = TestRedis.ownServer("--requirepass", "geheim");
    URI address = URI.create(server.address().toString().replace("//", "//:geheim@"));
    try (RawRedis raw = RawRedis.connect(address)) {
      raw.call("SET", "name", name);
    }
    return server;
  }

  @Test
  void failover_heals() {
    try (RedisServer one = named("one");
        RedisServer two = named("two");
        Sentinel sentinel = Sentinel.start();
        Asked asked =
            Asked.at("redis-sentinel://:geheim@" + sentinel.place() + "/" + Sentinel.NAME)) {
      sentinel.point(one);
      assertThat(asked.get("name")).contains("one");
      one.kill();
      assertThat(asked.fault().kind()).isEqualTo(Kind.UNAVAILABLE);
      sentinel.point(two);
      assertThat(asked.get("name")).contains("two");
    }
  }

  @Test
  void sentinelsThatAreGoneOrSilent_arePassedOver() throws IOException {
    try (RedisServer one = named("one");
        Sentinel sentinel = Sentinel.start();
        Impostor silent = Impostor.silent()) {
      sentinel.point(one);
      String all =
          "127.0.0.1:%d,%s,%s".formatted(RedisServer.freePort(), silent.place(), sentinel.place());
      String address = "redis-sentinel://:geheim@" + all + "/" + Sentinel.NAME + "/0";
      try (Asked asked = Asked.at(address, Duration.ofSeconds(4), Map.of())) {
        assertThat(asked.get("name")).contains("one");
      }
    }
  }

  private static BackendFault fault(String sentinels, String parameters) {
    try (Asked asked = Asked.at("redis-sentinel://" + sentinels + "/shop" + parameters)) {
      return asked.fault();
    }
  }

  private static BackendFault unknown(String sentinels) {
    return unavailable(
        "The sentinels know no master for shop (sentinels " + sentinels + ").",
        "Check the name between the slashes of the address; they are asked again at the next"
            + " request.");
  }

  @Test
  void unknownName_isSaid() {
    try (Sentinel sentinel = Sentinel.start()) {
      assertThat(fault(sentinel.place(), "")).isEqualTo(unknown(sentinel.place()));
    }
  }

  @Test
  void sentinelsThatDoNotAnswer_areSaid() {
    String place = "127.0.0.1:" + RedisServer.freePort();
    assertThat(fault(place, "")).isEqualTo(nobody(place));
  }

  private static BackendFault nobody(String place) {
    return unavailable(
        "No sentinel answers for shop (sentinels " + place + ").",
        "Check that they run and can be reached from here; they are asked again at the next"
            + " request.");
  }

  @Test
  void sentinelThatSaysSomething_isToldOf_whoeverElseIsGone() {
    String gone = "127.0.0.1:" + RedisServer.freePort();
    try (Sentinel sentinel = Sentinel.start()) {
      for (String all : List.of(gone + ", " + sentinel.place(), sentinel.place() + ", " + gone)) {
        assertThat(fault(all.replace(" ", ""), "")).isEqualTo(unknown(all));
      }
    }
  }

  @Test
  void sentinelWithAPassword_asksForIt() {
    try (RedisServer one = named("one");
        Sentinel sentinel = Sentinel.start()) {
      sentinel.point(one);
      try (RawRedis raw = sentinel.process().connect()) {
        raw.call("ACL", "SETUSER", "half", "on", ">secret", "+auth", "+ping", "+hello");
        raw.call("ACL", "SETUSER", "default", "resetpass", ">other");
      }
      String advice =
          "Sentinels have a password of their own: ?sentinel_password=…, and sentinel_username.";
      assertThat(fault(sentinel.place(), ""))
          .isEqualTo(
              unsupported("The sentinel at " + sentinel.place() + " asks for a password.", advice));
      assertThat(fault(sentinel.place(), "?sentinel_password=wrong"))
          .isEqualTo(
              unsupported(
                  "The sentinel at " + sentinel.place() + " does not take this user and password.",
                  advice));
      assertThat(fault(sentinel.place(), "?sentinel_username=half&sentinel_password=secret"))
          .isEqualTo(
              unsupported(
                  "The user may not ask the sentinel at " + sentinel.place() + ".",
                  "Give it the right to SENTINEL get-master-addr-by-name."));
      String right = "redis-sentinel://:geheim@%s/shop?sentinel_password=other";
      try (Asked asked = Asked.at(right.formatted(sentinel.place()))) {
        assertThat(asked.get("name")).contains("one");
      }
    }
  }

  @Test
  void serverInPlaceOfASentinel_isSaid() {
    try (RedisServer server = TestRedis.ownServer()) {
      String place = "127.0.0.1:" + server.port();
      assertThat(fault(place, ""))
          .isEqualTo(
              unsupported(
                  "What listens at " + place + " is no sentinel.",
                  "Name the port of one, usually 26379, or begin the address of a server with"
                      + " redis://."));
    }
  }

  @Test
  void secureClient_whereNoSentinelSpeaksTls() throws IOException {
    try (Impostor web = Impostor.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertThat(fault(web.place(), "?ssl=true"))
          .isEqualTo(
              unsupported(
                  "The sentinel at " + web.place() + " does not speak TLS.",
                  "Begin the address with redis:// instead of rediss:// (for sentinels: without"
                      + " ssl=true), or name the port that speaks TLS."));
      assertThat(fault(web.place(), ""))
          .isEqualTo(
              unsupported(
                  "What listens at " + web.place() + " does not answer as a Redis server does.",
                  "Check host and port, and whether it wants TLS (?ssl=true)."));
    }
  }

  private static Impostor naming(String port) {
    return Impostor.saying("*2\r\n$9\r\n127.0.0.1\r\n$%d\r\n%s\r\n".formatted(port.length(), port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "65536", "123456", "-1", ""})
  void masterAtNoPort_isNone(String port) throws IOException {
    try (Impostor odd = naming(port)) {
      assertThat(fault(odd.place(), "")).isEqualTo(unknown(odd.place()));
    }
  }

  @Test
  void sentinelThatNamesNoPort_isPassedOver() throws IOException {
    try (RedisServer one = named("one");
        Sentinel sentinel = Sentinel.start();
        Impostor odd = naming("abc")) {
      sentinel.point(one);
      String both = odd.place() + "," + sentinel.place();
      try (Asked asked = Asked.at("redis-sentinel://:geheim@" + both + "/shop")) {
        assertThat(asked.get("name")).contains("one");
      }
    }
  }
}
