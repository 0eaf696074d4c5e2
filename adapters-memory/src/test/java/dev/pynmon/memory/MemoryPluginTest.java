package dev.pynmon.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.memory.store.PynencRelease;
import dev.pynmon.memory.store.SharedStores;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryPluginTest {
  private static final AppId SHOP = new AppId("shop");

  private final TestClock clock = new TestClock(Times.NOW);
  private final MemoryPlugin plugin = new MemoryPlugin();

  @AfterEach
  void forget() {
    List.of("", "plugin-a", "plugin-b").forEach(SharedStores::forget);
  }

  @Test
  void storeOfOneName_isOne_whoeverAsksFirst() {
    try (Store opened = open("plugin-a")) {
      SharedStores.named("plugin-a", clock).app(SHOP, PynencRelease.V0_4);
      assertThat(ids(opened)).containsExactly(SHOP);
    }
    try (Store again = open("plugin-a");
        Store other = open("plugin-b")) {
      assertThat(ids(again)).containsExactly(SHOP);
      assertThat(ids(other)).isEmpty();
    }
  }

  @Test
  void storeWithoutName_isThereAndEmpty() {
    try (Store opened = open("")) {
      assertThat(opened.health()).isInstanceOf(StoreHealth.Up.class);
      assertThat(ids(opened)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "//host", "a/b", "ä", "x?y=1", "\u0000"})
  void otherAddresses_areRefusedWithASentence(String address) {
    assertThatThrownBy(() -> open(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("as in memory:shop.");
  }

  @Test
  void classesOfPynencThatKeepAllInMemory_areNotItsOwn() {
    for (Component component : Component.values()) {
      assertThat(plugin.pynencClasses(component)).isEmpty();
      assertThat(plugin.locate(component, AppConfig.EMPTY)).isEmpty();
    }
  }

  private Store open(String address) {
    return plugin.open(
        new StoreUrl("memory", address),
        new BackendContext("test", clock, Duration.ofSeconds(5), true, Map.of(), Runnable::run));
  }

  private static List<AppId> ids(Store store) {
    return store.apps().value().orElseThrow().stream()
        .map(StoredApp::id)
        .flatMap(id -> id.stream())
        .toList();
  }
}
