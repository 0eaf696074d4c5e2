package dev.pynmon.web.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What sets some apart from others, for programs. */
public final class DifferenceJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DifferenceJson() {}

  /**
   * What was compared, and what differs.
   *
   * @param app what the application is called
   * @param now when this was asked
   */
  public static ObjectNode of(String app, Compared compared, Found found, Instant now) {
    ObjectNode json = NODES.objectNode().put("app_id", SafeText.whole(app));
    json.put("as_of", MomentText.iso(now));
    json.put("since", MomentText.iso(found.time().from()));
    json.put("until", MomentText.iso(found.time().to()));
    Optional<Compared.Group> group = compared.group();
    json.put("task_id_key", group.map(each -> SafeText.whole(each.task().value())).orElse(null));
    json.put("fingerprint", group.map(Compared.Group::code).orElse(null));
    json.put("query", group.isPresent() ? null : query(compared.those()));
    json.put("others_query", group.isPresent() ? null : query(compared.others()));
    json.put("answer", DifferenceText.of(compared).answer(found));
    json.set("compared", sample(found.those()));
    json.set("with", sample(found.others()));
    json.put("is_of_one_time", found.isOfOneTime());
    ArrayNode differences = json.putArray("differences");
    found.differences().forEach(each -> differences.add(difference(each, found)));
    return json;
  }

  private static String query(InvocationFilter filter) {
    return filter.search().map(Search::text).map(SafeText::whole).orElse("");
  }

  private static ObjectNode sample(Sample sample) {
    return NODES
        .objectNode()
        .put("invocations", sample.number())
        .put("reach", word(sample.reach()));
  }

  private static ObjectNode difference(Difference difference, Found found) {
    ObjectNode json = NODES.objectNode();
    ArrayNode traits = json.putArray("traits");
    difference.traits().forEach(each -> traits.add(trait(each, found)));
    return json.put("with", difference.with())
        .put("among", difference.among())
        .put("others_with", difference.othersWith())
        .put("others_among", difference.othersAmong())
        .put("chance", difference.chance());
  }

  private static ObjectNode trait(Trait trait, Found found) {
    ObjectNode json = NODES.objectNode().put("aspect", word(trait.aspect()));
    json.put("path", SafeText.whole(trait.path()));
    json.put("relation", word(trait.comparison()));
    json.put("value", SafeText.whole(trait.value()));
    if (trait.aspect() == Trait.Aspect.RUNNER) {
      json.put("host", host(trait, found).map(SafeText::whole).orElse(null));
    }
    return json.put("said", DifferenceText.said(trait, found));
  }

  private static Optional<String> host(Trait runner, Found found) {
    return Optional.ofNullable(found.runners().get(new RunnerId(runner.value())))
        .map(RunnerContext::hostname);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
