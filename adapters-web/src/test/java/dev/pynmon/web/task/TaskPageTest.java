package dev.pynmon.web.task;

import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskPageTest extends TaskSite {
  @Test
  void task_showsIdentityStatisticsCallsAndInvocations() {
    busy();
    String reference = DataReference.to("large").value();
    found(Arguments.of(Map.of("order", "17", "basket", reference)));

    HttpResponse<String> page = site.browse("/tasks/shop.charge");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<h1>shop.charge</h1>",
            "<dd class=\"mono\">charge</dd>",
            "<dd class=\"mono\">shop</dd>",
            "href=\"/invocations/?task_id&#61;shop.charge\"",
            "href=\"/invocations/timeline?task_id&#61;shop.charge&amp;time_range&#61;1h\"",
            "href=\"/calls/shop.charge%3A976483bbea5bae32\"",
            "2 arguments",
            ">17</dd>",
            "<dd class=\"mono\"><a class=\"any\" href=\"/client-data-store/entry?key&#61;"
                + reference.replace(":", "%3A")
                + "\">"
                + reference
                + "</a></dd>",
            "KeyError",
            "no such order",
            "<a class=\"id bad opens\" href=\"/invocations/?status&#61;FAILED&amp;time_range&#61;1h&amp;q&#61;fingerprint"
                + "%3A0cd1ae85e25f\">KeyError</a>",
            "<a class=\"small again-link\" href=\"",
            ">Run it again…</a></td>",
            "Finished per minute",
            "data-invocation-id=\"" + Samples.ID + "\"",
            "What the code says",
            "Not known: no store holds what only the code says.");
    assertThat(reports.ranges).contains(Preset.HOUR);
  }

  @Test
  void task_leadsToTheTriggersThatStartIt_andToThoseThatItFeeds() {
    TaskKey ship = new TaskKey("shop.ship");
    Trigger cron =
        new Trigger("t1", Optional.of(CHARGE), "or", List.of("cron_0 3 * * *"), Optional.empty());
    Trigger fed =
        new Trigger("t2", Optional.of(ship), "and", List.of("<c>", "gone"), Optional.empty());
    TaskCondition charged = new TaskCondition.Status(CHARGE, List.of("success"), "");
    triggers =
        there(
            new TaskTriggers(
                List.of(cron),
                List.of(fed),
                true,
                Map.of("<c>", new Condition("<c>", "", charged, "{}"))));
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains(
            "1 trigger starts it. 1 waits for what comes of it.",
            "condition_id&#61;cron_0%203%20%2A%20%2A%20%2A\">cron_0 3 * * *</a>",
            "href=\"/triggers/t1\"",
            "<a href=\"/tasks/shop.ship\">shop.ship</a>",
            "<span class=\"t3\">all of:</span>",
            "condition_id&#61;%3Cc%3E\">status success of shop.charge</a>",
            "href=\"/triggers/t2\"");
    triggers = Samples.down();
    found(Arguments.NONE);
    assertThat(site.browse("/tasks/shop.charge").body()).contains("<p class=\"t2\">Not known. ");
  }

  @Test
  void task_timesAndStatuses_areThoseOfTheWindow() {
    busy();
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge?time_range=1h").body())
        .contains(
            "Waiting</th><td class=\"num\">3</td><td class=\"num\">2.00 s</td>",
            "Running</th><td class=\"num\">3</td><td class=\"num\">8.00 s</td>",
            "href=\"/invocations/?task_id&#61;shop.charge&amp;time_range&#61;1h"
                + "&amp;status&#61;FAILED\"");
  }

  @Test
  void task_whatHasNotEnded_isCountedWheneverThatChanged() {
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge?time_range=1m").body())
        .contains(
            "<h2 id=\"open-h\">Not ended</h2><span class=\"t3 small\">5 now</span>",
            "href=\"/invocations/?task_id&#61;shop.charge&amp;status&#61;REGISTERED\"",
            "</a></td><td class=\"num\">4</td>",
            "href=\"/invocations/?task_id&#61;shop.charge&amp;status&#61;RETRY\"");
  }

  @Test
  void task_ofWhichAllEnded_saysSo() {
    unfinished = there(new Unfinished(new StatusTotals(Map.of()), true));
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains("Not ended</h2><span class=\"t3 small\">none now</span></header>\n</section>");
  }

  @Test
  void task_ofWhichMoreHasNotEnded_saysSo() {
    unfinished = there(new Unfinished(new StatusTotals(Map.of(REGISTERED, 200L)), false));
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains("Not ended</h2><span class=\"t3 small\">among the newest, there are more</span>");
  }

  @Test
  void task_thatDidNothingLately_saysSo() {
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains(
            "None of its invocations changed in the last hour", "None failed in the last hour");
  }

  @Test
  void task_whoseStatisticsDoNotReachBack_isNotCalledIdleAllThatTime() {
    reports.knownFor = Duration.ofMinutes(10);
    changed = Optional.of(Samples.NOW.minus(Duration.ofMinutes(40)));
    found(Arguments.NONE);

    String since = MomentText.shortly(Samples.NOW.minus(reports.knownFor), Samples.NOW);
    String partly = since + "; the statistics of the last hour do not reach further back.";
    assertThat(site.browse("/tasks/shop.charge").body())
        .contains("None of its invocations changed since " + partly, "None failed since " + partly)
        .doesNotContain("changed in the last hour", "Statistics of the last");
  }

  @Test
  void task_thatDidNothingLately_leadsToItsLastActivity() {
    changed = Optional.of(Instant.parse("2026-11-21T11:30:00Z"));
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains(
            "<b>Last activity 21 Nov 11:30.</b>",
            "<a href=\"/tasks/shop.charge?time_range&#61;1w\">Statistics of the last week</a>",
            "<a href=\"/invocations/timeline?task_id&#61;shop.charge&amp;time_range&#61;custom")
        .doesNotContain("Nothing is counted", "from then until the attempt ended");
  }

  @Test
  void task_ofWhichNoStateIsKnown_doesNotGuessWhenItChanged() {
    changed = Optional.empty();
    found(Arguments.NONE);

    assertThat(site.browse("/tasks/shop.charge").body())
        .contains("<b>Last activity not known.</b>", "The orchestrator tells of none of them.");
  }

  @Test
  void task_unknown_is404ThatNamesModuleAndFunction() {
    HttpResponse<String> page = site.browse("/tasks/shop.lost");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("module shop", "function lost", "href=\"/tasks/\"");
  }

  @Test
  void task_malformedKey_is400() {
    HttpResponse<String> page = site.browse("/tasks/nodot");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("a task key like module.function");
  }

  @Test
  void task_orchestratorDown_is503() {
    reports.task =
        Optional.of(
            new ShowTaskResult.Unanswered(CHARGE, Map.of(Component.ORCHESTRATOR, Samples.DOWN)));

    assertThat(site.browse("/tasks/shop.charge").statusCode()).isEqualTo(503);
  }

  @Test
  void task_oddKey_isOneSegmentOfTheAddress() {
    site.browse("/tasks/a%2Fb.%C3%B6%25");

    assertThat(site.browse("/tasks/a%2Fb.%C3%B6%25").body()).contains("function ö%");
  }

  @Test
  void task_hostileArguments_areText() {
    found(Arguments.of(Map.of(Samples.EVIL, Samples.EVIL)));

    assertThat(site.browse("/tasks/shop.charge").body()).doesNotContain("<script>alert");
  }
}
