package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.purge.PurgeAddress;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What stands behind the words for what was purged. */
  private static final Pattern ID =
      Pattern.compile("(?s)(.*), ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private static final int SHORT = 8;

  static DeedRow of(AuditEntry entry, Request request) {
    return new DeedRow(
        TimeText.of(entry.at(), request.now()),
        who(entry.actor()),
        entry.deed().word(),
        to(entry, request),
        new Result(CountText.of(entry.amount()), line(entry.outcome())));
  }

  private static To to(AuditEntry entry, Request request) {
    String app = line(entry.app().value());
    Matcher purge = ID.matcher(entry.what());
    if (entry.deed() != Deed.PURGE || !purge.matches()) {
      return new To(app, line(entry.what()), Href.NONE, "");
    }
    String id = purge.group(2);
    Links links = request.links().withoutApp().forApp(entry.app());
    return new To(
        app,
        line(purge.group(1)),
        Href.to(PurgeAddress.progress(new PurgeId(id), links)),
        id.substring(0, SHORT));
  }

  private static Who who(Actor actor) {
    return new Who(line(WhoText.of(actor.name())), actor.role().word(), how(actor.how()));
  }

  private static String how(How how) {
    return switch (how) {
      case MACHINE -> "without a login";
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

  /**
   * To what.
   *
   * @param toApp of which application
   * @param toWhat to what of it
   * @param toHref how far that is, or was; none where nothing tells
   * @param toId its name in short
   */
  record To(String toApp, String toWhat, Href toHref, String toId) {}

  /** What came of it. */
  record Result(String resultAmount, String resultText) {}
}
