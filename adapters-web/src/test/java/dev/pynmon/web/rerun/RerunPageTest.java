package dev.pynmon.web.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page of a re-run says before anything is done. */
class RerunPageTest {
  private static final String PATH = "/apps/shop/invocations/" + Samples.ID;
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private String page() {
    return site.browse(PATH + "/rerun").body();
  }

  @Test
  void reRun_saysFirstWhatWillHappen() {
    monitor.reruns.outlook = Outlooks.plain();

    assertThat(page())
        .contains(
            "<h1>Run shop.charge again?</h1>",
            "<b>A new invocation of shop.charge is registered and waits in queue default for a runner.</b>"
                + " It has the same arguments, unless you change them, and no parent; f85b0044 stays"
                + " as it is. No active runner takes from default.",
            "<dt>Workflow</dt><dd>none</dd>",
            "assumed: nothing tells which queue and priority this task has",
            "<option value=\"default\" selected>default, no active runner takes from it</option>",
            "<option value=\"bulk\">bulk, 3 runners take from it</option>",
            "name=\"priority\" inputmode=\"decimal\" size=\"7\" autocomplete=\"off\" value=\"0.0\"",
            "<form class=\"again stack\" method=\"post\" action=\"" + PATH + "/rerun\">",
            "href=\"" + PATH + "\">Leave it as it is</a>");
    assertThat(monitor.reruns.asked).containsExactly("look local shop " + Samples.ID);
  }

  @Test
  void plainArguments_canBeEdited_othersAreShownWithTheReason() {
    monitor.reruns.outlook = Outlooks.plain();

    assertThat(page())
        .contains(
            "<label class=\"mono\" for=\"arg-0\">amount</label>",
            "<input type=\"hidden\" name=\"was.amount\" value=\"128.4\">",
            "name=\"set.amount\" rows=\"1\"",
            ">\n128.4</textarea>",
            ">\n&quot;&lt;b&gt;hi&lt;/b&gt;&quot;</textarea>",
            "aria-label=\"order\">__pynenc__client_data__:add8</pre>",
            "</svg>It is kept in the client data store.</p>")
        .doesNotContain("set.order", "was.order");
  }

  @Test
  void argumentThatAFormCannotSend_isNotEdited() {
    monitor.reruns.outlook =
        Outlooks.of(
            List.of(
                new dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument(
                    "x", "\"a\u202eb\"", Optional.empty())),
            Optional.empty(),
            Optional.empty());

    assertThat(page())
        .contains("It holds characters that a form cannot send.")
        .doesNotContain("set.x");
  }

  @Test
  void oneThatIsRegisteredAlready_isTheChoice() {
    monitor.reruns.outlook = Outlooks.existing();

    assertThat(page())
        .contains(
            "<b>Nothing new is registered, unless you choose so.</b> The same is registered already"
                + " as 9d2f6a10, which pynenc takes instead of a second one: this task has"
                + " concurrency control.",
            "<input type=\"radio\" name=\"new\" value=\"0\" checked> Take that one",
            "<input type=\"radio\" name=\"new\" value=\"1\"> Register another one beside it");
  }

  @Test
  void workflowTaskOfAnOlderPynenc_hasNoQueueToChoose() {
    monitor.reruns.outlook = Outlooks.old();
    monitor.reruns.around = Outlooks.runBefore();

    assertThat(page())
        .contains(
            "<b>f85b0044 ended well: it is SUCCESS.</b> A second one does the same once more. A new"
                + " invocation of shop.checkout is registered and waits for a runner. It takes"
                + " no arguments, and no parent;",
            "<dt>Workflow</dt><dd>begins one of its own</dd>",
            "<dt>Re-run of</dt><dd><div class=\"linked\"><a class=\"id\" href=\"/apps/shop/invocations/9d2f6a10-",
            "<dt>Run again as</dt><dd><div class=\"linked\"><a class=\"id\" href=\"/apps/shop/invocations/0a1b2c3d-",
            "data-status=\"FAILED\"",
            "It called <a href=\""
                + PATH
                + "#family\">2 invocations</a>, which the new one calls anew.",
            "It is called without arguments.")
        .doesNotContain("name=\"queue\"", "name=\"priority\"");
  }

  @Test
  void originalThatGoesOn_isSaidFirst() {
    monitor.reruns.outlook = Outlooks.plain();
    monitor.reruns.around = Outlooks.goingOn();

    assertThat(page())
        .contains(
            "<section class=\"answer st-pending\"",
            "<b>f85b0044 has not ended yet: it is RUNNING.</b> A second one does the same beside it."
                + " A new invocation of shop.charge is registered and waits")
        .doesNotContain("calls anew");
    monitor.reruns.outlook = Outlooks.existing();
    assertThat(page())
        .contains("it is RUNNING.</b> Nothing new is registered, unless you choose so.");
  }

  @Test
  void reRunThatHasNotEnded_isSaidFirst() {
    monitor.reruns.outlook = Outlooks.plain();
    monitor.reruns.around = Outlooks.ended(KnownStatus.SUCCESS, KnownStatus.REGISTERED);

    assertThat(page())
        .contains(
            "<section class=\"answer st-pending\"",
            "<b>It was run again already: 0a1b2c30 has not ended yet: it is REGISTERED.</b> A second"
                + " one does the same beside it. A new invocation of shop.charge is registered");
    monitor.reruns.around =
        Outlooks.ended(
            KnownStatus.FAILED, KnownStatus.FAILED, KnownStatus.RUNNING, KnownStatus.REGISTERED);
    assertThat(page())
        .contains(
            "<b>It was run again already: 2 re-runs have not ended yet, the newest is 0a1b2c31.</b>"
                + " Another one does the same beside them. A new invocation");
  }

  @Test
  void reRunThatEndedWell_isSaidFirst_oneThatFailedIsNot() {
    monitor.reruns.outlook = Outlooks.plain();
    monitor.reruns.around = Outlooks.ended(KnownStatus.FAILED, KnownStatus.SUCCESS);

    assertThat(page())
        .contains(
            "<b>It was run again already, and that ended well: 0a1b2c30 is SUCCESS.</b> A second one"
                + " does the same once more. A new invocation");
    monitor.reruns.around = Outlooks.ended(KnownStatus.FAILED, KnownStatus.FAILED);
    assertThat(page()).contains("<b>A new invocation of shop.charge is registered");
  }

  @Test
  void eachPage_namesItsWish_soThatAFormSentTwiceIsOne() {
    monitor.reruns.outlook = Outlooks.plain();
    String name = wish(page());
    monitor.reruns.result =
        new RerunResult.Done(Outlooks.NEW, QueueName.DEFAULT, 0, false, false, List.of());

    site.submit(PATH + "/rerun", "once=" + name);
    site.submit(PATH + "/rerun", "once=" + name);

    assertThat(monitor.reruns.names).containsExactly(name, name).doesNotContain(wish(page()));
    assertThat(wish(site.submit(PATH + "/rerun", "priority=high&once=" + name).body()))
        .isEqualTo(name);
    assertThat(site.submit(PATH + "/rerun", "once=a%2Fb").statusCode()).isEqualTo(400);
  }

  private static String wish(String page) {
    String before = "name=\"once\" value=\"";
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf('"', at));
  }

  @Test
  void whatCannotBeRunAgain_saysWhy() {
    monitor.reruns.outlook =
        Outlooks.refused(RerunRefusal.Kind.ARGUMENT_GONE, "The value of order is gone.");

    assertThat(page())
        .contains("<b>It cannot be run again.</b> The value of order is gone.")
        .doesNotContain("<form class=\"again");
  }

  @Test
  void unknownInvocation_isNotFound() {
    assertThat(site.browse(PATH + "/rerun").statusCode()).isEqualTo(404);
  }

  @Test
  void viewer_readsWhyThereIsNoForm() {
    monitor.access.roles.put("ann", Role.VIEWER);
    monitor.reruns.refused =
        Optional.of(new RefusedException(Deed.RERUN, RefusedException.Reason.ROLE));

    HttpResponse<String> page = site.browse(PATH + "/rerun", "Authorization", "Bearer token-ann");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<b>Nothing can be run again here.</b>",
            "This needs the role operator; ann has the role viewer.")
        .doesNotContain("<form class=\"again");
  }

  @Test
  void invocation_leadsThereAndToItsReRuns() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.reruns.links =
        new RerunLinks(List.of(Outlooks.NEW), Optional.of(Outlooks.EXISTING.id()));

    assertThat(site.browse(PATH).body())
        .contains(
            "id=\"again\" href=\"" + PATH + "/rerun\">Run again…</a>",
            "<h2 id=\"reruns-h\">Re-runs</h2>",
            "as far as this monitor knows",
            "<dt>Re-run of</dt>",
            "<dt>Run again as</dt>");
  }

  @Test
  void invocation_offersNothingToWhoMayNot() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.reruns.offered = false;

    assertThat(site.browse(PATH).body()).doesNotContain("Run again…", ">Re-runs</h2>");
  }
}
