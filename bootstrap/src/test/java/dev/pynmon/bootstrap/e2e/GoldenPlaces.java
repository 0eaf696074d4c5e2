package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Where everything that a golden file names has its page. */
final class GoldenPlaces {
  private static final Links LINKS = Links.plain("");

  private GoldenPlaces() {}

  /** A walk came to the page of every invocation, queue, task, runner, workflow type and call. */
  static void assertReached(Golden golden, Set<String> seen) {
    assertThat(seen).containsAll(texts(things(golden)));
    assertThat(calls(golden))
        .allMatch(
            call ->
                seen.contains(LINKS.to("calls", call).toString())
                    || seen.contains(LINKS.area("calls").with("call_id_key", call).toString()));
  }

  private static List<Url> things(Golden golden) {
    Collection<GoldenInvocation> invocations = golden.invocations().values();
    List<Url> things = new ArrayList<>();
    invocations.forEach(one -> things.add(LINKS.to("invocations", one.id().value())));
    if (golden.json().path("broker_count").isNumber()) {
      golden
          .waitingByQueue()
          .keySet()
          .forEach(queue -> things.add(LINKS.to("broker", "queue").with("queue", queue.value())));
    }
    invocations.forEach(one -> things.add(LINKS.to("tasks", one.state().task().value())));
    golden.heartbeats().forEach(one -> things.add(LINKS.to("runners", one.runner().value())));
    golden.workflowTypes().forEach(type -> things.add(LINKS.to("workflows", type.value())));
    return things;
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
