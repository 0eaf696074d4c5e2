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
    "redis://host/a@b, redis://host/a@b",
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
