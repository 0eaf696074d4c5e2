package dev.pynmon.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.CatalogueProblem;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.testing.Models;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskCatalogueViewsTest {
  private static final TaskKey CHARGE = new TaskKey("shop.charge");
  private static final CatalogueProblem PROBLEM =
      new CatalogueProblem("/srv/tasks.json", "is no JSON (near line 3)");

  private final Template<OptionsView> options =
      new Html(Links.plain("")).template("task/options", OptionsView.class);
  private final Template<NeverInvokedView> never =
      new Html(Links.plain("")).template("task/never", NeverInvokedView.class);

  private static RegisteredTask task(String key, TaskTrigger... triggers) {
    return new RegisteredTask(
        new TaskKey(key),
        true,
        "Takes the money.",
        List.of("order", "*more"),
        List.of(
            new TaskOption("queue", List.of("payments"), true),
            new TaskOption("key_arguments", List.of(), false),
            new TaskOption("retry_for", List.of("builtins.ValueError", "shop.Late"), true),
            new TaskOption("registration_concurrency", List.of("keys"), false),
            new TaskOption("max_retries", List.of("3"), false),
            new TaskOption("of_later", List.of("1"), false)),
        List.of(triggers));
  }

  private static TaskTrigger on(TaskTrigger.Logic logic, TaskCondition... conditions) {
    return new TaskTrigger(logic, List.of(conditions), List.of());
  }

  private static TaskCatalogueResult known(RegisteredTask... tasks) {
    return new TaskCatalogueResult.Known(
        new TaskCatalogue(new AppId("shop"), Optional.of("0.4.0"), List.of(tasks)),
        "tasks.json",
        Samples.NOW.minus(Duration.ofHours(2)),
        List.of());
  }

  private String options(TaskCatalogueResult result) {
    return options.render(OptionsView.of(result, CHARGE, Samples.NOW, Samples.LINKS)).text();
  }

  private String never(TaskCatalogueResult result, NeverInvoked tasks) {
    return never.render(NeverInvokedView.of(result, tasks, Samples.NOW, Samples.LINKS)).text();
  }

  @Test
  void options_ofARegisteredTask_areShownWithTheirOrigin() {
    String page = options(known(task("shop.charge")));

    assertThat(page)
        .contains(
            "tasks.json, pynenc 0.4.0, written 2 h ago",
            "charge(order, *more)",
            "<span class=\"tag\">workflow</span>",
            "Takes the money.",
            "<tr><th scope=\"row\">Queue</th><td class=\"mono any\">payments</td>"
                + "<td class=\"mono t3\">queue</td><td class=\"t3\">the task</td></tr>",
            "<tr><th scope=\"row\">Key arguments</th><td class=\"mono any\">none</td>"
                + "<td class=\"mono t3\">key_arguments</td>"
                + "<td class=\"t3\">default or configuration</td></tr>",
            "builtins.ValueError, shop.Late",
            "<th scope=\"row\">of_later</th>",
            "None: it runs only when it is called.")
        .doesNotContain("Not known", "registers no such task", "role=\"alert\"");
  }

  @Test
  void options_triggers_areShownWithEveryKindOfCondition() {
    TaskKey other = new TaskKey("shop.ship it");
    TaskTrigger cron = on(TaskTrigger.Logic.AND, new TaskCondition.Cron("*/5 * * * *"));
    TaskTrigger many =
        new TaskTrigger(
            TaskTrigger.Logic.OR,
            List.of(
                new TaskCondition.Event("order.paid", "certain values of kind"),
                new TaskCondition.Status(other, List.of("success", "failed"), ""),
                new TaskCondition.Result(other, "certain values of order", "one value"),
                new TaskCondition.Result(other, "", ""),
                new TaskCondition.Failure(other, List.of("ValueError"), ""),
                new TaskCondition.Failure(other, List.of(), ""),
                new TaskCondition.Other("MoonCondition")),
            List.of("always the same order"));

    String page = options(known(task("shop.charge", cron, many)));

    assertThat(page)
        .contains(
            "<dt>cron</dt><dd><span class=\"mono any\">*/5 * * * *</span><br>"
                + "<span class=\"t3 small any\">every 5 minutes, UTC</span></dd>",
            "<dt>When</dt><dd>any of 7</dd>",
            "<a class=\"mono any\" href=\"/events/?event_code&#61;order.paid\">order.paid</a><br>"
                + "<span class=\"t3 small any\">only payload: certain values of kind</span>",
            "<dt>status</dt><dd><span class=\"mono any\">success, failed</span>"
                + " of <a class=\"mono any\" href=\"/tasks/shop.ship%20it\">shop.ship it</a>",
            "only arguments: certain values of order; only result: one value",
            "any result",
            "<span class=\"mono any\">ValueError</span>",
            "any exception",
            "MoonCondition",
            "<dt>Arguments</dt><dd class=\"any\">always the same order</dd>",
            "<dt>Arguments</dt><dd class=\"any\">none</dd>")
        .doesNotContain("None: it runs only");
  }

  @Test
  void options_ofATaskThatTheCodeDoesNotHave_sayThat() {
    assertThat(options(known(task("shop.other"))))
        .contains("The code registers no such task")
        .doesNotContain("Triggers", "Not known");
  }

  @Test
  void options_withoutCatalogue_sayHowToGetOne() {
    assertThat(options(new TaskCatalogueResult.NotKnown()))
        .contains("Not known", "tools/pynmon_tasks.py", "--tasks tasks.json")
        .doesNotContain("role=\"alert\"", "Triggers");
  }

  @Test
  void badFile_isANotice() {
    TaskCatalogueResult bad = new TaskCatalogueResult.Bad(List.of(PROBLEM));

    assertThat(List.of(options(bad), never(bad, NeverInvoked.NONE)))
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "role=\"alert\"",
                        "/srv/tasks.json</span> is no JSON (near line 3).",
                        "Not known"));
  }

  @Test
  void never_tasks_areListedWithWhatIsSetOnThem() {
    NeverInvoked tasks =
        new NeverInvoked(
            List.of(
                task("pynenc.core_tasks.recover"),
                task("shop.never", on(TaskTrigger.Logic.AND, new TaskCondition.Cron("@daily")))),
            true);

    assertThat(never(known(), tasks))
        .contains(
            "2 tasks",
            "tasks.json, pynenc 0.4.0",
            "<a class=\"mono any\" href=\"/tasks/shop.never\">shop.never</a></th><td><a"
                + " class=\"item any\""
                + " href=\"/broker/queues/payments\">payments</a></td><td>keys</td><td"
                + " class=\"num\">3</td><td class=\"num\">1</td>",
            "pynenc.core_tasks.recover</a> <span class=\"tag\">system</span>")
        .contains("one whose invocations were purged stands here too.")
        .doesNotContain("Not known", "None:");
  }

  @Test
  void never_nothing_saysSo() {
    assertThat(never(known(), NeverInvoked.NONE))
        .contains("None: every registered task has been invoked.")
        .doesNotContain("<table");
    assertThat(never(new TaskCatalogueResult.NotKnown(), NeverInvoked.NONE))
        .contains("Not known")
        .doesNotContain("None:", "0 tasks");
  }

  @Test
  void never_manyOrUncertainTasks_sayWhatIsMissing() {
    List<RegisteredTask> many = IntStream.range(0, 201).mapToObj(i -> task("shop.t" + i)).toList();

    assertThat(never(known(), new NeverInvoked(many, true)))
        .contains("201 tasks", "The first 200 by key.", "shop.t199<")
        .doesNotContain("shop.t200<");
    assertThat(never(known(), NeverInvoked.NOT_KNOWN))
        .contains("Not known yet: the orchestrator has not told of all tasks")
        .doesNotContain("None:", "0 tasks", "<table", "<footer>");
  }

  @Test
  void templates_keepTheRulesForAll() {
    assertThat(Models.faults(OptionsView.class)).isEmpty();
    assertThat(Models.faults(NeverInvokedView.class)).isEmpty();
    assertThat(Models.renderFull(options)).doesNotContain(Models.HOSTILE);
    assertThat(Models.renderFull(never)).doesNotContain(Models.HOSTILE);
    assertThat(Models.renderEmpty(options) + Models.renderEmpty(never)).doesNotContain("null");
  }
}
