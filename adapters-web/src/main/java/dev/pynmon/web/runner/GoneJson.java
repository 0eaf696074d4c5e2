package dev.pynmon.web.runner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.listing.GapsJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The runners that are gone, for programs. */
final class GoneJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GoneJson() {}

  static ObjectNode of(GoneRunners gone, Sentence said, Page<RunnerSentence> part) {
    ObjectNode json = NODES.objectNode().put("app_id", SafeText.whole(gone.app().label()));
    json.put("as_of", MomentText.iso(gone.asOf()));
    json.put("dead_after_seconds", gone.deadAfter().toSeconds());
    json.put("sentence", WhyText.of(said, gone.asOf()));
    ArrayNode runners = json.putArray("runners");
    part.items().forEach(one -> runners.add(runner(one, gone.asOf())));
    json.put("searched_back_to", part.searchedBackTo().map(MomentText::iso).orElse(null));
    json.put("next", part.next().map(Cursor::value).orElse(null));
    json.put("previous", part.previous().map(Cursor::value).orElse(null));
    GapsJson.add(json, List.of(), gone.missing());
    return json;
  }

  private static ObjectNode runner(RunnerSentence said, Instant now) {
    RunnerSighting runner = said.runner();
    Heartbeat sign = runner.heartbeat().orElseThrow();
    ObjectNode json = NODES.objectNode().put("runner_id", SafeText.whole(runner.id().value()));
    json.put("class", runner.context().map(RunnerContext::runnerClass).orElse(null));
    json.put("host", runner.context().map(RunnerContext::hostname).orElse(null));
    json.put("created", MomentText.iso(sign.created()));
    json.put("last_heard", MomentText.iso(sign.last()));
    json.put("sentence", WhyText.of(said.heldThen(), now));
    json.put("ending", said.ending().name().toLowerCase(Locale.ROOT));
    said.recoveredAfter()
        .ifPresentOrElse(
            after -> json.put("recovered_after_seconds", after.toSeconds()),
            () -> json.putNull("recovered_after_seconds"));
    json.putArray("still_held").addAll(HeldJson.still(said));
    json.putArray("lost").addAll(HeldJson.lost(said));
    json.put("read", said.read().name().toLowerCase(Locale.ROOT));
    return json;
  }
}
