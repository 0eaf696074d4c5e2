package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.purge.PurgeAddress;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param deedTime when it ended
 * @param deedWho who did it, and how they are known
 * @param deedWord what sort of thing it was
 * @param deedTo to what of which application
 * @param deedResult to how much, and with which result
 * @param deedOnly those of the list that share a value with it
 */
record DeedRow(
    TimeText deedTime, Who deedWho, String deedWord, To deedTo, Result deedResult, Only deedOnly) {
  private static final int LONGEST = 200;

  /** What stands behind the words for what was purged. */
  private static final Pattern PURGE =
      Pattern.compile("(?s)(.*), ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** The same of what was run again at once, with the group of failures that it was. */
  private static final Pattern RERUN =
      Pattern.compile(
          "(?s)([0-9,]+ (?:failures|invocations) .*?)(?:, group ([0-9a-f]{12}))?, ([0-9A-Za-z-]{1,64})");

  private static final int SHORT = 8;

  static DeedRow of(AuditEntry entry, Narrowed list, Request request) {
    return new DeedRow(
        TimeText.of(entry.at(), request.now()),
        who(entry.actor()),
        entry.deed().word(),
        to(entry, request),
        new Result(CountText.of(entry.amount()), line(entry.outcome())),
        new Only(
            list.and(Field.WHO, Optional.of(entry.actor().name())),
            list.and(Field.DEED, Optional.of(entry.deed().word())),
            list.and(Field.APP, Optional.of(entry.app().value())),
            list.and(Field.ENDED, entry.at())));
  }

  private static To to(AuditEntry entry, Request request) {
    String app = line(entry.app().value());
    Links links = request.links().withoutApp().forApp(entry.app());
    Matcher purge = PURGE.matcher(entry.what());
    if (entry.deed() == Deed.PURGE && purge.matches()) {
      Url progress = PurgeAddress.progress(new PurgeId(purge.group(2)), links);
      return new To(app, line(purge.group(1)), Way.NONE, way(progress, purge.group(2)));
    }
    Matcher rerun = RERUN.matcher(entry.what());
    if (entry.deed() == Deed.RERUN && rerun.matches()) {
      Url progress = BulkAddress.run(new BulkId(rerun.group(3)), links);
      return new To(
          app, line(rerun.group(1)), group(rerun.group(2), links), way(progress, rerun.group(3)));
    }
    return new To(app, line(entry.what()), Way.NONE, Way.NONE);
  }

  private static Way group(@Nullable String code, Links links) {
    return code == null
        ? Way.NONE
        : new Way(Href.to(FailureAddress.list(code, links)), "group " + code);
  }

  private static Way way(Url progress, String id) {
    return new Way(Href.to(progress), id.substring(0, Math.min(id.length(), SHORT)));
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

  /** Those by the same, of the same sort, to the same application, in the same minute. */
  record Only(Href onlyWho, Href onlyDeed, Href onlyApp, Href onlyAt) {}

  /** Who did it. */
  record Who(String whoName, String whoRole, String whoHow) {}

  /**
   * To what.
   *
   * @param toApp of which application
   * @param toWhat to what of it
   * @param toGroup the failures that are the group of it; none where it is of none
   * @param toRun how far that is, or was; none where nothing tells
   */
  record To(String toApp, String toWhat, Way toGroup, Way toRun) {}

  /** What came of it. */
  record Result(String resultAmount, String resultText) {}
}
