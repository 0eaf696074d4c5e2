package dev.pynmon.web.attention;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Threshold;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import java.time.Instant;
import java.util.Locale;

/** What needs attention, for programs. */
public final class AttentionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AttentionJson() {}

  /**
   * What was found, and how each rule stands.
   *
   * @param app what the application is called
   */
  public static ObjectNode of(String app, Checkup checkup, Thresholds thresholds) {
    ObjectNode json = NODES.objectNode().put("app_id", SafeText.whole(app));
    json.put("as_of", MomentText.iso(checkup.asOf()));
    ArrayNode needs = json.putArray("needs");
    checkup.needs().forEach(need -> needs.add(need(need, checkup.asOf())));
    ArrayNode rules = json.putArray("rules");
    for (Rule rule : Rule.values()) {
      rules.add(rule(rule, checkup, thresholds));
    }
    return json;
  }

  private static ObjectNode need(Need need, Instant asOf) {
    ObjectNode json = NODES.objectNode().put("rule", need.rule().word());
    json.put("harm", need.harm().word());
    json.put("number", need.number().value());
    json.put("at_least", need.number() instanceof Count.AtLeast);
    json.put("noun", need.noun());
    json.put("claim", WhyText.of(need.claim(), asOf));
    json.put("evidence", WhyText.of(need.evidence(), asOf));
    json.put("since", need.since().map(MomentText::iso).orElse(null));
    json.set("page", subject(need.page()));
    ArrayNode offers = json.putArray("offers");
    need.offers().forEach(offer -> offers.add(offer.word()));
    json.put("cause", need.cause().map(runner -> SafeText.whole(runner.value())).orElse(null));
    json.put("fingerprint", need.alike().map(Subject::id).orElse(null));
    return json;
  }

  private static ObjectNode subject(Subject subject) {
    return NODES.objectNode().put("kind", subject.kind()).put("id", SafeText.whole(subject.id()));
  }

  private static ObjectNode rule(Rule rule, Checkup checkup, Thresholds thresholds) {
    ObjectNode json = NODES.objectNode().put("rule", rule.word());
    json.put("title", rule.title());
    json.put("about", rule.about());
    state(checkup.of(rule), checkup.asOf(), json);
    json.set(
        "threshold", rule.threshold().map(one -> threshold(one, rule, thresholds)).orElse(null));
    return json;
  }

  private static void state(Finding found, Instant asOf, ObjectNode json) {
    switch (found) {
      case Finding.Needed needed -> json.put("state", "needs_attention").put("more", needed.more());
      case Finding.Quiet quiet ->
          json.put("state", "quiet").put("measured", WhyText.of(quiet.measured(), asOf));
      case Finding.NotKnown unknown ->
          json.put("state", "not_known").put("why", WhyText.of(unknown.why(), asOf));
    }
  }

  private static ObjectNode threshold(Threshold threshold, Rule rule, Thresholds thresholds) {
    ObjectNode json = NODES.objectNode().put("value", thresholds.of(rule));
    json.put("unit", threshold.unit().name().toLowerCase(Locale.ROOT));
    json.put("usual", threshold.usual());
    json.put("set_by", thresholds.set().containsKey(rule) ? thresholds.source() : null);
    return json;
  }
}
