package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WantedAppTest {
  private final StringWriter said = new StringWriter();

  @Test
  void store_thatHasToldOfAll_isBelievedAtOnce() {
    wanted("shpo", list(true, "shop")).lookFor(list(true, "shop"));

    assertThat(said.toString())
        .isEqualTo("pynmon monitor: there is no application 'shpo' so far; there are 'shop'.\n");
  }

  @Test
  void store_thatStillSearches_isWaitedFor() {
    wanted("shpo", list(true, "shop")).lookFor(list(false));

    Await.until(() -> said.toString().endsWith("there are 'shop'.\n"));
  }

  @Test
  void application_thatTheSearchFinds_isNotSaidToBeMissing() {
    wanted("shop", list(true, "shop")).lookOn();

    assertThat(said.toString()).isEmpty();
  }

  private WantedApp wanted(String name, AppList complete) {
    PrintWriter writer = new PrintWriter(said);
    return new WantedApp(name, new Apps(complete), new Console(writer, writer));
  }

  private static AppList list(boolean complete, String... names) {
    StoreReport store =
        new StoreReport("s", "redis", "redis://s", Optional.empty(), "", names.length, complete);
    return new AppList(
        List.of(names).stream().map(WantedAppTest::summary).toList(), List.of(store));
  }

  private static AppSummary summary(String name) {
    return new AppSummary(
        new AppKey(name),
        Optional.empty(),
        Optional.empty(),
        new EnumMap<>(Component.class),
        Optional.empty(),
        List.of());
  }

  /** Tells all when the search is over. */
  private record Apps(AppList complete) implements ListAppsUseCase {
    @Override
    public AppList list() {
      throw new AssertionError("it was not asked for less than all");
    }

    @Override
    public AppList listComplete() {
      return complete;
    }

    @Override
    public long version() {
      throw new AssertionError("all were waited for");
    }

    @Override
    public boolean lookAgain(long seen) {
      throw new AssertionError("all were waited for");
    }

    @Override
    public Optional<AppSummary> find(AppKey key) {
      return Optional.empty();
    }

    @Override
    public Optional<AppSummary> first() {
      return Optional.empty();
    }
  }
}
