package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What went wrong, in words. */
final class Words {
  private static final int MAX_NAMED = 5;

  private Words() {}

  static BackendFault tooManyMessages(AppKey app) {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        app.value(),
        "Too many messages wait to tell whether one of this invocation is among them.",
        "Try again once runners have taken some.");
  }

  /** What was written by halves, what that does, and what puts it right. */
  static String cutOff(InvocationId id, Written.CutOff cut) {
    return isBegun(cut.done())
        ? halfWritten(id, cut)
        : "Nobody can tell whether it was registered as "
            + id
            + ": the store did not answer. Look for that invocation; it stands there whole or not at"
            + " all.";
  }

  private static String halfWritten(InvocationId id, Written.CutOff cut) {
    return "It was registered as %s in the %s.".formatted(id, labels(cut.done()))
        + (cut.open().isEmpty()
            ? ""
            : " Whether it was in the %s, too, nobody can tell: that did not answer."
                .formatted(labels(cut.open())))
        + (cut.never().isEmpty() ? "" : " It was not in the " + labels(cut.never()) + ".")
        + " "
        + effect(cut.done());
  }

  /** What was begun of one that was refused in the end, after a blank; "" where nothing was. */
  static String left(InvocationId id, Set<Component> done) {
    return isBegun(done)
        ? " By then it was registered as %s in the %s. %s".formatted(id, labels(done), effect(done))
        : "";
  }

  private static String effect(Set<Component> done) {
    if (!done.contains(Component.ORCHESTRATOR)) {
      return "Nothing runs what was written of it, and it does no harm.";
    }
    return done.contains(Component.STATE_BACKEND)
        ? "Without a message no runner runs it; to recover it puts that right."
        : "Without a message no runner runs it.";
  }

  /** Whether anything of an invocation was written to these. */
  static boolean isBegun(Set<Component> done) {
    return done.stream().anyMatch(Words::keepsInvocations);
  }

  private static boolean keepsInvocations(Component component) {
    return component != Component.CLIENT_DATA_STORE;
  }

  private static String labels(Set<Component> components) {
    return components.stream()
        .filter(Words::keepsInvocations)
        .map(Component::label)
        .collect(Collectors.joining(", "));
  }

  /** Which status conditions were left out. */
  static String conditions(List<String> untold) {
    String named = untold.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
    String which =
        untold.size() == 1
            ? "A status condition that only Python can evaluate did not note this registration: "
            : untold.size()
                + " status conditions did not note this registration, since only Python can"
                + " evaluate them or they are more than Pynmon looks at: ";
    return which + named + (untold.size() > MAX_NAMED ? ", …" : "") + ".";
  }
}
