package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunRefusal.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why invocations are not run again, in words. */
public final class Refusals {
  private Refusals() {}

  static RerunRefusal damaged(String problem) {
    return new RerunRefusal(Kind.DAMAGED, "Its record cannot be read: " + problem, "");
  }

  /** The same, with what there is to say beside. */
  static RerunRefusal and(RerunRefusal refusal, String more) {
    return new RerunRefusal(
        refusal.kind(), refusal.reason() + more, refusal.subject(), refusal.each());
  }

  static RerunRefusal gone() {
    return new RerunRefusal(Kind.DAMAGED, "It is not recorded any more.", "");
  }

  static RerunRefusal taken(InvocationId id) {
    return new RerunRefusal(Kind.STORE, "Another invocation has the id " + id + ".", "");
  }

  static RerunRefusal lost(InvocationId id) {
    return new RerunRefusal(
        Kind.STORE, "The orchestrator lost " + id + " before its message was pushed.", "");
  }

  static RerunRefusal missing(Component component) {
    return new RerunRefusal(
        Kind.STORE,
        "The " + component.label() + " cannot be written to here: no store of it is known.",
        component.label());
  }

  /** pynenc makes the tables that something would be written to; nobody else does. */
  public static RerunRefusal unmade(Component component) {
    return new RerunRefusal(
        Kind.STORE,
        "The "
            + component.label()
            + " is not used yet: nothing can be written there before pynenc makes its tables.",
        component.label());
  }

  /** What lies there cannot be written. */
  public static RerunRefusal onlyRead(Component component) {
    return new RerunRefusal(
        Kind.STORE,
        "The store of the " + component.label() + " is only ever read here.",
        component.label());
  }

  static RerunRefusal pair(String problem) {
    return new RerunRefusal(Kind.BROKEN_PAIR, problem, Component.BROKER.label());
  }

  static RerunRefusal argumentGone(String name) {
    return new RerunRefusal(
        Kind.ARGUMENT_GONE,
        "The value of its argument " + name + " is not in the client data store any more.",
        name);
  }

  static RerunRefusal edit(String name, String reason) {
    return new RerunRefusal(Kind.EDIT, "Argument " + name + ": " + reason, name);
  }

  /** The first with what the others say, too. */
  static Optional<RerunRefusal> together(List<RerunRefusal> refusals) {
    return refusals.stream().reduce(Refusals::both);
  }

  private static RerunRefusal both(RerunRefusal first, RerunRefusal next) {
    Map<String, String> each = new LinkedHashMap<>(first.each());
    each.putIfAbsent(first.subject(), first.reason());
    each.put(next.subject(), next.reason());
    return new RerunRefusal(
        first.kind(), first.reason() + " " + next.reason(), first.subject(), each);
  }

  /** That nothing goes into that queue, or with that priority. */
  public static RerunRefusal queue(String name, String reason) {
    return new RerunRefusal(Kind.QUEUE, reason, name);
  }

  static RerunRefusal differentCall(String existing) {
    return new RerunRefusal(
        Kind.DIFFERENT_CALL,
        "Invocation "
            + existing
            + " of the same key arguments is registered with other arguments, and its task refuses"
            + " that (on_diff_non_key_args_raise).",
        existing);
  }
}
