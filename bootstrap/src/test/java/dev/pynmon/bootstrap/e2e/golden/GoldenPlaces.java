package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where everything that a golden file names has its page. */
public final class GoldenPlaces {
  private static final Links LINKS = Links.plain("");

  private GoldenPlaces() {}

  /** A walk came to the page of every invocation, queue, task, runner, workflow type and call. */
  public static void assertReached(Golden golden, Set<String> seen) {
    assertThat(seen).containsAll(ofThings(golden));
    assertThat(calls(golden))
        .allMatch(
            call ->
                seen.contains(LINKS.to("calls", call).toString())
                    || seen.contains(LINKS.area("calls").with("call_id_key", call).toString()));
  }

  /** Where every invocation, queue, task, runner, service run and workflow type has its page. */
  public static Set<String> ofThings(Golden golden) {
    return texts(things(golden));
  }

  private static List<Url> things(Golden golden) {
    Collection<GoldenInvocation> invocations = golden.invocations().values();
    List<Url> things = new ArrayList<>();
    invocations.forEach(one -> things.add(LINKS.to("invocations", one.id().value())));
    if (golden.json().path("broker_count").isNumber()) {
      golden
          .waitingByQueue()
          .keySet()
          .forEach(queue -> things.add(LINKS.to("broker", "queues", queue.value())));
    }
    invocations.forEach(one -> things.add(LINKS.to("tasks", one.state().task().value())));
    runners(golden).forEach(id -> things.add(LINKS.to("runners", id.value())));
    serviceRuns(golden)
        .forEach(
            run ->
                things.add(
                    LINKS.to(
                        "runners",
                        "atomic-service",
                        "runs",
                        run.path("atomic_service_run_id").asText())));
    golden.workflowTypes().forEach(type -> things.add(LINKS.to("workflows", type.value())));
    return things;
  }

  /** Whoever gave a sign of life, changed an invocation or ran the service; clients too. */
  private static Set<RunnerId> runners(Golden golden) {
    Stream<RunnerId> alive =
        golden.json().path("runners").isArray()
            ? golden.heartbeats().stream().map(Heartbeat::runner)
            : Stream.empty();
    Stream<RunnerId> changed =
        golden.invocations().values().stream()
            .flatMap(one -> one.history().stream())
            .flatMap(
                entry ->
                    Stream.concat(entry.runnerContext().stream(), entry.status().owner().stream()));
    Stream<RunnerId> served =
        serviceRuns(golden).stream().map(run -> new RunnerId(run.path("runner_id").asText()));
    return Stream.of(alive, changed, served)
        .flatMap(ids -> ids)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> serviceRuns(Golden golden) {
    return golden
        .json()
        .path("atomic_service_runs")
        .valueStream()
        .map(run -> run.path("atomic_service_id"))
        .toList();
  }

  private static Set<String> calls(Golden golden) {
    return golden.invocations().values().stream()
        .map(one -> one.state().call().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(List<Url> urls) {
    return urls.stream().map(Url::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
