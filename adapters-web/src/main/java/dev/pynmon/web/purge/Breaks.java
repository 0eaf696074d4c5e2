package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What breaks when components are emptied while runners go on (wire format, section 10.1). */
final class Breaks {
  private final Outlook outlook;
  private final Set<Component> gone;
  private final List<BreakRow> rows = new ArrayList<>();

  private Breaks(Outlook outlook) {
    this.outlook = outlook;
    this.gone = outlook.components();
  }

  /** What does, worst first; nothing of purges that choose among entries. */
  static List<BreakRow> of(Outlook outlook) {
    return outlook.components().isEmpty() ? List.of() : new Breaks(outlook).rows();
  }

  private List<BreakRow> rows() {
    outlook.preview().unfinished().absence().ifPresent(this::unknown);
    if (gone.contains(Component.ORCHESTRATOR)) {
      statuses();
    } else if (gone.contains(Component.BROKER)) {
      messages();
    } else if (gone.contains(Component.STATE_BACKEND)) {
      records();
    } else if (gone.contains(Component.CLIENT_DATA_STORE)) {
      values();
    }
    if (gone.contains(Component.TRIGGER)) {
      triggers();
    }
    return rows;
  }

  private void unknown(Absence why) {
    rows.add(
        new BreakRow(
            "Unfinished invocations",
            "break, if there are any: nobody can tell how many (" + AbsenceText.word(why) + ")."));
  }

  private void statuses() {
    String arguments =
        gone.contains(Component.CLIENT_DATA_STORE)
            ? " and can no longer read arguments that are kept in the client data store."
            : ".";
    add(
        outlook.running(),
        "running invocation",
        "will fail at their next change of status" + arguments);
    add(
        outlook.waiting(),
        "waiting invocation",
        "will never run: their statuses go" + lost() + taken());
  }

  private String lost() {
    return gone.contains(Component.BROKER) ? ", and their messages" : "";
  }

  private String taken() {
    Count taken = outlook.taken();
    return taken.value() == 0
        ? "."
        : "; " + CountText.of(taken) + " of them PENDING: taken, but not begun.";
  }

  private void messages() {
    Optional<Count> messages = outlook.of(Component.BROKER, "messages");
    if (!messages.equals(Optional.of(new Count.Exact(0)))) {
      rows.add(
          new BreakRow(
              messages
                  .map(count -> count(count, "waiting invocation"))
                  .orElse("Waiting invocations"),
              "will never run: they stay registered without a message, and nothing sends another."));
    }
  }

  private void records() {
    add(
        outlook.unfinished(),
        "unfinished invocation",
        "will lose their records: whoever takes one fails, and pages show them without task data.");
  }

  private void values() {
    add(
        outlook.unfinished(),
        "unfinished invocation",
        "will fail where their arguments are kept here: nobody can read those any more. Which they are"
            + " is not counted.");
  }

  private void triggers() {
    Optional<Count> triggers = outlook.of(Component.TRIGGER, "triggers");
    if (!triggers.equals(Optional.of(new Count.Exact(0)))) {
      rows.add(
          new BreakRow(
              triggers.map(count -> count(count, "trigger")).orElse("Triggers"),
              "with their conditions and cron are gone until the runners restart: each writes its"
                  + " own when it starts."));
    }
  }

  private void add(Count count, String noun, String text) {
    if (count.value() > 0) {
      rows.add(new BreakRow(count(count, noun), text));
    }
  }

  private static String count(Count count, String noun) {
    return CountText.of(count, noun);
  }
}
