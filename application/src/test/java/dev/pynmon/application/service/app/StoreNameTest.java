package dev.pynmon.application.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreNameTest {
  @ParameterizedTest
  @CsvSource({
    "shop=sqlite:shop.sqlite, shop, sqlite, shop.sqlite",
    "a.b-c_1=x.sqlite, a.b-c_1, file, x.sqlite",
    "live=redis://host:6379/0?a=b, live, redis, //host:6379/0?a=b"
  })
  void parse_nameBeforeEqualsSign_isTheAlias(
      String text, String alias, String scheme, String address) {
    assertThat(StoreName.parse(text))
        .isEqualTo(new StoreName(Optional.of(alias), new StoreUrl(scheme, address)));
  }

  @ParameterizedTest
  @CsvSource({
    "/data/a=b.sqlite, file, /data/a=b.sqlite",
    "redis://host?x=y, redis, //host?x=y",
    "SQLite:shop.sqlite, sqlite, shop.sqlite",
    "shop=, file, shop="
  })
  void parse_equalsSignInsideAnAddress_isNoAlias(String text, String scheme, String address) {
    assertThat(StoreName.parse(text))
        .isEqualTo(new StoreName(Optional.empty(), new StoreUrl(scheme, address)));
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:/srv/shop/shop.sqlite, shop",
    "shop.tar.db, shop.tar",
    "shop, shop",
    "/srv/v1.2/shop, shop",
    ".hidden, .hidden",
    "redis://cache.example:6379/2, cache.example",
    "redis://user:p@cache/2, cache",
    "redis://:p@ss@cache/2, cache",
    "redis://[::1]:6379, [::1]",
    "'redis-sentinel://one:26379,two:26379/main', one",
    "memory:, memory"
  })
  void derive_isTheFileWithoutEndingOrTheHost(String address, String alias) {
    assertThat(StoreName.derive(StoreUrl.parse(address), Set.of())).isEqualTo(alias);
  }

  @Test
  void derive_takenName_getsANumber() {
    assertThat(StoreName.derive(StoreUrl.parse("b/shop.db"), Set.of("shop", "shop-2")))
        .isEqualTo("shop-3");
  }

  @Test
  void identity_isOneForEverySpellingOfAPath() {
    String absolute = Path.of("shop.sqlite").toAbsolutePath().toString();
    assertThat(StoreName.identity(StoreUrl.parse("./x/../shop.sqlite"))).isEqualTo(absolute);
    assertThat(StoreName.identity(StoreUrl.parse("sqlite:" + absolute))).isEqualTo(absolute);
    assertThat(StoreName.identity(StoreUrl.parse("redis://h/0"))).isEqualTo("redis://h/0");
  }
}
