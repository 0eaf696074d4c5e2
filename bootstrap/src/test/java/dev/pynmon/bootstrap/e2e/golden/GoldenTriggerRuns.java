package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import dev.pynmon.web.text.TimeText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every run of a trigger that a real pynenc knows, as the original Pynmon tells it. */
final class GoldenTriggerRuns {
  /** The keys of Pynmon 0.4, in its order. */
  private static final List<String> KEYS =
      GoldenApi.runKeysAnd(
          "show_participant_event_column",
          "show_participant_source_column",
          "condition_details",
          "invocation_summaries",
          "events",
          "timeline_url");

  private GoldenTriggerRuns() {}

  /**
   * Asks for every run, its page, and both lists.
   *
   * @param listed whether that Pynmon listed what pynenc's words say of a context, as 0.2.4 did not
   * @return the links of all these pages
   */
  static Set<String> assertTold(Site site, GoldenTriggers triggers, boolean listed) {
    Set<String> links = new LinkedHashSet<>();
    for (TriggerRunId id : triggers.runs()) {
      assertJson(site.get("/trigger-runs/" + id + "/api"), triggers.runApi(id), listed);
      Answer page = site.get("/trigger-runs/" + id);
      assertPage(page, triggers.run(id));
      links.addAll(page.links());
    }
    Answer list = site.get("/trigger-runs/?limit=200");
    triggers.runs().forEach(id -> assertThat(list.links()).contains("/trigger-runs/" + id));
    Answer all = site.get("/triggers/");
    assertMap(all.body(), triggers);
    triggers.triggers().forEach(id -> assertThat(all.links()).contains("/triggers/" + id));
    links.addAll(list.links());
    links.addAll(all.links());
    return links;
  }

  private static void assertMap(String page, GoldenTriggers triggers) {
    assertThat(found(page, "/triggers/")).containsExactlyInAnyOrderElementsOf(triggers.triggers());
    assertThat(found(page, "/(?:events/|trigger-runs/condition)[?]"))
        .hasSameSizeAs(triggers.conditions());
  }

  /** The boxes of the map that lead there, by what their addresses go on with. */
  private static List<String> found(String page, String address) {
    return Pattern.compile("<a class=\"ft-node[^\"]*\" href=\"" + address + "([^\"]*)")
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static void assertPage(Answer page, TriggerRun run) {
    assertThat(page).returns(200, Answer::status);
    assertThat(page.body())
        .contains(
            "data-copy=\"" + run.id(),
            run.task().orElseThrow().value(),
            TimeText.full(run.executedAt().orElseThrow()),
            "/triggers/" + run.trigger() + "\"",
            "/invocations/" + run.started().orElseThrow() + "\"",
            "/runners/atomic-service/runs/" + run.service().run().orElseThrow());
  }

  private static void assertJson(Answer answer, JsonNode theirs, boolean listed) {
    assertThat(answer).returns(200, Answer::status);
    JsonNode ours = answer.json();
    assertThat(ours.fieldNames()).toIterable().containsExactlyElementsOf(KEYS);
    assertThat(comparable(GoldenApi.withoutOurs(ours), listed))
        .isEqualTo(comparable(theirs, listed));
  }

  private static JsonNode comparable(JsonNode answer, boolean listed) {
    JsonNode copy = answer.deepCopy();
    copy.path("participants")
        .forEach(
            one -> {
              ObjectNode context = (ObjectNode) one.get("context_view");
              if (!listed && one.get("event_id").isNull()) {
                context.remove("items");
              }
            });
    return copy;
  }
}
