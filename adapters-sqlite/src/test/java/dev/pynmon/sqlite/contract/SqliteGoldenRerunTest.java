package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.fixture.GoldenRerun;
import dev.pynmon.testkit.fixture.GoldenRerun.RowChanges;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a registration writes is what a re-run of the original wrote, row by row. Two things differ
 * on purpose: all times of an invocation are the same, and client data that an argument refers to
 * is not stored once more.
 */
final class SqliteGoldenRerunTest {
  private static final String ANY_TIME = "\"_timestamp\": \"[^\"]*\"";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "SHOP4, shop4, pynenc-0.4/shop4.rerun.json",
    "SHOP_THREAD, shop-thread, pynenc-0.2.3/shop-thread.rerun.json"
  })
  void registrations_writeWhatTheOriginalWrote(SqliteFixture fixture, AppId app, String golden) {
    List<GoldenRerun> reruns = GoldenRerun.read(golden);
    RunnerContext registrar = registrar(only(reruns.getFirst(), app, "runner_contexts"));
    try (PurgedFile file = PurgedFile.open(fixture.copyFileTo(folder))) {
      StoreApp store = file.store().open(app);
      TableRows before = TableRows.of(file.file());
      for (GoldenRerun rerun : reruns) {
        assertThat(register(store, again(store, rerun, app, registrar)))
            .isEqualTo(new RegisterOutcome.Registered(0, List.of()));
        TableRows now = TableRows.of(file.file());
        assertThat(masked(now.since(before)))
            .isEqualTo(masked(withoutClientData(rerun.changed(), app)));
        before = now;
      }
    }
  }

  private static RegisterOutcome register(StoreApp store, NewInvocation again) {
    return store
        .repairs()
        .orElseThrow()
        .registrar()
        .register(again, EnumSet.allOf(Component.class), Optional.empty());
  }

  private static NewInvocation again(
      StoreApp store, GoldenRerun rerun, AppId app, RunnerContext registrar) {
    Invocation original =
        (Invocation)
            store
                .stateBackend()
                .available()
                .orElseThrow()
                .records()
                .of(List.of(rerun.original()))
                .get(rerun.original());
    Map<String, String> message = only(rerun, app, "broker_message_queue");
    return new NewInvocation(
        rerun.created(),
        rerun.original(),
        original.call(),
        original.arguments(),
        original.workflow().filter(of -> of.id().value().equals(original.id().value())).isPresent(),
        !store
            .orchestrator()
            .available()
            .orElseThrow()
            .argumentIndex()
            .indexed(List.of(original))
            .isEmpty(),
        new QueueName(message.getOrDefault("queue_name", "default")),
        Double.parseDouble(message.getOrDefault("priority", "0")),
        registrar,
        PythonTime.ofUnixSeconds(
                Double.parseDouble(
                    only(rerun, app, "orchestrator_invocations").get("status_timestamp")))
            .orElseThrow());
  }

  private static Map<String, String> only(GoldenRerun rerun, AppId app, String table) {
    RowChanges changes =
        rerun.changed().entrySet().stream()
            .filter(each -> each.getKey().equals(app.tablePrefix() + suffix(table)))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(changes.added()).hasSize(1);
    return changes.added().getFirst();
  }

  private static String suffix(String table) {
    return table.equals("runner_contexts") ? "__state_backend_" + table : "__" + table;
  }

  private static RunnerContext registrar(Map<String, String> row) {
    return new RunnerContext(
        new RunnerId(row.getOrDefault("runner_id", "")),
        row.getOrDefault("runner_cls", ""),
        Long.parseLong(row.getOrDefault("pid", "")),
        row.getOrDefault("hostname", ""),
        Long.parseLong(row.getOrDefault("thread_id", "")),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, RowChanges> withoutClientData(
      Map<String, RowChanges> changed, AppId app) {
    Map<String, RowChanges> others = new TreeMap<>(changed);
    others.remove(app.tablePrefix() + "__client_data");
    return others;
  }

  /** Without what tells when exactly. */
  private static Map<String, RowChanges> masked(Map<String, RowChanges> changed) {
    Map<String, RowChanges> masked = new TreeMap<>();
    changed.forEach(
        (table, changes) ->
            masked.put(
                table,
                new RowChanges(
                    changes.added().stream().map(SqliteGoldenRerunTest::withoutTimes).toList(),
                    changes.removed())));
    return masked;
  }

  private static Map<String, String> withoutTimes(Map<String, String> row) {
    Map<String, String> masked = new TreeMap<>(row);
    masked.computeIfPresent("created_at", (_, _) -> "");
    masked.computeIfPresent("history_timestamp", (_, _) -> "");
    masked.computeIfPresent(
        "history_json", (_, json) -> json.replaceFirst(ANY_TIME, "\"_timestamp\": \"\""));
    return masked;
  }
}
