package dev.pynmon.web.search;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Completion;
import dev.pynmon.domain.search.Field;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private static SearchResult result(
      Answer<Matches<InvocationRow>> invocations,
      Answer<Matches<FoundRunner>> runners,
      Answer<Matches<TaskKey>> tasks) {
    return new SearchResult(
        Samples.APP, Samples.NOW, invocations, runners, tasks, there(Samples.none()));
  }

  private static SearchResult taskNamed(String... keys) {
    return result(
        there(Samples.none()),
        there(Samples.none()),
        there(Matches.of(List.of(keys).stream().map(TaskKey::new).toList(), true)));
  }

  private static String asQuery(String text) {
    return "/search/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void box_isOnEveryPage_asAFormThatNeedsNoScript() {
    assertThat(site.browse("/apps/shop/broker/").body())
        .contains("<form class=\"search\" role=\"search\" action=\"/apps/shop/search/\" data-query")
        .contains("name=\"q\"");
  }

  @Test
  void oneThingThatMatches_isGoneTo() {
    monitor.search.found = Optional.of(Samples.found(there(Matches.just(Samples.row()))));

    HttpResponse<String> answer = site.browse("/apps/shop/search/?q=%20f85b0044%20");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/apps/shop/invocations/" + Samples.ID);
    assertThat(monitor.search.asked).containsExactly("f85b0044");
  }

  @Test
  void eachKind_hasItsPage() {
    assertThat(page(new Hit.OfInvocation(new InvocationId("a/b")))).isEqualTo("/invocations/a%2Fb");
    assertThat(page(new Hit.OfRunner(new RunnerId("ExternalRunner@h-1"))))
        .isEqualTo("/runners/ExternalRunner%40h-1");
    assertThat(page(new Hit.OfTask(new TaskKey("m.日本")))).isEqualTo("/tasks/m.%E6%97%A5%E6%9C%AC");
    assertThat(page(new Hit.OfWorkflow(new TaskKey("m.f")))).isEqualTo("/workflows/m.f");
  }

  private static String page(Hit hit) {
    return SearchPages.pageOf(hit, Samples.LINKS).hrefText();
  }

  @Test
  void damagedKey_isShownWithoutALink() {
    monitor.search.found = Optional.of(taskNamed("no dots"));

    HttpResponse<String> answer = site.browse(asQuery("dots"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<span class=\"id\">no dots</span>");
  }

  @Test
  void partOfAName_isNoWholeOne_soItIsListed() {
    monitor.search.found = Optional.of(taskNamed("shop.charge"));

    assertThat(site.browse(asQuery("charge")).body()).contains("href=\"/tasks/shop.charge\"");
    assertThat(site.browse(asQuery("shop.charge")).statusCode()).isEqualTo(303);
  }

  @Test
  void severalThings_areListedByKind() {
    monitor.search.found =
        Optional.of(
            result(
                there(Matches.of(List.of(Samples.row()), true)),
                there(Matches.of(List.of(FoundRunner.of(Samples.context())), true)),
                there(Matches.of(List.of(new TaskKey("shop.charge")), true))));

    HttpResponse<String> answer = site.browse(asQuery("f"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Invocations by id</h2>", "href=\"/invocations/" + Samples.ID)
        .contains("Runners</h2>", "href=\"/runners/" + Samples.RUNNER, "ThreadRunner on host-a")
        .contains("Tasks</h2>", "href=\"/tasks/shop.charge\"")
        .contains("value=\"f\"")
        .doesNotContain("Workflow types</h2>");
  }

  @Test
  void queryThatIsNone_keepsTheForm_andSaysWhere() {
    HttpResponse<String> answer = site.browse(asQuery("args.order:1 AND"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("value=\"args.order:1 AND\"", "At character 17: something is missing");
    assertThat(site.browse("/search/further?q=(").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsTyped_isLookedForAmongNames_fromThreeCharacters_inTheSearchAlone() {
    monitor.search.found = Optional.of(taskNamed("shop.charge"));

    assertThat(site.browse("/query/complete?q=ch").body()).contains("\"named\":[]");
    assertThat(site.browse("/query/complete?q=cha&noun=tasks").body()).contains("\"named\":[]");
    assertThat(site.browse("/query/complete?q=cha").body())
        .contains(
            "\"named\":[{\"kind\":\"Tasks\",\"name\":\"shop.charge\",\"about\":\"\",\"href\":\"/tasks/shop.charge\"}]");
    assertThat(monitor.search.asked).containsExactly("cha");
    assertThat(monitor.search.queries).isEmpty();
  }

  @Test
  void whatIsTyped_isCompletedAtTheCursor_withItsBlanks() {
    monitor.search.completions =
        new Completions(
            5,
            6,
            List.of(
                new Completion("task:", "task", Optional.of(Field.TASK)),
                new Completion("x:\"<b>\" ", Samples.EVIL, Optional.empty())),
            Optional.empty());

    assertThat(site.browse("/query/complete?q=%20a%20%20t%20b&at=5&noun=invocations").body())
        .startsWith(
            "{\"from\":5,\"to\":6,\"options\":[{\"text\":\"task:\",\"name\":\"task\",\"about\":\"the key of its task\"}");
    assertThat(monitor.search.typed).containsExactly(" a  t| b");
    site.call("/query/complete?q=seen:today%20t&at=12", "Cookie", "pynmon-zone=Asia/Kolkata");
    assertThat(monitor.search.typed).last().isEqualTo("seen:today t|");
    assertThat(site.browse("/query/complete?noun=none").statusCode()).isEqualTo(400);
    assertThat(site.browse("/query/complete?at=x").statusCode()).isEqualTo(400);
    assertThat(site.browse("/query/complete").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_isAPageThatSaysSo_andWhereElseToLook() {
    monitor.apps.add("billing", "0.4.0", there(dev.pynmon.web.testing.FakeApps.place()));

    HttpResponse<String> answer = site.browse("/apps/shop/search/?q=a%26b");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Nothing in shop matches", "a&amp;b")
        .contains("<a href=\"/apps/billing/search/?q&#61;a%26b\">Look in billing</a>");
  }

  @Test
  void blankText_explainsWhatCanBeFound() {
    assertThat(site.browse("/search/?q=%20").body()).contains("What are you looking for in shop?");
    assertThat(site.browse("/search").statusCode()).isEqualTo(200);
    assertThat(monitor.search.asked).isEmpty();
  }

  @Test
  void searchAmongTheNewest_isSaid() {
    Matches<InvocationRow> newest =
        new Matches<>(List.of(Samples.row()), false, false, true, Optional.of(Samples.NOW));
    monitor.search.found = Optional.of(Samples.found(there(newest)));

    assertThat(site.browse(asQuery("f85b")).body())
        .contains(
            "among the newest 20,000 invocations, back to 2026-11-24 14:47:02 UTC",
            Samples.ID.value());
  }

  @Test
  void moreThanAreShown_isSaid() {
    monitor.search.found =
        Optional.of(
            Samples.found(
                there(new Matches<>(List.of(Samples.row()), false, true, true, Optional.empty()))));

    assertThat(site.browse(asQuery("f")).body()).contains("the first 1, type more to see fewer");
  }

  @Test
  void runnersStillBeingListed_isSaid() {
    Matches<FoundRunner> notAll = new Matches<>(List.of(), false, false, false, Optional.empty());
    monitor.search.found =
        Optional.of(result(there(Samples.none()), there(notAll), there(Samples.none())));

    assertThat(site.browse(asQuery("f host:f")).body()).contains("Not all runners were looked at");
    assertThat(site.browse(asQuery("f")).body()).doesNotContain("Not all runners");
  }

  @Test
  void tasksStillBeingListed_isSaid() {
    monitor.search.found =
        Optional.of(
            result(
                there(Samples.none()), there(Samples.none()), there(Matches.of(List.of(), false))));

    assertThat(site.browse(asQuery("f")).body()).contains("Not all tasks were looked at");
  }

  @Test
  void componentThatDoesNotAnswer_isSaid() {
    monitor.search.found =
        Optional.of(result(Samples.down(), there(Samples.none()), Samples.down()));

    HttpResponse<String> answer = site.browse(asQuery("f"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("which holds the orchestrator, does not answer");
  }

  @Test
  void nothingThatAnswers_is503() {
    monitor.search.anywhere =
        Optional.of(
            new FoundAnywhere(
                Samples.APP,
                Samples.NOW,
                new InvocationList(
                    Samples.NOW, Samples.down(), ListExtras.NONE, Samples.down(), 0, Map.of()),
                List.of(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down()));

    assertThat(site.browse(asQuery("f")).statusCode()).isEqualTo(503);
  }

  @Test
  void longerTextThanAnyQuery_is400_andNoNameIsLookedFor() {
    assertThat(site.browse(asQuery("x".repeat(5_000))).statusCode()).isEqualTo(400);
    assertThat(monitor.search.asked).isEmpty();
  }

  @Test
  void hostileText_isOnlyText() {
    monitor.search.found = Optional.of(taskNamed(Samples.EVIL, "m.f"));

    assertThat(site.browse(asQuery("\"><script>alert(1)</script>")).body())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;");
  }
}
