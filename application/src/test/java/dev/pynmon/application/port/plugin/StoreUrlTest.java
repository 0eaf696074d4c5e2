package dev.pynmon.application.port.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreUrlTest {
  @ParameterizedTest
  @CsvSource({
    "redis://host/0, redis://host/0",
    "redis://user:hunter2@host/0, redis://…@host/0",
    "redis://:hun@ter2@host/0, redis://…@host/0",
    "redis://host/0?password=hunter2&x=1, redis://host/0?password=…&x=1",
    "redis://:hunter2@host, redis://…@host",
    "redis://shop@host, redis://…@host",
    "redis://user:hun%40ter%2F2@[::1]:6379/0, redis://…@[::1]:6379/0",
    "redis://user:hun/ter2@host/0, redis://…@host/0",
    "redis://user:hun?ter2@host/0, redis://…@host/0",
    "redis://user:hun#ter2@host/0, redis://…@host/0",
    "redis://host/0?password=hun@ter2, redis://host/0?password=…",
    "rediss://host?db=1&username=shop&ssl_cert_reqs=none, rediss://host?db=1&username=…&ssl_cert_reqs=none",
    "'redis-sentinel://u:p@one,two:26379/main?sentinel_password=hunter2', 'redis-sentinel://…@one,two:26379/main?sentinel_password=…'",
    "/srv/shop.sqlite, /srv/shop.sqlite",
    "sqlite:shop.sqlite, sqlite:shop.sqlite"
  })
  void shown_holdsNoCredentials(String address, String shown) {
    assertThat(StoreUrl.parse(address).shown()).isEqualTo(shown);
    assertThat(StoreUrl.parse(address)).hasToString(shown);
  }

  @Test
  void parse_oneLetterBeforeAColon_isAPath() {
    assertThat(StoreUrl.parse("C:shop")).isEqualTo(new StoreUrl(StoreUrl.FILE, "C:shop"));
  }
}
