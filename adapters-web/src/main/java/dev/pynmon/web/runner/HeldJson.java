package dev.pynmon.web.runner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runnerwork.Lost;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a runner that is gone held then, and where that went, for programs. */
final class HeldJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HeldJson() {}

  /** What it holds still. */
  static List<ObjectNode> still(RunnerSentence said) {
    return said.held().stream().map(HeldJson::still).toList();
  }

  /** What it holds no more. */
  static List<ObjectNode> lost(RunnerSentence said) {
    return said.lost().stream().map(HeldJson::lost).toList();
  }

  private static ObjectNode still(InvocationState state) {
    return held(state.id(), Optional.of(state.task()), state.status().at());
  }

  private static ObjectNode lost(Lost each) {
    ObjectNode json = held(each.id(), each.task(), each.change().at());
    each.became()
        .ifPresent(
            spell -> {
              json.put("became", status(spell));
              json.put("became_at", MomentText.iso(spell.from()));
              spell.runner().ifPresent(by -> json.put("became_by", name(by)));
            });
    each.now().ifPresent(spell -> json.put("status", status(spell)));
    each.ranOn().ifPresent(runner -> json.put("ran_on", name(runner)));
    return json;
  }

  private static ObjectNode held(InvocationId id, Optional<TaskKey> task, Instant since) {
    return NODES
        .objectNode()
        .put("invocation_id", SafeText.whole(id.value()))
        .put("task_id_key", SafeText.name(task.map(TaskKey::value).orElse("")))
        .put("since", MomentText.iso(since));
  }

  private static String status(Spell spell) {
    return SafeText.name(spell.status().label());
  }

  private static String name(RunnerId runner) {
    return SafeText.whole(runner.value());
  }
}
