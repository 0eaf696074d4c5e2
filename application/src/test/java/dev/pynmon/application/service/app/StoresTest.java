package dev.pynmon.application.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoresTest {
  private final FakeMonitor monitor = new FakeMonitor();

  private Stores named(String... names) {
    return Stores.named(monitor.plugins(), monitor::context, List.of(names));
  }

  private static List<String> aliases(Stores stores) {
    return stores.named().stream().map(OpenStore::alias).toList();
  }

  @Test
  void named_givesEachStoreItsOwnAlias() {
    Stores stores = named("a/shop.db", "b/shop.db", "shop-2=c.db", "redis://cache/0");
    assertThat(aliases(stores)).containsExactly("shop", "shop-3", "shop-2", "cache");
  }

  @Test
  void named_unknownScheme_saysWhatIsAccepted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("mongodb://host"))
        .withMessage(
            "No plugin opens an address with mongodb:; accepted are the path of a file, redis:,"
                + " rediss:, sqlite:.");
  }

  @Test
  void named_aliasGivenTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("x=a.db", "x=b.db"))
        .withMessage("Two stores are named x; each needs its own.");
  }

  @Test
  void named_sameStoreTwice_isOpenedOnce() {
    assertThat(aliases(named("shop.db", "sqlite:./shop.db"))).containsExactly("shop");
    assertThat(monitor.sqlite.opened()).containsExactly("shop.db");
  }

  @Test
  void configured_opensWhatPynencWouldFind() {
    AppConfig config =
        new AppConfig(
            List.of(
                FakeInfo.info("shop")
                    .field("sqlite_address", "/srv/all.db")
                    .section("brokersqlite", "sqlite_address", "/srv/queue.db")
                    .isOf(Component.TRIGGER, "RedisTrigger")
                    .field("redis_address", "//cache")
                    .layer()));
    Stores stores = Stores.configured(monitor.plugins(), monitor::context, config);
    assertThat(aliases(stores)).containsExactly("cache", "queue", "all");
  }

  @Test
  void configured_withoutConfiguration_isEmpty() {
    assertThat(Stores.configured(monitor.plugins(), monitor::context, AppConfig.EMPTY).named())
        .isEmpty();
  }

  @Test
  void at_opensAStoreOnce_andNotWithoutEnd() {
    Stores stores = named("shop.db");
    for (int number = 0; number < 150; number++) {
      stores.at(monitor.sqlite, new StoreUrl("sqlite", "/srv/" + number + ".db"));
    }
    assertThat(stores.at(monitor.sqlite, new StoreUrl("sqlite", "/srv/0.db"))).isPresent();
    assertThat(stores.at(monitor.sqlite, new StoreUrl("sqlite", "shop.db"))).isPresent();
    assertThat(stores.at(monitor.sqlite, new StoreUrl("sqlite", "/srv/other.db"))).isEmpty();
    assertThat(monitor.sqlite.opened()).hasSize(101).doesNotHaveDuplicates();
  }

  @Test
  void settings_areForStoresThatSomebodyNamed_notForWhatAStorePointsTo() {
    Stores stores =
        Stores.named(monitor.plugins(), StoresTest::withPassword, List.of("redis://named"));
    stores.at(monitor.redis, StoreUrl.parse("redis://found"));
    assertThat(monitor.redis.settings())
        .containsExactly(Map.of("redis-password", "geheim"), Map.of());
  }

  private static BackendContext withPassword(String alias) {
    BackendContext context = new FakeMonitor().context(alias);
    return new BackendContext(
        alias,
        context.clock(),
        context.timeout(),
        true,
        Map.of("redis-password", "geheim"),
        context.background());
  }

  @Test
  void addressesThatThePluginFindsAlike_areOneStore() {
    Stores stores = named("redis://cache", "redis://CACHE");
    stores.at(monitor.redis, StoreUrl.parse("redis://Cache"));
    assertThat(aliases(stores)).containsExactly("cache");
    assertThat(monitor.redis.opened()).containsExactly("//cache");
  }

  @Test
  void close_closesEveryStore() {
    FakeStore one = new FakeStore();
    FakeStore two = new FakeStore();
    monitor.file("one.db", one);
    monitor.sqlite.put("/srv/two.db", two);
    Stores stores = named("one.db");
    stores.at(monitor.sqlite, new StoreUrl("sqlite", "/srv/two.db"));
    stores.close();
    assertThat(one.isClosed()).isTrue();
    assertThat(two.isClosed()).isTrue();
  }
}
