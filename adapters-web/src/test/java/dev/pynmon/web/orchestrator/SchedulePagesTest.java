package dev.pynmon.web.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.orchestrator.SlotDecision;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may run the atomic service when. */
class SchedulePagesTest extends ServiceSite {
  @Test
  void schedule_showsWhoseTurnItIs() {
    String page = site.browse("/runners/atomic-service/scheduling").body();
    String part = site.browse("/runners/atomic-service/scheduling/refresh").body();

    assertThat(page)
        .contains(
            "Cycle from 14:45:00 to 14:50:00 UTC, 1 turn",
            "It is the turn of 54f27cc.",
            ">assigned</span> would begin a run now",
            "class=\"seg-run st-success\"",
            "class=\"now-l\"",
            "<a class=\"skip past\" href=\"#turns-table\">Skip the picture</a>",
            "<div class=\"scroll\" id=\"turns-table\" tabindex=\"0\"",
            "runnable",
            "None: each runner whose turn it was found the service free.");
    assertThat(part).startsWith("<div id=\"turns\">").doesNotContain("<html");
  }

  @Test
  void schedule_ofVeryMany_showsTheFirstAndThePresentOne() {
    List<Heartbeat> members =
        IntStream.range(0, 1_000).mapToObj(i -> Runners.sign(new RunnerId(runner(i)), 1)).toList();
    List<ServiceSlot> slots =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new ServiceSlot(
                        new RunnerId(runner(i)),
                        i,
                        Optional.of(Samples.NOW),
                        Optional.of(Samples.NOW.plusSeconds(1)),
                        i == 700,
                        SlotDecision.NOT_ASSIGNED_SLOT))
            .toList();
    ServiceSchedule cycle =
        new ServiceSchedule(Samples.NOW.minusSeconds(60), Samples.NOW.plusSeconds(240), slots);
    monitor.orchestrator.schedule =
        schedule(
            new ServiceScheduleView.Turns(members, true, Optional.of(cycle), Map.of(), List.of()));

    String page = site.browse("/runners/atomic-service/scheduling").body();

    assertThat(page.length()).isLessThan(250_000);
    assertThat(page)
        .contains(
            "40 of 1,000 turns are drawn: the first, and the present one.",
            "200 of 1,000 turns are listed: the first, and the present one.",
            "aria-label=\"Turns of this cycle: 40 of 1,000 runners\"",
            "<td class=\"num\">199</td>",
            "<tr aria-selected=\"true\"><td class=\"num\">701</td>")
        .doesNotContain("<td class=\"num\">200</td>");
    assertThat(page.split(runner(700), -1))
        .as("twice in each table, once in the picture")
        .hasSize(6);
  }

  @Test
  void schedule_betweenTwoTurns_isNobodys() {
    ServiceSlot over =
        new ServiceSlot(
            Samples.RUNNER,
            0,
            Optional.of(Samples.NOW.minusSeconds(60)),
            Optional.of(Samples.NOW),
            true,
            SlotDecision.NOT_ASSIGNED_SLOT);
    ServiceSchedule cycle =
        new ServiceSchedule(
            Samples.NOW.minusSeconds(60), Instant.parse("2026-11-24T14:50:00Z"), List.of(over));
    monitor.orchestrator.schedule =
        schedule(
            new ServiceScheduleView.Turns(
                List.of(Runners.sign(Samples.RUNNER, 1)),
                true,
                Optional.of(cycle),
                Map.of(),
                List.of()));

    assertThat(site.browse("/runners/atomic-service/scheduling").body())
        .contains("nobody&#39;s turn until 14:50:00.", "<td><span class=\"t3\">waiting</span></td>")
        .doesNotContain("owns", "seg-run st-success");
  }

  @Test
  void schedule_withoutMembersOrInterval_saysWhy() {
    monitor.orchestrator.schedule =
        schedule(
            new ServiceScheduleView.Turns(List.of(), true, Optional.empty(), Map.of(), List.of()));

    assertThat(site.browse("/runners/atomic-service/scheduling").body())
        .contains("The configured interval is none", "nobody&#39;s turn");
  }

  @Test
  void schedule_listsWhoWasRefused_andWhy() {
    AtomicRun refused =
        new AtomicRun(
            "b1",
            Samples.RUNNER,
            Samples.NOW.minusSeconds(60),
            Optional.of(Samples.NOW.minusSeconds(60)),
            AtomicRun.BLOCKED,
            "prior_running:r0");
    monitor.orchestrator.schedule =
        schedule(
            new ServiceScheduleView.Turns(
                List.of(), true, Optional.empty(), Map.of(), List.of(refused)));

    assertThat(site.browse("/runners/atomic-service/scheduling").body())
        .contains(
            "among the newest 200 records",
            "href=\"/runners/atomic-service/runs/b1\"",
            "<td class=\"any t2\">prior_running:r0</td>")
        .doesNotContain("None: each runner");
  }
}
