package dev.pynmon.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.PluginFolder;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PynmonTest {
  private static final String CHILD = "dev.pynmon.application.fake.ChildPlugin";
  private static final PluginReport BUILT_IN =
      new PluginReport("fake", "class path", "", 1, Set.of("fake"), Optional.empty());

  @Test
  void useCases_answerForTheStoresNamed() {
    List<String> failed = new ArrayList<>();
    try (Pynmon pynmon = Pynmon.builder().store("fake:shop").build()) {
      AppSummary app = pynmon.useCases().apps().all().first().orElseThrow();
      var query =
          new ListInvocationsQuery(
              app.key(), InvocationFilter.in(KnownStatus.FAILED), PageRequest.first(20));
      pynmon
          .useCases()
          .invocations()
          .all()
          .list(query)
          .page()
          .available()
          .orElseThrow()
          .items()
          .forEach(row -> failed.add(row.id().value()));
    }
    assertThat(failed).containsExactly("bad");
  }

  @Test
  void useCases_sameIdInTwoStores_areTwoApplications() {
    try (Pynmon pynmon = Pynmon.builder().store("a=fake:1").store("b=fake:2").build()) {
      assertThat(pynmon.useCases().apps().all().list().apps())
          .extracting(app -> app.key().value())
          .containsExactly("shop@a", "shop@b");
      assertThat(pynmon.stores()).extracting(StoreReport::alias).containsExactly("a", "b");
    }
  }

  @Test
  void build_withoutStore_findsThoseOfTheConfiguration() {
    AppConfig config =
        new AppConfig(List.of(FakeInfo.info("x").field("fake_address", "/srv/shop").layer()));
    try (Pynmon pynmon = Pynmon.builder().config(config).build()) {
      assertThat(pynmon.stores()).extracting(StoreReport::url).containsExactly("fake:/srv/shop");
    }
  }

  @Test
  void build_withoutAnything_hasNoStores() {
    try (Pynmon pynmon = Pynmon.builder().build()) {
      assertThat(pynmon.stores()).isEmpty();
      assertThat(pynmon.plugins()).containsExactly(BUILT_IN);
    }
  }

  @Test
  void build_unknownScheme_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pynmon.builder().store("mongodb:x").build())
        .withMessage("No plugin opens an address with mongodb:; accepted are fake:.");
  }

  @Test
  void pluginLoader_findsTheFoldersOwnPluginAlone() {
    try (Pynmon pynmon =
        Pynmon.builder()
            .pluginLoader("plugins/child", new PluginFolder(CHILD))
            .store("child:x")
            .build()) {
      assertThat(pynmon.plugins())
          .containsExactly(
              new PluginReport("child", "plugins/child", "", 1, Set.of("child"), Optional.empty()),
              BUILT_IN);
      assertThat(pynmon.stores().getFirst().fault().map(BackendFault::kind))
          .contains(BackendFault.Kind.UNAVAILABLE);
    }
  }

  @Test
  void pluginLoader_badLineBeforeAGoodOne_keepsTheGoodOne() {
    PluginFolder folder = new PluginFolder("dev.pynmon.Nowhere", CHILD);
    try (Pynmon pynmon = Pynmon.builder().pluginLoader("plugins/child", folder).build()) {
      assertThat(pynmon.plugins())
          .filteredOn(report -> report.error().isEmpty())
          .extracting(PluginReport::name)
          .containsExactly("child", "fake");
      assertThat(pynmon.plugins()).filteredOn(report -> report.error().isPresent()).isNotEmpty();
    }
  }

  @Test
  void pluginLoader_withoutPlugin_isReported() {
    try (Pynmon pynmon =
        Pynmon.builder().pluginLoader("plugins/empty", new PluginFolder()).build()) {
      assertThat(pynmon.plugins())
          .extracting(report -> report.origin() + ": " + report.error().orElse("fine"))
          .containsExactly("plugins/empty: There is no plugin in it.", "class path: fine");
    }
  }

  @Test
  void close_mayBeCalledTwice() {
    Pynmon pynmon = Pynmon.builder().store("fake:shop").build();
    pynmon.stores();
    pynmon.close();
    pynmon.close();
    assertThat(pynmon.plugins()).containsExactly(BUILT_IN);
  }
}
