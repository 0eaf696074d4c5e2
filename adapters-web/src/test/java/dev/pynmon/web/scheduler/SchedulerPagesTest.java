package dev.pynmon.web.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulerPagesTest {
  private static final String PATH = "/apps/shop/orchestrator/scheduler";
  private static final DeadAfter TEN = DeadAfter.given(Duration.ofMinutes(10));
  private static final AtomicRun RUN =
      new AtomicRun(
          "run-4711",
          Samples.RUNNER,
          Samples.NOW.minusSeconds(900),
          Optional.empty(),
          "running",
          "");
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void stuckService_isSaidWithItsProof() {
    monitor.reruns.scheduler = new SchedulerLook.Stuck(RUN, "Its runner is dead.", TEN);

    assertThat(site.browse(PATH).body())
        .contains(
            "<b>The atomic service is stuck: no trigger, cron or recovery runs.</b> Its runner is"
                + " dead.",
            "href=\"/apps/shop/runners/atomic-service/runs/run-4711\"",
            "15 m ago",
            "<form class=\"again\" method=\"post\" action=\"" + PATH + "\">",
            "<input type=\"hidden\" name=\"run\" value=\"run-4711\">",
            ">End this run</button>");
  }

  @Test
  void runThatGoesOn_isNotOffered() {
    monitor.reruns.scheduler = new SchedulerLook.Going(RUN, "Its runner is alive.");

    assertThat(site.browse(PATH).body())
        .contains("<b>A run of the atomic service goes on.</b> Its runner is alive.")
        .doesNotContain("End this run");
  }

  @Test
  void stuckWithoutProof_saysSo_andIsNotOffered() {
    monitor.reruns.scheduler =
        new SchedulerLook.Unproven(RUN, "It can be proven from 14:53:00 UTC on.");

    assertThat(site.browse(PATH).body())
        .contains(
            "<b>The atomic service is stuck, not proven yet:</b> It can be proven from 14:53:00"
                + " UTC on.",
            "15 m ago")
        .doesNotContain("End this run");
  }

  @Test
  void whatIsFreeOrUntold_isSaid() {
    assertThat(site.browse(PATH).body()).contains("<b>The atomic service is not stuck.</b>");
    monitor.reruns.scheduler = new SchedulerLook.Untold("The orchestrator does not answer.");
    assertThat(site.browse(PATH).body())
        .contains(
            "<b>Whether the atomic service is stuck is not known.</b> The orchestrator does not"
                + " answer.");
  }

  @Test
  void viewer_readsWhyThereIsNoButton() {
    monitor.access.roles.put("ann", Role.VIEWER);
    monitor.reruns.scheduler = new SchedulerLook.Stuck(RUN, "Its runner is dead.", TEN);

    assertThat(site.browse(PATH, "Authorization", "Bearer token-ann").body())
        .contains("This needs the role operator; ann has the role viewer.")
        .doesNotContain("End this run");
  }

  @Test
  void freed_isSaid() {
    monitor.reruns.freed = new SchedulerFreed.Done(TEN);

    HttpResponse<String> page = site.submit(PATH, "run=run-4711");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<b>Run run-4711 was ended as abandoned: the atomic service is free.</b> Its runner was"
                + " silent for longer than 10 min, as you gave it. The next runner");
    assertThat(site.post(PATH, "run=run-4711", "Accept", "*/*").body())
        .isEqualTo(
            "{\"success\":true,\"message\":\"Run run-4711 was ended as abandoned: the atomic"
                + " service is free.\",\"dead_after_minutes\":10.0,\"dead_after_source\":\"given\"}");
    assertThat(monitor.reruns.asked)
        .containsExactly("free local shop run-4711", "free local shop run-4711");
  }

  @Test
  void timeThatNothingTells_isAskedOfWhoFrees() {
    monitor.reruns.scheduler = new SchedulerLook.NeedsTime(RUN, "It was silent for 20 min.");
    monitor.reruns.freed = new SchedulerFreed.WrongTime("Give the time.");

    assertThat(site.browse(PATH).body())
        .contains(
            "<b>A run of the atomic service is marked as going on, and may be stuck.</b> It was"
                + " silent for 20 min.",
            "name=\"dead_after\" type=\"number\"",
            "pynenc's default is 10;",
            ">End this run</button>");
    assertThat(site.post(PATH, "run=run-4711&dead_after=x", "Accept", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(site.post(PATH, "run=run-4711&dead_after=2.5", "Accept", "*/*").body())
        .isEqualTo("{\"success\":false,\"message\":\"Nothing was done: Give the time.\"}");
    assertThat(monitor.reruns.asked).containsExactly("free local shop run-4711 PT2M30S");
  }

  @Test
  void whereTheTimeIsKnown_aLongerOneMayBeGiven() {
    monitor.reruns.scheduler = new SchedulerLook.Stuck(RUN, "Its runner is dead.", TEN);
    assertThat(site.browse(PATH).body())
        .contains(
            "A runner is dead after more than 10 minutes", "name=\"dead_after\"", "min=\"10\"")
        .doesNotContain("required");
  }

  @Test
  void misspelledField_isRefused_andNothingIsDone() {
    assertThat(site.post(PATH, "run=run-4711&deadafter=60", "Accept", "*/*"))
        .returns(400, HttpResponse::statusCode)
        .extracting(HttpResponse::body, STRING)
        .contains("deadafter", "accepted are run, dead_after");
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @Test
  void whatChangedOrIsNotProven_isNotDone() {
    HttpResponse<String> changed = site.post(PATH, "run=run-4711", "Accept", "*/*");
    monitor.reruns.freed = new SchedulerFreed.NotProven("Its runner is alive.");
    HttpResponse<String> alive = site.submit(PATH, "run=run-4711");

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body())
        .isEqualTo(
            "{\"success\":false,\"message\":\"Nothing was done: run run-4711 is not marked any more"
                + " as going on.\"}");
    assertThat(alive.statusCode()).isEqualTo(409);
    assertThat(alive.body()).contains("<b>Nothing was done: Its runner is alive.</b>");
  }

  @Test
  void noRun_isAnError() {
    assertThat(site.post(PATH, "", "Accept", "*/*").statusCode()).isEqualTo(400);
    assertThat(monitor.reruns.asked).isEmpty();
  }
}
