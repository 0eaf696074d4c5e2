package dev.pynmon.web.why;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import java.time.Instant;

/** Why an invocation stands where it stands, for programs. */
public final class WhyJson {
  private WhyJson() {}

  /** Reason, sentence, evidence, when it is expected to begin, and what can be done. */
  public static ObjectNode of(Why why, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("reason", why.reason().word());
    json.put("sentence", WhyText.of(why.sentence(), now));
    ArrayNode named = json.putArray("named");
    why.sentence().subjects().forEach(each -> subject(each, named.addObject()));
    ArrayNode evidence = json.putArray("evidence");
    why.evidence().forEach(each -> evidence.add(evidence(each, now)));
    json.set("expected_start", why.start().map(WhyJson::start).orElse(null));
    ArrayNode offers = json.putArray("offers");
    why.offers().forEach(offer -> offers.add(offer.word()));
    return json;
  }

  private static void subject(Subject subject, ObjectNode json) {
    json.put("kind", subject.kind());
    json.put("id", SafeText.whole(subject.id()));
  }

  private static ObjectNode evidence(Evidence evidence, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    subject(evidence.subject(), json);
    json.put("fact", WhyText.of(evidence.fact(), now));
    json.put("at", evidence.at().map(MomentText::iso).orElse(null));
    return json;
  }

  private static ObjectNode start(ExpectedStart start) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("about", MomentText.iso(start.about()));
    json.put("earliest", MomentText.iso(start.range().from()));
    json.put("latest", MomentText.iso(start.range().to()));
    json.put("taken", start.taken().count().value());
    json.put("within_seconds", start.taken().within().toMillis() / 1_000.0);
    json.put("source", start.source().word());
    return json;
  }
}
