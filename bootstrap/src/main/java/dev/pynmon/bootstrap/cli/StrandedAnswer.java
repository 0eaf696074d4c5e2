package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code pynmon recover --dry-run} answers.
 *
 * @param states what is stranded, of what is meant
 * @param others what is meant and is not stranded
 * @param areNamed true when somebody named what is meant
 * @param places where they can be put
 * @param placement where they are to be put
 */
record StrandedAnswer(
    List<InvocationState> states,
    List<InvocationId> others,
    boolean areNamed,
    StrandedPlaces places,
    Placement placement) {
  private static final String OF_THE_DEAD =
      "  What a runner that died holds as pending or running is not stranded: pynenc itself puts"
          + " that back, once some runner works.";

  static StrandedAnswer of(StrandedReport found, RepairConfig config) {
    List<InvocationId> named = config.ids();
    List<InvocationState> states =
        found.stranded().stream()
            .filter(state -> named.isEmpty() || named.contains(state.id()))
            .toList();
    List<InvocationId> ids = states.stream().map(InvocationState::id).toList();
    return new StrandedAnswer(
        states,
        named.stream().filter(id -> !ids.contains(id)).toList(),
        !named.isEmpty(),
        found.places(),
        config.placement());
  }

  /** One that would be put back. */
  Optional<InvocationId> one() {
    return states.stream().map(InvocationState::id).findFirst();
  }

  /** For people, below the heading. */
  List<String> lines() {
    return Stream.of(
            states.stream().map(this::line),
            others.stream().map(id -> "  " + id + "  is not stranded"),
            Stream.of(OF_THE_DEAD))
        .flatMap(part -> part)
        .toList();
  }

  private String line(InvocationState state) {
    return "  %s  %s since %s  %s%s"
        .formatted(
            state.id(),
            state.status().status().value(),
            state.status().at(),
            state.task(),
            places.of(state.task(), placement).map(place -> "  into " + place.words()).orElse(""));
  }

  /** For programs. */
  ObjectNode json(ObjectNode node) {
    ArrayNode ids = node.putArray("stranded");
    states.forEach(state -> ids.add(state.id().value()));
    if (areNamed) {
      ArrayNode not = node.putArray("not_stranded");
      others.forEach(id -> not.add(id.value()));
    }
    ArrayNode each = node.putArray("invocations");
    states.forEach(state -> put(state, each.addObject()));
    return node;
  }

  private void put(InvocationState state, ObjectNode node) {
    node.put("invocation_id", state.id().value())
        .put("task_id", state.task().value())
        .put("status", state.status().status().value())
        .put("since", state.status().at().toString());
    places
        .of(state.task(), placement)
        .ifPresent(
            place ->
                node.put("queue", place.queue().value())
                    .put("queue_assumed", place.isAssumed())
                    .put("no_active_runner", place.isUntaken()));
  }
}
