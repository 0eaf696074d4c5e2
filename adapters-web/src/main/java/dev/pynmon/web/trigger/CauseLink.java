package dev.pynmon.web.trigger;

import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.Locale;

/**
 * What met a condition of a trigger.
 *
 * @param causeKind of which kind it is
 * @param causeHref the page of the event, or of the invocation that it is about, if it has one
 * @param causeText the code of the event, the beginning of the id of the invocation, or the cron
 *     expression; "" when none is known
 * @param causeTitle the same with all that is stored of it
 */
public record CauseLink(String causeKind, Href causeHref, String causeText, String causeTitle) {
  private static final int CODE = 100;
  private static final int TITLE = 300;
  private static final String CRON = "cron_";

  /** The link of what met it. */
  public static CauseLink of(Participant one, Links links) {
    return new CauseLink(word(one.kind()), href(one, links), text(one), title(one));
  }

  /** The same without a page: for what is not kept any more. */
  public CauseLink bare() {
    return new CauseLink(causeKind, Href.NONE, causeText, causeTitle);
  }

  private static String word(ContextKind kind) {
    return kind == ContextKind.OTHER ? "another condition" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static Href href(Participant one, Links links) {
    return one.event()
        .map(id -> PageLinks.event(id, links))
        .or(() -> one.source().map(id -> PageLinks.invocation(id, links)))
        .orElse(Href.NONE);
  }

  private static String text(Participant one) {
    return one.event()
        .map(id -> one.code().map(code -> SafeText.line(code, CODE)).orElse(ShortId.of(id.value())))
        .or(() -> one.source().map(ShortId::of))
        .orElseGet(() -> condition(one));
  }

  private static String condition(Participant one) {
    String id = one.condition().orElse("");
    boolean cron = one.kind() == ContextKind.CRON && id.startsWith(CRON);
    return SafeText.line(cron ? id.substring(CRON.length()) : id, CODE);
  }

  private static String title(Participant one) {
    String id =
        one.event().map(Object::toString).or(() -> one.source().map(Object::toString)).orElse("");
    return SafeText.line((id + " " + one.summary()).strip(), TITLE);
  }
}
