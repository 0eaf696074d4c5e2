package dev.pynmon.web.attention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Harm;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void find() {
    Map<Rule, Finding> found = monitor.apps.attention.found;
    Subject queue = new Subject.OfQueue(new QueueName(Samples.EVIL));
    Need need =
        new Need(
            Rule.NO_CONSUMER,
            Harm.WARNING,
            new Count.Exact(41),
            "wait",
            Sentence.say("Nobody takes from queue ").named(queue, "").words(".").end(),
            Sentence.say("It raised ").stored(Samples.EVIL).words(".").end(),
            Optional.of(Samples.NOW.minusSeconds(840)),
            queue,
            List.of(),
            Optional.empty(),
            Optional.empty());
    found.put(Rule.NO_CONSUMER, new Finding.Needed(List.of(need)));
    found.put(Rule.CLOCK, new Finding.NotKnown(Sentence.of("It cannot be read.")));
    found.put(Rule.MISSED_CRON, new Finding.Quiet(Sentence.of("6 crons")));
    monitor.apps.attention.thresholds =
        new Thresholds(Map.of(Rule.QUEUE_WAITS, 900L), "--threshold");
  }

  @Test
  void page_hasEveryRuleWithItsThreshold() {
    find();

    String page = site.browse("/attention").body();

    assertThat(page)
        .contains(
            "<h1>Needs attention</h1>",
            "Nobody takes from queue ",
            "since ",
            "14:33:02",
            "Not checked: clocks: It cannot be read.",
            "<td class=\"any\">6 crons</td>",
            "15m<span class=\"sub2\">set by --threshold</span>",
            "href=\"/attention/api\"")
        .doesNotContain("<script>alert", "rules and their thresholds</a>");
    for (Rule rule : Rule.values()) {
      assertThat(page).contains("<tr id=\"rule-" + rule.word() + "\">");
    }
    assertThat(site.browse("/attention/refresh").body())
        .startsWith("<div id=\"attention\"")
        .doesNotContain("<html");
  }

  @Test
  void dashboard_leadsToTheRules() {
    assertThat(site.browse("/").body())
        .contains(
            "Nothing needs attention, checked ",
            "<a href=\"/attention\">" + Rule.values().length + " rules and their thresholds</a>");
  }

  @Test
  void refresh_asksForANewCheck_andWhatFetchesItselfForNone() {
    monitor.apps.attention.goesOn = true;

    for (String page : List.of("/", "/attention")) {
      String part = page.equals("/") ? "/overview/refresh" : "/attention/refresh";
      monitor.apps.attention.again = 0;
      assertThat(site.browse(page).body())
          .contains(
              "href=\"" + page + "?again&#61;1\" hx-get=\"" + part + "?again&#61;1\"",
              "hx-get=\"" + part + "\" hx-trigger=\"load delay:1s\"");
      site.browse(part);
      assertThat(monitor.apps.attention.again).isZero();
      site.browse(part + "?again=1");
      site.browse(page + "?again=1");
      assertThat(monitor.apps.attention.again).isEqualTo(2);
    }
  }

  @Test
  void json_isOneObject() throws Exception {
    find();

    JsonNode json = new JsonMapper().readTree(site.browse("/attention/api").body());

    assertThat(json.fieldNames()).toIterable().containsExactly("app_id", "as_of", "needs", "rules");
    assertThat(json.path("app_id").asText()).isEqualTo("shop");
    assertThat(json.path("needs").toString())
        .startsWith(
            "[{\"rule\":\"no_consumer\",\"harm\":\"warning\",\"number\":41,\"at_least\":false,"
                + "\"noun\":\"wait\",\"claim\":\"Nobody takes from queue ")
        .contains("\"since\":\"2026-11-24T14:33:02+00:00\",\"page\":{\"kind\":\"queue\",\"id\":")
        .endsWith("\"offers\":[],\"cause\":null,\"fingerprint\":null}]");
    assertThat(json.path("rules")).hasSize(Rule.values().length);
    assertThat(rule(json, "clock").path("state").asText()).isEqualTo("not_known");
    assertThat(rule(json, "clock").path("why").asText()).isEqualTo("It cannot be read.");
    assertThat(rule(json, "missed_cron").path("measured").asText()).isEqualTo("6 crons");
    assertThat(rule(json, "no_consumer").path("state").asText()).isEqualTo("needs_attention");
    assertThat(rule(json, "queue_waits").path("threshold").toString())
        .isEqualTo("{\"value\":900,\"unit\":\"seconds\",\"usual\":600,\"set_by\":\"--threshold\"}");
    assertThat(rule(json, "component").path("threshold").isNull()).isTrue();
  }

  private static JsonNode rule(JsonNode json, String word) {
    return json.path("rules")
        .valueStream()
        .filter(rule -> rule.path("rule").asText().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
