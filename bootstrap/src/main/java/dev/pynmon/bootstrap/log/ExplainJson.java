package dev.pynmon.bootstrap.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.log.LoggedFailures.OfException;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.log.ParsedLog.LeftOut;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code pynmon explain --json}: one object. */
public record ExplainJson(ExplainedLog log) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** On one line. */
  public static String of(ExplainedLog log, ZoneId zone) {
    return Json.line(new ExplainJson(log).object(zone));
  }

  private ObjectNode object(ZoneId zone) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("app_id", log.app().label())
            .put("as_of", log.asOf().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("entries", log.log().entries().size())
            .put("from", orNull(log.log().span(zone).map(span -> span.from().toString())))
            .put("to", orNull(log.log().span(zone).map(span -> span.to().toString())));
    ObjectNode levels = node.putObject("levels");
    log.tally().levels().forEach((level, many) -> levels.put(level.name(), many));
    ArrayNode invocations = node.putArray("invocations");
    log.things(LogThing.OfInvocation.class)
        .forEach(thing -> invocations.add(invocation(thing.row())));
    ArrayNode runners = node.putArray("runners");
    log.things(LogThing.OfRunner.class).forEach(thing -> runners.add(runner(thing.runner())));
    node.set("exceptions", exceptions());
    node.set("references", references());
    leftOut(node.putObject("left_out"), log.log().leftOut());
    missing(node);
    return node;
  }

  private ObjectNode invocation(InvocationRow row) {
    String id = row.id().value();
    return NODES
        .objectNode()
        .put("id", id)
        .put("task", orNull(row.task().map(Object::toString)))
        .put("status", orNull(row.state().map(state -> state.status().status().value())))
        .put("since", orNull(row.state().map(state -> state.status().at().toString())))
        .put("runner", orNull(row.lastRunner().map(runner -> runner.id().value())))
        .put("entries", log.tally().of(LogSubject.INVOCATION).getOrDefault(id, 0));
  }

  private ObjectNode runner(RunnerSighting runner) {
    String id = runner.id().value();
    return NODES
        .objectNode()
        .put("id", id)
        .put("class", orNull(runner.context().map(RunnerContext::runnerClass)))
        .put("host", orNull(runner.context().map(RunnerContext::hostname)))
        .put("presence", runner.presence().word())
        .put("entries", log.tally().of(LogSubject.RUNNER).getOrDefault(id, 0));
  }

  private ArrayNode exceptions() {
    ArrayNode array = NODES.arrayNode();
    for (OfException each : log.failures().exceptions()) {
      ObjectNode node =
          array
              .addObject()
              .put("exception", each.type())
              .put("message", each.message())
              .put("entries", each.times());
      ArrayNode alike = node.putArray("failures");
      each.alike().forEach(group -> alike.add(alike(group)));
    }
    return array;
  }

  private ObjectNode alike(FailureGroup group) {
    return NODES
        .objectNode()
        .put("fingerprint", group.fingerprint().code())
        .put("task", orNull(group.task().map(Object::toString)))
        .put("count", group.count())
        .put("in", log.failures().range().code())
        .put("last", group.last().toString());
  }

  private ArrayNode references() {
    ArrayNode array = NODES.arrayNode();
    log.references().forEach((reference, known) -> array.add(reference(reference, known)));
    return array;
  }

  private static ObjectNode reference(LogReference reference, Explained known) {
    ObjectNode node =
        NODES.objectNode().put("kind", reference.kind().word()).put("id", reference.value());
    switch (known) {
      case Explained.Found found -> node.put("is", "known").put("whole_id", found.thing().id());
      case Explained.Gone gone ->
          node.put("is", "gone")
              .put("whole_id", gone.id())
              .put("named_by", gone.trace().name().toLowerCase(Locale.ROOT));
      case Explained.Choice choice -> {
        ArrayNode ids = node.put("is", "one of several").putArray("whole_ids");
        choice.ids().forEach(ids::add);
        node.put("more", choice.isMore());
      }
      case Explained.Unknown _ -> node.put("is", "unknown");
      case Explained.NotLookedUp _ -> node.put("is", "not looked up");
    }
    return node;
  }

  private static void leftOut(ObjectNode node, LeftOut left) {
    node.put("entries", left.entries())
        .put("mentions", left.mentions())
        .put("characters", left.characters());
  }

  private void missing(ObjectNode node) {
    if (!log.missing().isEmpty()) {
      ArrayNode array = node.putArray("missing");
      log.missing()
          .forEach(
              (component, why) ->
                  array
                      .addObject()
                      .put("component", component.label())
                      .put("reason", Sentences.of(why)));
    }
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
