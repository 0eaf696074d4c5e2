package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.Await;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  @Test
  void whileASearchGoesOn_oneOfThatName_orTheOnlyOne_isMeantSoFar() {
    Optional<String> shop = Optional.of("shop");

    assertThat(soFar(list(false, "bar", "shop"), shop)).contains("shop");
    assertThat(soFar(list(false, "shop"), Optional.empty())).contains("shop");
    assertThat(soFar(list(false, "bar", "shop"), Optional.empty())).isEmpty();
    assertThat(soFar(list(false, "bar"), shop)).isEmpty();
    assertThat(soFar(list(true, "shop", "shop"), shop)).as("of two of one name").isEmpty();
  }

  @Test
  void whoNamesNone_waitsForThoseThatToldTheirName_andSaysWhereMoreMayBe() {
    AppList named = list(named("shop", 1));
    Console console = new Console(new PrintWriter(said), new PrintWriter(said));

    assertThat(Apps.isEnough(named, Optional.empty())).isTrue();
    assertThat(Apps.isEnough(list(false, "shop"), Optional.empty())).isFalse();
    assertThat(Apps.isEnough(list(named("none", 0)), Optional.empty())).isFalse();
    assertThat(Apps.isEnough(list(true, "shop"), Optional.empty())).isTrue();
    Apps.sayWhereMoreMayBe(list(true, "shop"), console);
    assertThat(said.toString()).isEmpty();
    Apps.sayWhereMoreMayBe(named, console);
    assertThat(said.toString())
        .startsWith("shop: not all applications may be here: the search for them goes on");
  }

  private static StoreReport named(String alias, int applications) {
    return new StoreReport(
        alias, "redis", "redis://s", Optional.empty(), "", applications, true, false);
  }

  private static AppList list(StoreReport store) {
    return new AppList(List.of(), List.of(store));
  }

  @Test
  void whileAStoreHasToldOfNone_nobodyIsMeantSoFar() {
    List<StoreReport> stores =
        List.of(list(true, "shop").stores().getFirst(), list(false).stores().getFirst());

    assertThat(soFar(new AppList(list(true, "shop").apps(), stores), Optional.of("shop")))
        .isEmpty();
  }

  private static Optional<String> soFar(AppList list, Optional<String> wanted) {
    return Apps.soFar(list, wanted).map(AppSummary::label);
  }

  private WantedApp wanted(String name, AppList complete) {
    PrintWriter writer = new PrintWriter(said);
    return new WantedApp(name, new AllApps(complete), new Console(writer, writer));
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
  private record AllApps(AppList complete) implements ListAppsUseCase {
    @Override
    public AppList list() {
      throw new AssertionError("it was not asked for less than all");
    }

    @Override
    public AppList listComplete() {
      return complete;
    }

    @Override
    public AppList listUntil(Predicate<AppList> isEnough) {
      throw new AssertionError("it was not asked for less than all");
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
