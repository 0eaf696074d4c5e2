package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.web.text.TimeText;

/** When something is due next, in words, wherever that is told. */
final class DueText {
  private static final String AT_ONCE = "at the next look";

  private DueText() {}

  /** For example " Next due 14:50:00 UTC."; "" for what waits for no time. */
  static String sentence(Firing firing, TurnWords words) {
    String which = firing.needsMore() ? " Its cron is due next " : " Next due ";
    return switch (firing.next()) {
      case NextDue.NoTime _ -> "";
      case NextDue.At next -> which + words.moment(next.at()) + ".";
      case NextDue.AtOnce _ -> which + AT_ONCE + ": " + firstLook();
      case NextDue.Never _ -> " Its expression is never due.";
      case NextDue.Unread _ -> " Its expression is not read: when it is due is not known.";
    };
  }

  private static String firstLook() {
    return "it was not found due since it was written down, and pynenc starts it at once then,"
        + " whatever its expression says.";
  }

  /** The same of one condition, without a full stop; "" for what is about no time. */
  static String ofCondition(NextDue next, TurnWords words) {
    return switch (next) {
      case NextDue.NoTime _ -> "";
      case NextDue.At known -> "next due " + words.moment(known.at());
      case NextDue.AtOnce _ -> "due " + AT_ONCE + ": not found due since it was written down";
      case NextDue.Never _ -> "never due";
      case NextDue.Unread _ -> "next due not known";
    };
  }

  /** For a column; "" where no time starts it. */
  static String cell(Firing firing) {
    return switch (firing.next()) {
      case NextDue.NoTime _ -> "";
      case NextDue.At next ->
          (firing.needsMore() ? "its cron " : "")
              + TimeText.date(next.at())
              + " "
              + TimeText.clock(next.at());
      case NextDue.AtOnce _ -> AT_ONCE;
      case NextDue.Never _ -> "never";
      case NextDue.Unread _ -> "not known";
    };
  }

  /** Why that column is empty. */
  static String none(Firing firing) {
    return switch (firing.standing()) {
      case Standing.SwitchedOff _ -> "nobody looks for times";
      case Standing.Nowhere _, Standing.Unlooked _ -> "starts nothing";
      case Standing.Damaged _ -> "not known";
      default -> isUnread(firing) ? "not known" : "waits for no time";
    };
  }

  private static boolean isUnread(Firing firing) {
    return firing.upon().stream()
        .flatMap(one -> one.stored().stream())
        .anyMatch(UnreadCondition.class::isInstance);
  }
}
