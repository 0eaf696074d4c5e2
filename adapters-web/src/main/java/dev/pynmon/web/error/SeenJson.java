package dev.pynmon.web.error;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot.Taken;
import dev.pynmon.domain.runner.RunnerCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What this monitor last saw, for the member {@code last_seen} of a problem document. */
final class SeenJson {
  private SeenJson() {}

  /** Only what was seen. */
  static Map<String, Object> of(LastSeen seen) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "totals", seen.totals(), SeenJson::totals);
    put(json, "waiting", seen.waiting(), count -> Map.of("number", count.value()));
    put(json, "runners", seen.runners(), SeenJson::runners);
    put(json, "sign_of_life", seen.sign(), at -> Map.of("at", at.toString()));
    return json;
  }

  private static <T> void put(
      Map<String, Object> json,
      String name,
      Optional<Taken<T>> seen,
      Function<T, Map<String, Object>> members) {
    seen.ifPresent(
        taken -> {
          Map<String, Object> all = new LinkedHashMap<>(members.apply(taken.taken()));
          all.put("as_of", taken.asOf().toString());
          json.put(name, all);
        });
  }

  private static Map<String, Object> totals(StatusTotals totals) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", totals.total());
    Map<String, Long> byStatus = new TreeMap<>();
    totals.byStatus().forEach((status, number) -> byStatus.put(status.value(), number));
    json.put("by_status", byStatus);
    return json;
  }

  private static Map<String, Object> runners(RunnerCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("known", counts.known().value());
    json.put("active", counts.active().value());
    return json;
  }
}
