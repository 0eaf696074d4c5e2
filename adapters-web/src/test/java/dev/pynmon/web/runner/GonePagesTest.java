package dev.pynmon.web.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GonePagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void goneOnes_tellWhatTheyHeldThen_alikeForPrograms() {
    RunnerSighting gone = Runners.sighting(Samples.context(), RunnerPresence.GONE, 4_000);
    monitor.runners.gone =
        Runners.gone(
            List.of(
                new RunnerSentence(
                    gone,
                    Samples.row().state().stream().toList(),
                    List.of(),
                    RunnerSentence.Read.WHOLE)));

    assertThat(site.browse("/runners/gone").body())
        .contains(
            "1 runner is gone; it held 1 invocation then, 1 of which nobody moved on so far.",
            "href=\"/runners/" + Samples.RUNNER.value() + "\"",
            "was 1 h 00 m",
            "<td class=\"full any wraps in-words bad\">It held 1 invocation then: ",
            "/invocations/timeline?time_range",
            "aria-current=\"page\">Gone<");
    assertThat(site.browse("/runners/gone/api").body())
        .contains(
            "\"sentence\":\"1 runner is gone; it held 1 invocation then, 1 of which",
            "\"runner_id\":\"" + Samples.RUNNER.value() + "\"",
            "\"still_held\":[{\"invocation_id\":\"" + Samples.ID.value() + "\"",
            "\"lost\":[]",
            "\"read\":\"whole\"");
    assertThat(site.browse("/export/gone-runners.ndjson").body())
        .contains(
            "\"ending\":\"died\",\"held_then\":1,\"at_least\":false,\"still_held\":1,"
                + "\"recovered\":0,\"killed\":0,\"still_held_invocations\":[{\"invocation_id\":\""
                + Samples.ID.value());
  }

  @Test
  void goneOnes_ofWhomNotAllWasRead_areLowerBoundsInTheFile() {
    RunnerSighting gone = Runners.sighting(Samples.context(), RunnerPresence.GONE, 4_000);
    monitor.runners.gone =
        Runners.gone(
            List.of(
                new RunnerSentence(gone, List.of(), List.of(), RunnerSentence.Read.NEWEST),
                new RunnerSentence(gone, List.of(), List.of(), RunnerSentence.Read.NOTHING)));

    assertThat(site.browse("/export/gone-runners.csv").body())
        .contains("unknown,0,true,0,0,0,,,\r\n", "unknown,,true,,,,,,\r\n");
  }

  @Test
  void goneOnes_none_isSaid() {
    assertThat(site.browse("/runners/gone").body()).contains("No runner is gone.");
    assertThat(site.browse("/runners/gone?q=nobody").body())
        .contains("No runner that is gone matches.", "<h3>No runner matches</h3>");
  }
}
