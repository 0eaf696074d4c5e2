package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an invocation and its re-runs were before it was run once more.
 *
 * @param id which
 * @param original how it was; empty when nobody tells
 * @param reruns the re-runs of it that are known, newest first
 */
record RerunBefore(
    InvocationId id, Optional<InvocationState> original, List<InvocationState> reruns) {
  static RerunBefore of(RerunAround around, InvocationId id) {
    return new RerunBefore(id, around.state(), around.reruns());
  }

  /** What a second one does twice, a sentence for each that does it. */
  List<String> sentences() {
    return Stream.concat(
            original.flatMap(state -> sentence(id.value(), state)).stream(),
            reruns.stream()
                .flatMap(state -> sentence(state.id() + ", a re-run of it,", state).stream()))
        .toList();
  }

  private static Optional<String> sentence(String who, InvocationState state) {
    if (!state.status().status().isFinal()) {
      return Optional.of(
          "%s has not ended: it is %s. A second one does the same beside it."
              .formatted(who, state.status().status().value()));
    }
    return state.status().status().equals(KnownStatus.SUCCESS)
        ? Optional.of("%s ended well. A second one does the same once more.".formatted(who))
        : Optional.empty();
  }

  /** Adds what is known, as members of their own. */
  void into(ObjectNode node) {
    original.ifPresent(state -> node.put("original_status", state.status().status().value()));
    ArrayNode array = node.putArray("reruns");
    reruns.forEach(
        state ->
            array
                .addObject()
                .put("invocation_id", state.id().value())
                .put("status", state.status().status().value()));
    sentences().forEach(node.withArray("cautions")::add);
  }
}
