package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, and however much is logged: who we are is told to the server alone. */
@Tag("redis")
final class NoSecretToldIT {
  private static final String USER = "kassandra";
  private static final String PASSWORD = "hekabe@priamos";
  private static final String LOGIN = USER + ":hekabe%40priamos@";

  @TempDir private static Path folder;

  private final List<String> told = new ArrayList<>();

  private void provoke(String address) {
    provoke(address, Map.of());
  }

  private void provoke(String address, Map<String, String> settings) {
    try (Asked asked = Asked.at(address, Duration.ofMillis(500), settings)) {
      Throwable thrown = catchThrowable(() -> asked.get("secret"));
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      told.add(trace.toString());
      told.add(asked.server().toString());
      told.add(asked.fault(batch -> batch.llen("secret")).toString());
    }
  }

  @Test
  void noFault_andNoLog_holdsAUserOrAPassword() throws IOException {
    Certificates here = Certificates.forThisMachine(folder);
    try (CaughtLog log = CaughtLog.ofAll();
        RedisServer open = TestRedis.ownServer();
        RedisServer guarded = TestRedis.ownServer("--requirepass", "other");
        RedisServer half = TestRedis.ownServer();
        RedisServer full = TestRedis.ownServer("--maxclients", "1");
        RawRedis first = full.connect();
        RawRedis raw = half.connect();
        RedisServer secure = here.server(here, false);
        Impostor silent = Impostor.silent();
        Impostor echo = Impostor.saying("-ERR what is that?\r\n")) {
      assertThat(first.call("PING")).isEqualTo("PONG");
      raw.call("ACL", "SETUSER", USER, "on", ">" + PASSWORD, "~none", "+ping");
      for (RedisServer server : List.of(open, guarded, half, full, secure)) {
        provoke("redis://" + LOGIN + "127.0.0.1:" + server.port());
        provoke("redis://" + LOGIN + "127.0.0.1:" + server.port() + "/99");
        provoke(
            "redis://127.0.0.1:%d?username=%s&password=hekabe%%40priamos"
                .formatted(server.port(), USER));
        provoke("rediss://" + LOGIN + "127.0.0.1:" + server.port());
      }
      for (Impostor impostor : List.of(silent, echo)) {
        provoke("redis://" + LOGIN + impostor.place());
        provoke("rediss://" + LOGIN + impostor.place());
        provoke(
            "redis-sentinel://"
                + LOGIN
                + impostor.place()
                + "/shop?sentinel_password=hekabe%40priamos");
      }
      provoke("redis://" + LOGIN + "no-such-host.invalid");
      provoke("redis://" + LOGIN + "127.0.0.1:" + RedisServer.freePort());
      provoke(
          "redis://127.0.0.1:" + guarded.port(),
          Map.of(Servers.USERNAME, USER, Servers.PASSWORD, PASSWORD));
      assertThat(told).hasSize(87).noneMatch(NoSecretToldIT::isSecret);
      assertThat(log.messagesWithTraces())
          .anyMatch(line -> line.contains("(password masked)"))
          .noneMatch(NoSecretToldIT::isSecret);
    }
  }

  private static boolean isSecret(String text) {
    return text.contains(USER) || text.contains("priamos");
  }
}
