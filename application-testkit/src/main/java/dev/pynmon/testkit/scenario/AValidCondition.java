package dev.pynmon.testkit.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.PythonTime;
import java.util.Optional;

/** A condition that was met, and that no trigger has used up yet. */
public final class AValidCondition {
  private final ACondition condition;
  private final AnEvent event;
  private Optional<String> text = Optional.empty();

  private AValidCondition(ACondition condition, AnEvent event) {
    this.condition = condition;
    this.event = event;
  }

  /** The condition was met by this event. */
  public static AValidCondition met(ACondition condition, AnEvent event) {
    return new AValidCondition(condition, event);
  }

  /** What is stored in place of its record. */
  public AValidCondition withText(String stored) {
    text = Optional.of(stored);
    return this;
  }

  /** Its id. */
  public String id() {
    return "valid_condition_"
        + condition.id()
        + "_context_event_"
        + event.event().code()
        + "_"
        + event.id();
  }

  /** What is recorded. */
  public ValidCondition valid() {
    return new ValidCondition(
        id(),
        condition.condition(),
        new ConditionContext(
            "EventContext",
            Optional.of(event.at()),
            Optional.of(event.id()),
            Optional.empty(),
            data().toString()));
  }

  private ObjectNode data() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event_id", event.id().value())
        .put("event_code", event.event().code());
  }

  /** The text of its record. */
  public String text() {
    ObjectNode context = JsonNodeFactory.instance.objectNode().put("context_type", "EventContext");
    context.set("data", data());
    context.put("timestamp", PythonTime.format(event.at()));
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("condition", condition.text());
    return text.orElseGet(() -> json.put("context", context.toString()).toString());
  }
}
