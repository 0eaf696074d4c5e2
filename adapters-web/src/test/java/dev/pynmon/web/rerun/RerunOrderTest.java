package dev.pynmon.web.rerun;

import static dev.pynmon.web.rerun.Outlooks.EXISTING;
import static dev.pynmon.web.rerun.Outlooks.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordering a re-run, by a program to the letter of the original, and by a browser. */
class RerunOrderTest {
  private static final String PATH = "/apps/shop/invocations/" + Samples.ID;
  private static final String NO_FIELD =
      "There is no field qeue; accepted are queue, priority, new, and set.NAME for an argument.";
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> press(String form) {
    return site.post(PATH + "/rerun", form, "Accept", "*/*");
  }

  private HttpResponse<String> submit(String form) {
    return site.submit(PATH + "/rerun", form);
  }

  private static RerunResult done(String... notes) {
    return new RerunResult.Done(NEW, QueueName.DEFAULT, 0, true, true, List.of(notes));
  }

  private void refuses(RerunRefusal.Kind kind, String reason, String subject) {
    monitor.reruns.result = new RerunResult.Refused(new RerunRefusal(kind, reason, subject));
  }

  @Test
  void emptyPost_answersAsTheOriginalAndMore() {
    monitor.reruns.result = done("No active runner takes from default.");

    HttpResponse<String> answer = press("");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":true,\"new_invocation_id\":\""
                + NEW
                + "\","
                + "\"message\":\"New invocation created successfully.\",\"existing\":false,"
                + "\"queue\":\"default\",\"priority\":0.0,\"assumed\":true,\"queue_assumed\":true,"
                + "\"priority_assumed\":true,"
                + "\"notes\":[\"No active runner takes from default.\"]}");
    assertThat(monitor.reruns.asked)
        .containsExactly(
            "rerun local shop "
                + Samples.ID
                + " RerunChoice[evenIfRegistered=false, queue=Optional.empty,"
                + " priority=Optional.empty, edited={}]");
  }

  @Test
  void one_that_is_registered_already_is_answered_with_the_reason() {
    monitor.reruns.result = new RerunResult.Existing(EXISTING, "The same call is registered.");

    assertThat(press("").body())
        .isEqualTo(
            "{\"success\":true,\"new_invocation_id\":\""
                + EXISTING.id()
                + "\","
                + "\"message\":\"Invocation "
                + EXISTING.id()
                + " is registered already and was"
                + " taken.\",\"existing\":true,\"reason\":\"The same call is registered.\","
                + "\"notes\":[]}");
  }

  @Test
  void unknownInvocation_isToldAsInTheOriginal() {
    HttpResponse<String> answer = press("");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"success\":false,\"message\":\"Invocation " + Samples.ID + " not found.\"}");
    assertThat(submit("").statusCode()).isEqualTo(404);
  }

  @Test
  void choice_isTakenFromTheForm() {
    monitor.reruns.result = done();

    press(
        "queue=bulk&priority=-1.5&new=1&set.amount=7&was.amount=5&set.note=%22x%22&was.note=%22x%22");

    assertThat(monitor.reruns.asked)
        .containsExactly(
            "rerun local shop "
                + Samples.ID
                + " RerunChoice[evenIfRegistered=true, queue=Optional[bulk],"
                + " priority=Optional[-1.5], edited={amount=7}]");
  }

  @Test
  void lineBreaksOfAForm_areNoEdit() {
    monitor.reruns.result = done();

    press("set.a=%5B1,%0D%0A2%5D&was.a=%5B1,%0A2%5D");

    assertThat(monitor.reruns.asked).last().asString().endsWith("edited={}]");
  }

  @ParameterizedTest
  @CsvSource({
    "priority=high, priority, priority \\\"high\\\" is not a number from -100 to 100.",
    "priority=100.5, priority, priority \\\"100.5\\\" is not a number from -100 to 100.",
    "priority=NaN, priority, priority \\\"NaN\\\" is not a number from -100 to 100.",
    "set.x=1&set.x=2, set.x, set.x is given twice.",
    "qeue=bulk, qeue, '" + NO_FIELD + "'",
    "set.x=1&set.x=2&qeue=a&priority=high, qeue, '"
        + NO_FIELD
        + " priority \\\"high\\\" is not a number from -100 to 100. set.x is given twice.'",
  })
  void whatCannotBeRead_isNamed(String form, String field, String sentence) {
    HttpResponse<String> answer = press(form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":false,\"message\":\"Error: "
                + sentence
                + "\",\"reason\":\""
                + sentence
                + "\",\"parameter\":\""
                + field
                + "\"}");
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @Test
  void unknownWordForNew_isNamed() {
    assertThat(press("new=perhaps").body()).contains("\"parameter\":\"new\"");
    assertThat(monitor.reruns.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ARGUMENT_GONE, 409, ''",
    "DAMAGED, 409, ''",
    "STORE, 409, ''",
    "BROKEN_PAIR, 409, ''",
    "DIFFERENT_CALL, 409, ''",
    "EDIT, 400, ',\"parameter\":\"set.amount\"'",
    "QUEUE, 400, ',\"parameter\":\"queue\"'",
  })
  void refusal_isToldWithItsReason(RerunRefusal.Kind kind, int status, String parameter) {
    refuses(kind, "Not so.", "amount");

    HttpResponse<String> answer = press("");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":false,\"message\":\"Error: Not so.\",\"reason\":\"Not so.\""
                + parameter
                + "}");
  }

  @Test
  void storeThatFailsBeforeAnythingIsWritten_isToldSo() {
    monitor.reruns.fault =
        Optional.of(
            new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "It is slow.", "Try again."));

    assertThat(site.post(PATH + "/rerun", "", "Accept", "*/*").body())
        .contains("It is slow. Nothing was registered.");
  }

  @Test
  void browser_isLedToTheNewOneWhichSaysWhatItIs() {
    monitor.reruns.result = done("No active runner takes from default.");
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(bare(NEW)));

    HttpResponse<String> answer = submit("");
    String location = answer.headers().firstValue("Location").orElseThrow();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location).isEqualTo("/apps/shop/invocations/" + NEW + "?rerun_of=" + Samples.ID);
    assertThat(site.browse(location).body())
        .contains(
            "<b>Registered as a re-run of</b> <a class=\"id\" href=\"" + PATH + "\"",
            "That it belongs into queue default with priority 0.0 is assumed: nothing tells which"
                + " this task has. No active runner takes from default.");
  }

  @Test
  void priorityThatSomebodyChose_isNotCalledAssumed() {
    monitor.reruns.result = new RerunResult.Done(NEW, QueueName.DEFAULT, 5, true, false, List.of());
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(bare(NEW)));

    String location = submit("priority=5").headers().firstValue("Location").orElseThrow();

    assertThat(site.browse(location).body())
        .contains(
            "That it belongs into queue default is assumed: nothing tells which this task has.");
    assertThat(site.post(PATH + "/rerun", "priority=5", "Accept", "*/*").body())
        .contains(
            "\"priority\":5.0,\"assumed\":true,\"queue_assumed\":true,\"priority_assumed\":false,");
  }

  @Test
  void browser_isLedToTheOneThatIsRegisteredAlready() {
    monitor.reruns.result = new RerunResult.Existing(EXISTING, "The same call is registered.");
    monitor.invocations.detail =
        new ShowInvocationResult.Found(Samples.detail(bare(EXISTING.id())));

    String location = submit("").headers().firstValue("Location").orElseThrow();

    assertThat(site.browse(location).body())
        .contains(
            "<b>Nothing new was registered: this one stands for a re-run of</b>",
            "The same call is registered.",
            "href=\"" + PATH + "/rerun\">Register another…</a>");
  }

  @Test
  void noteOfAnotherMonitor_isSaidToBeUnknown() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    assertThat(site.browse(PATH + "?rerun_of=" + NEW).body())
        .contains("<b>This is where running it again led:</b>", "is not known here.");
    assertThat(site.browse(PATH + "?rerun_of=a,b").body()).doesNotContain("led:");
  }

  @Test
  void editThatIsRefused_isThePageAgainWithWhatWasTyped() {
    monitor.reruns.outlook = Outlooks.plain();
    refuses(RerunRefusal.Kind.EDIT, "{ is no JSON.", "amount");

    HttpResponse<String> answer =
        submit("set.amount=%7B&was.amount=128.4&queue=bulk&priority=7&set.note=%22y%22");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "<b>Nothing was registered.</b> { is no JSON.",
            "aria-invalid=\"true\" aria-describedby=\"arg-0-wrong\">\n{</textarea>",
            "id=\"arg-0-wrong\" role=\"alert\">{ is no JSON.</p>",
            "<input type=\"hidden\" name=\"was.amount\" value=\"128.4\">",
            ">\n&quot;y&quot;</textarea>",
            "<option value=\"bulk\" selected>",
            "value=\"7\"");
  }

  @Test
  void severalEdits_areToldEachAtItsField_andTogetherAbove() {
    monitor.reruns.outlook = Outlooks.plain();
    monitor.reruns.result =
        new RerunResult.Refused(
            new RerunRefusal(
                RerunRefusal.Kind.EDIT,
                "Both are wrong.",
                "amount",
                Map.of("amount", "{ is no JSON.", "note", "<b> is no JSON.", "lost", "Gone.")));
    monitor.reruns.around = Outlooks.runBefore();

    HttpResponse<String> answer = submit("set.amount=%7B&set.note=%3Cb%3E&set.lost=1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "<b>Nothing was registered.</b> 3 things are wrong:",
            "<li><a href=\"#arg-0\">{ is no JSON.</a></li>\n"
                + "<li><a href=\"#arg-1\">&lt;b&gt; is no JSON.</a></li>\n"
                + "<li>Gone.</li>",
            "id=\"arg-0-wrong\" role=\"alert\">{ is no JSON.</p>",
            "aria-invalid=\"true\" aria-describedby=\"arg-1-wrong\">\n&lt;b&gt;</textarea>",
            "id=\"arg-1-wrong\" role=\"alert\">&lt;b&gt; is no JSON.</p>")
        .doesNotContain("calls anew")
        .containsOnlyOnce(" autofocus");
  }

  @Test
  void whatAnEditChanged_isSaidAtTheNewOne() {
    monitor.reruns.result = done();
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(bare(NEW)));

    String location =
        submit("set.amount=7&was.amount=5&set.note=%221%22&was.note=%221%22&set.x=%3Cb%3E")
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(site.browse(location).body())
        .contains(
            "<span class=\"mono\">amount</span> <del class=\"mono\">5</del> <span aria-hidden=\"true\">→</span>"
                + " <ins class=\"mono\">7</ins>",
            "<span class=\"mono\">x</span> <ins class=\"mono\">&lt;b&gt;</ins>")
        .doesNotContain("<span class=\"mono\">note</span>");
  }

  @Test
  void newOne_isFollowedUntilItEnds() {
    monitor.invocations.detail =
        new ShowInvocationResult.Found(Samples.detail(Samples.silent(Samples.NOW)));
    String there = PATH + "?rerun_of=" + NEW;

    assertThat(site.browse(there).body())
        .contains(
            "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>",
            "<main id=\"main\" tabindex=\"-1\" data-retry=\"5\">",
            " id=\"as-of\"");
    assertThat(site.browse(PATH).body()).doesNotContain("data-retry", "http-equiv=\"ref");
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    assertThat(site.browse(there).body()).doesNotContain("data-retry", "http-equiv=\"ref");
  }

  @Test
  void fieldThatCannotBeRead_isThePageAgain() {
    monitor.reruns.outlook = Outlooks.plain();

    HttpResponse<String> answer = submit("priority=high");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "value=\"high\" autofocus aria-invalid=\"true\" aria-describedby=\"priority-wrong\"",
            "id=\"priority-wrong\" role=\"alert\">priority &quot;high&quot; is not a number");
  }

  @Test
  void page_of_somebody_else_runs_nothing_again() {
    HttpResponse<String> answer =
        site.send("POST", PATH + "/rerun", "Origin", "http://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(monitor.reruns.asked).isEmpty();
  }

  private static InvocationRow bare(InvocationId id) {
    return new InvocationRow(
        id, Optional.empty(), Optional.empty(), History.EMPTY, Optional.empty(), Map.of());
  }
}
