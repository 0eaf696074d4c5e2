package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules for what waits for others, whatever its status: only one kind of runner pauses it, under
 * others it stays {@code running}.
 *
 * @param standing where it stands
 * @param graph whom it waits for
 * @param states what the orchestrator knows of those
 */
public record WaitingRules(
    Standing standing, WaitGraph graph, Map<InvocationId, InvocationState> states) {
  private static final int MAX_NAMED = 6;

  public WaitingRules {
    states = Map.copyOf(states);
  }

  /** True when it waits for anybody. */
  public boolean waits() {
    return !graph.direct().isEmpty();
  }

  /** Of those at the end that waits longest for a runner, or else for whatever it is. */
  public Optional<InvocationId> end() {
    return graph.ends().stream()
        .filter(id -> !id.equals(standing.state().id()))
        .min(Comparator.comparing(this::isHeld).thenComparing(this::since));
  }

  private boolean isHeld(InvocationId id) {
    return Optional.ofNullable(states.get(id))
        .filter(state -> state.status().status().lasts())
        .isPresent();
  }

  private Instant since(InvocationId id) {
    return Optional.ofNullable(states.get(id))
        .map(state -> state.status().at())
        .orElse(standing.now());
  }

  /** False when some steps down were not followed. */
  public boolean isWhole() {
    return graph.isWhole();
  }

  /** Each waits for the next, and the last for the first; empty where none does. */
  public Optional<Why> circle() {
    return graph.circle().map(this::circle);
  }

  private Why circle(List<InvocationId> circle) {
    boolean isIn = circle.contains(standing.state().id());
    Writer writer =
        Sentence.say(
            isIn
                ? "Waits for what waits for it: "
                : "Waits for what can never end, since it waits for itself: ");
    way(circle, writer);
    writer
        .words(" waits for ")
        .invocation(circle.getFirst())
        .words(": nobody in this circle ends.");
    return Why.of(Reason.WAITS_IN_CIRCLE, writer.end(), evidence(circle)).offering(Offer.RERUN);
  }

  private static void way(List<InvocationId> way, Writer writer) {
    String before = "";
    for (InvocationId id : way.stream().limit(MAX_NAMED).toList()) {
      writer.words(before).invocation(id);
      before = " waits for ";
    }
    if (way.size() > MAX_NAMED) {
      writer.words(
          " waits for …, and " + Counted.of(way.size() - MAX_NAMED) + " further on the last");
    }
  }

  /**
   * Down to the one that everything waits for.
   *
   * @param end one of {@link WaitGraph#ends}: the one that explains most
   * @param why why that is where it is; empty where nobody asked
   */
  public Why down(InvocationId end, Optional<Why> why) {
    Writer writer = Sentence.say("Waits for ");
    List<InvocationId> way = graph.wayTo(end);
    writer.invocation(way.get(1));
    int more = graph.direct().size() - 1;
    writer.words(more > 0 ? " and " + Counted.of(more) + " more" : "");
    if (way.size() > 2) {
      writer.words(way.size() > 3 ? ", and so down to " : ", which waits for ").invocation(end);
    }
    others(writer);
    List<InvocationId> told = why.isPresent() ? way.subList(0, way.size() - 1) : way;
    Why answer = Why.of(Reason.WAITS_FOR_OTHERS, writer.words(".").end(), evidence(told));
    return why.map(cause -> answer.and(about(end, cause), cause.evidence()).offering(offers(cause)))
        .orElse(answer);
  }

  private void others(Writer writer) {
    int ends = graph.ends().size();
    if (!graph.isWhole()) {
      writer.words(", as far as it was followed");
    } else if (ends > 1) {
      writer.words("; in the end for " + Counted.of(ends) + " invocations");
    }
  }

  private static Offer[] offers(Why cause) {
    return cause.offers().toArray(Offer[]::new);
  }

  private Sentence about(InvocationId end, Why cause) {
    Writer writer = Sentence.say("");
    Optional.ofNullable(states.get(end)).ifPresent(state -> writer.task(state.task()).words(" "));
    return writer.invocation(end).words(": ").all(cause.sentence()).end();
  }

  private List<Evidence> evidence(List<InvocationId> ids) {
    List<Evidence> evidence = new ArrayList<>();
    ids.stream()
        .filter(id -> !id.equals(standing.state().id()))
        .forEach(id -> evidence.add(evidence(id)));
    return evidence;
  }

  private Evidence evidence(InvocationId id) {
    Optional<InvocationState> state = Optional.ofNullable(states.get(id));
    Sentence fact =
        state
            .map(
                known ->
                    Sentence.say("of ")
                        .task(known.task())
                        .words(" is " + status(known) + " for ")
                        .since(known.status().at(), standing.now())
                        .end())
            .orElseGet(() -> Sentence.of("is not known to the orchestrator"));
    return new Evidence(
        new Subject.OfInvocation(id), fact, state.map(known -> known.status().at()));
  }

  /** A word that no pynenc writes may be anything. */
  private static String status(InvocationState state) {
    return state.status().status().known().map(KnownStatus::label).orElse("in an unknown status");
  }
}
