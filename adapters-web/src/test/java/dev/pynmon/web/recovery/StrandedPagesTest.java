package dev.pynmon.web.recovery;

import static dev.pynmon.web.rerun.Outlooks.EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrandedPagesTest {
  private static final String PATH = "/apps/shop/broker/stranded";
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void finds(InvocationState... found) {
    monitor.reruns.stranded =
        new StrandedReport(List.of(found), true, Optional.empty(), Optional.empty());
  }

  /** The same where there are queues. */
  private void findsAmongQueues(InvocationState... found) {
    StrandedPlaces places =
        new StrandedPlaces(
            List.of(
                new QueueChoice(QueueName.DEFAULT, Optional.of(2), false),
                new QueueChoice(new QueueName("mail"), Optional.of(0), false)),
            Map.of());
    monitor.reruns.stranded =
        new StrandedReport(List.of(found), true, Optional.empty(), Optional.empty(), places);
  }

  private static InvocationState own() {
    return Samples.state(Samples.ID, KnownStatus.REROUTED, 0);
  }

  @Test
  void stranded_areSaidFirstAndListed() {
    finds(EXISTING, own());

    assertThat(site.browse(PATH).body())
        .contains(
            "<b>2 invocations will never run: no queue holds a message.</b> Runners take what a"
                + " queue names",
            "<form class=\"again\" method=\"post\" action=\"" + PATH + "\">",
            "REROUTED",
            "name=\"ids\" value=\"" + Samples.ID + "\" aria-label=\"Recover " + Samples.ID + "\">",
            "name=\"ids\" value=\""
                + EXISTING.id()
                + ","
                + Samples.ID
                + "\">Recover all 2</button>");
  }

  @Test
  void oneAlone_isSaidSo() {
    finds(own());

    assertThat(site.browse(PATH).body())
        .contains("<b>1 invocation will never run: no queue holds a message.</b>", ">Recover it</");
  }

  @Test
  void none_hasNothingToBeDone() {
    assertThat(site.browse(PATH).body())
        .contains("<b>No invocation is stranded.</b>")
        .doesNotContain("<form class=\"again\" method=\"post\" action=\"" + PATH);
  }

  @Test
  void lookThatWasCutOff_saysSo() {
    monitor.reruns.stranded =
        new StrandedReport(List.of(own()), false, Optional.empty(), Optional.empty());

    assertThat(site.browse(PATH).body())
        .contains("Only the newest 20,000 that are to run were looked at.");
  }

  @Test
  void whatNobodyCanTell_isSaid() {
    monitor.reruns.stranded =
        new StrandedReport(
            List.of(), true, Optional.empty(), Optional.of("The queue default is too long."));

    assertThat(site.browse(PATH).body())
        .contains("<b>What is stranded is not known.</b> The queue default is too long.");
  }

  @Test
  void manyAreListedInPart_andPutBackByTheThousand() {
    finds(
        IntStream.range(0, 1_200)
            .mapToObj(at -> Samples.state(new InvocationId("inv-" + at), KnownStatus.RETRY, 0))
            .toArray(InvocationState[]::new));

    assertThat(site.browse(PATH).body())
        .contains(
            "and 1,000 more", ">Recover the first 1,000</button>", "aria-label=\"Recover inv-199\"")
        .doesNotContain("aria-label=\"Recover inv-200\"", "inv-1000");
  }

  @Test
  void viewer_readsWhyThereIsNoButton() {
    monitor.access.roles.put("ann", Role.VIEWER);
    finds(own());

    assertThat(site.browse(PATH, "Authorization", "Bearer token-ann").body())
        .contains("This needs the role operator; ann has the role viewer.")
        .doesNotContain("name=\"ids\"");
  }

  @Test
  void recovered_areToldOneByOne() {
    monitor.reruns.recoveries =
        List.of(
            new Recovery(EXISTING.id(), true, "Put into default."),
            new Recovery(Samples.ID, false, "Its status is RUNNING by now."));

    HttpResponse<String> page = site.submit(PATH, "ids=" + EXISTING.id() + "%2C" + Samples.ID);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<b>1 of 2 invocations was put back into a queue.</b> What was left",
            "Put into default.",
            "Its status is RUNNING by now.");
    assertThat(monitor.reruns.asked)
        .containsExactly("recover local shop [" + EXISTING.id() + ", " + Samples.ID + "]");
  }

  @Test
  void program_isToldByJson() {
    monitor.reruns.recoveries = List.of(new Recovery(Samples.ID, true, "Put into default."));

    assertThat(site.post(PATH, "ids=" + Samples.ID, "Accept", "*/*").body())
        .isEqualTo(
            "{\"success\":true,\"message\":\"1 invocation was put back into a queue.\","
                + "\"recovered\":1,\"invocations\":[{\"invocation_id\":\""
                + Samples.ID
                + "\",\"recovered\":true,\"reason\":\"Put into default.\"}]}");
  }

  @Test
  void queueAndPriority_areThoseOfTheForm() {
    findsAmongQueues(own());
    assertThat(site.browse(PATH).body())
        .contains(
            "name=\"queue\"",
            "name=\"priority\"",
            "<option value=\"\">as above</option>",
            "<option value=\"default\">default, 2 runners take from it</option>",
            "<option value=\"mail\">mail, no active runner takes from it</option>",
            "<span class=\"only-s\">would go into </span>default, as is assumed</td>");

    site.post(PATH, "queue=mail&priority=2.5&ids=" + Samples.ID, "Accept", "*/*");

    assertThat(monitor.reruns.asked.getLast())
        .contains("queue=Optional[mail]", "priority=Optional[2.5]");
    assertThat(site.post(PATH, "priority=x&ids=" + Samples.ID, "Accept", "*/*").statusCode())
        .isEqualTo(400);
  }

  @Test
  void misspelledField_isRefused_andNothingIsDone() {
    HttpResponse<String> answer = site.post(PATH, "queu=mail&ids=" + Samples.ID, "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("queu", "accepted are ids, queue, priority");
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @Test
  void whereThereIsOneQueue_noneIsChosen() {
    finds(own());
    assertThat(site.browse(PATH).body()).doesNotContain("name=\"queue\"", "would go into");
  }

  @Test
  void queueThatNothingSpeaksOf_isWarnedOf_andNeedsAWord() {
    findsAmongQueues(own());
    monitor.reruns.objection =
        Optional.of(
            new RerunRefusal(RerunRefusal.Kind.QUEUE, "Nothing speaks of nosuch.", "nosuch"));
    String form = "ids=" + Samples.ID + "&other=nosuch&priority=3";

    HttpResponse<String> warned = site.submit(PATH, form);

    assertThat(warned.statusCode()).isEqualTo(400);
    assertThat(warned.body())
        .contains(
            "<b>Nothing was put back.</b> What is wrong stands at its field.",
            "<p class=\"wrong\" id=\"queue-wrong\" role=\"alert\">Nothing speaks of nosuch.</p>",
            "value=\"nosuch\"",
            "value=\"3\"",
            "name=\"any_queue\"",
            ">Recover it</button>");
    assertThat(site.post(PATH, form, "Accept", "*/*").body()).contains("\"parameter\":\"queue\"");
    assertThat(monitor.reruns.asked).isEmpty();

    monitor.reruns.recoveries = List.of(new Recovery(Samples.ID, true, "It waits.", true));
    assertThat(site.submit(PATH, form + "&any_queue=1").body())
        .contains(
            "<b>1 invocation was put back into a queue.</b> No active runner is known to take what"
                + " waits there.");
    assertThat(monitor.reruns.asked.getLast()).contains("queue=Optional[nosuch]", "anyQueue=true");
  }

  @Test
  void priorityThatIsNone_isSaidAtItsField_andTheFormIsKept() {
    findsAmongQueues(own());

    HttpResponse<String> page =
        site.submit(PATH, "ids=" + Samples.ID + "&queue=mail&priority=high");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains(
            "<b>Nothing was put back.</b>",
            "id=\"priority-wrong\" role=\"alert\">",
            "value=\"high\"",
            "<option value=\"mail\" selected>")
        .doesNotContain("name=\"any_queue\"");
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @Test
  void tooManyOrNone_areAnError() {
    String many =
        IntStream.range(0, 1_001).mapToObj(at -> "i" + at).collect(Collectors.joining(","));

    assertThat(site.post(PATH, "", "Accept", "*/*").statusCode()).isEqualTo(400);
    assertThat(site.post(PATH, "ids=" + many, "Accept", "*/*").statusCode()).isEqualTo(400);
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @Test
  void broker_leadsThereWhoMay() {
    assertThat(site.browse("/apps/shop/broker").body())
        .contains("<a class=\"btn-x sm\" href=\"" + PATH + "\">Stranded…</a>");
    monitor.reruns.offered = false;
    assertThat(site.browse("/apps/shop/broker").body()).doesNotContain("Stranded…");
  }
}
