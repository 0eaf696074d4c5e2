package dev.pynmon.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigLayer;
import dev.pynmon.redis.server.Servers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisLocationTest {
  private static final Path FOLDER = Path.of("/srv");

  private static AppConfig config(
      Map<String, String> fields, Map<String, Map<String, String>> sections) {
    return new AppConfig(List.of(new ConfigLayer.Mapping("test", FOLDER, fields, sections)));
  }

  private static Optional<String> located(Map<String, String> fields) {
    return RedisLocation.of(Component.BROKER, config(fields, Map.of()))
        .map(url -> url.scheme() + ":" + url.address());
  }

  @Test
  void withoutAnyKey_isNowhere() {
    assertThat(located(Map.of())).isEmpty();
    assertThat(located(Map.of("redis_url", "", "sqlite_db_path", "x"))).isEmpty();
  }

  @Test
  void classOfAnotherKind_isNotOurs() {
    assertThat(located(Map.of("broker_cls", "SQLiteBroker", "redis_url", "redis://cache")))
        .isEmpty();
    assertThat(located(Map.of("broker_cls", "RedisTrigger", "redis_url", "redis://cache")))
        .isEmpty();
  }

  @Test
  void classAlone_meansTheServerOfThisMachine() {
    assertThat(located(Map.of("broker_cls", "RedisBroker"))).contains("redis://localhost:6379/0");
  }

  @ParameterizedTest
  @CsvSource({
    "redis://cache/2, redis://cache/2",
    "redis://, redis://localhost",
    "redis:///3, redis://localhost/3",
    "redis://:6380/3, redis://localhost:6380/3",
    "redis://:p@/1, redis://:p@localhost/1",
    "redis://:p@:6380, redis://:p@localhost:6380",
    "redis://:p@cache, redis://:p@cache",
    "redis://u:p@cache, redis://u:p@cache",
    "redis://:p@ss@cache, redis://:p@ss@cache",
    "rediss://cache?ssl_cert_reqs=none, rediss://cache?ssl_cert_reqs=none"
  })
  void url_overridesAllElse(String configured, String located) {
    assertThat(located(Map.of("redis_url", configured, "redis_host", "x", "redis_password", "y")))
        .contains(located);
  }

  @Test
  void parts_areAssembled_andEncoded() {
    assertThat(located(Map.of("redis_host", "cache"))).contains("redis://cache:6379/0");
    assertThat(located(Map.of("redis_db", "4"))).contains("redis://localhost:6379/4");
    assertThat(located(Map.of("redis_host", "::1", "redis_port", "1")))
        .contains("redis://[::1]:1/0");
    assertThat(
            located(Map.of("redis_db", "0", "redis_username", "u@x", "redis_password", "p/@:?#")))
        .contains("redis://u%40x:p%2F%40%3A%3F%23@localhost:6379/0");
    assertThat(located(Map.of("redis_db", "0", "redis_password", "p")))
        .contains("redis://:p@localhost:6379/0");
  }

  @Test
  void timeouts_becomeParameters_unlessTheUrlHasThem() {
    assertThat(located(Map.of("redis_host", "cache", "socket_timeout", "2.5")))
        .contains("redis://cache:6379/0?socket_timeout=2.5");
    assertThat(
            located(
                Map.of(
                    "redis_url", "redis://cache?socket_timeout=1",
                    "socket_timeout", "2.5",
                    "socket_connect_timeout", "3")))
        .contains("redis://cache?socket_timeout=1&socket_connect_timeout=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "0", "0.0", "None", "1e1", "-1", "99999"})
  void timeouts_thatNoPageCanWait_areLeftOut(String seconds) {
    assertThat(located(Map.of("redis_host", "cache", "socket_timeout", seconds)))
        .contains("redis://cache:6379/0");
  }

  @Test
  void sections_areThoseOfPynencsClasses() {
    AppConfig config =
        config(
            Map.of(),
            Map.of(
                "redis", Map.of("redis_host", "all"),
                "brokerredis", Map.of("redis_host", "queue", "redis_db", "5")));
    assertThat(RedisLocation.of(Component.BROKER, config))
        .contains(StoreUrl.parse("redis://queue:6379/5"));
    assertThat(RedisLocation.of(Component.TRIGGER, config))
        .contains(StoreUrl.parse("redis://all:6379/0"));
  }

  @Test
  void environment_namesTheClassInFull() {
    Map<String, String> variables =
        Map.of(
            "PYNENC__REDIS_URL", "redis://all",
            "PYNENC__CONFIGTRIGGERREDIS__REDIS_URL", "redis://trigger");
    AppConfig config =
        new AppConfig(List.of(new ConfigLayer.Environment("environment", FOLDER, variables)));
    assertThat(RedisLocation.of(Component.TRIGGER, config))
        .contains(StoreUrl.parse("redis://trigger"));
    assertThat(RedisLocation.of(Component.CLIENT_DATA_STORE, config))
        .contains(StoreUrl.parse("redis://all"));
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void everythingConfigured_canBeOpened_andIsShownWithoutCredentials(Component component) {
    AppConfig config =
        config(
            Map.of("redis_host", "::1", "redis_username", "sh op", "redis_password", "p@/?#:%2F"),
            Map.of());
    StoreUrl url = RedisLocation.of(component, config).orElseThrow();
    assertThat(url).hasToString("redis://…@[::1]:6379/0");
    assertThat(Servers.canonical(url)).isEqualTo(StoreUrl.parse("redis://[::1]:6379/0"));
  }
}
