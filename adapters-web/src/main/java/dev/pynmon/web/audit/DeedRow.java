package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/**
 * Something that was done.
 *
 * @param deedTime when it ended
 * @param deedWho who did it, and how they are known
 * @param deedWord what sort of thing it was
 * @param deedTo to what of which application
 * @param deedResult to how much, and with which result
 */
record DeedRow(TimeText deedTime, Who deedWho, String deedWord, To deedTo, Result deedResult) {
  private static final int LONGEST = 200;

  static DeedRow of(AuditEntry entry, Instant now) {
    return new DeedRow(
        TimeText.of(entry.at(), now),
        who(entry.actor()),
        entry.deed().word(),
        new To(line(entry.app().value()), line(entry.what())),
        new Result(CountText.of(entry.amount()), line(entry.outcome())));
  }

  private static Who who(Actor actor) {
    return new Who(line(actor.name()), actor.role().word(), how(actor.how()));
  }

  private static String how(How how) {
    return switch (how) {
      case MACHINE -> "at the machine, without a login";
      case SESSION -> "signed in";
      case TOKEN -> "by token";
      case PROXY -> "named by the proxy";
      case SHELL -> "by command";
    };
  }

  private static String line(String text) {
    return SafeText.line(text, LONGEST);
  }

  /** Who did it. */
  record Who(String whoName, String whoRole, String whoHow) {}

  /** To what. */
  record To(String toApp, String toWhat) {}

  /** What came of it. */
  record Result(String resultAmount, String resultText) {}
}
