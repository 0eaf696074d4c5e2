package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.app.AppsPart.Seen;
import dev.pynmon.web.part.StoreTag;
import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application beside others, for the template {@code app/glance}.
 *
 * @param appName what it is called
 * @param appHref its dashboard
 * @param appCurrent true for the visitor's own
 * @param appTags the stores that it lies in
 * @param appQuiet true when there was no sign of life for a day and no runner is active
 * @param appSeen when there last was one; at most one
 * @param appAhead true when that is dated ahead of the clock here
 * @param appSeenText what stands there otherwise
 * @param appNote what is to be known about the key figures; "" for nothing
 * @param appFigures the key figures, or why there are none
 */
record GlanceRow(
    String appName,
    Href appHref,
    boolean appCurrent,
    List<StoreTag> appTags,
    boolean appQuiet,
    List<TimeText> appSeen,
    boolean appAhead,
    String appSeenText,
    String appNote,
    List<KeyFigureCell> appFigures) {
  private static final Duration QUIET = Duration.ofDays(1);

  static GlanceRow of(Seen seen, Optional<AppKey> current, StoreTags tags, Links links) {
    Links inside = links.forApp(seen.app().key());
    Optional<AppGlance> glance = seen.glance().flatMap(Snapshot::value);
    Optional<Instant> sign =
        glance.flatMap(known -> known.lastSign().available()).flatMap(found -> found);
    return new GlanceRow(
        SafeText.name(AppText.name(seen.app())),
        Href.to(inside.home()),
        current.filter(seen.app().key()::equals).isPresent(),
        tags.of(seen.app()),
        glance.map(known -> isQuiet(known, seen.now())).orElse(false),
        sign.map(at -> TimeText.of(at, seen.now())).stream().toList(),
        sign.filter(at -> TimeText.isAhead(at, seen.now())).isPresent(),
        glance.map(GlanceRow::without).orElse(""),
        note(seen),
        KeyFigureCell.of(glance, inside));
  }

  private static boolean isQuiet(AppGlance glance, Instant now) {
    boolean still =
        glance
            .lastSign()
            .available()
            .map(sign -> sign.map(at -> at.isBefore(now.minus(QUIET))).orElse(true))
            .orElse(false);
    return still
        && glance.runners().available().map(runners -> isNone(runners.heard())).orElse(true);
  }

  private static boolean isNone(Count count) {
    return count.value() == 0;
  }

  private static String without(AppGlance glance) {
    return glance.lastSign() instanceof Answer.Available<?> ? "none yet" : "not known";
  }

  private static String note(Seen seen) {
    if (AppText.isDown(seen.app())) {
      return "store down";
    }
    return switch (seen.glance().orElse(null)) {
      case null -> "cannot be looked at";
      case Snapshot.NotYet<AppGlance> waiting ->
          "has not answered since "
              + TimeText.clock(waiting.since())
              + TimeText.zone(waiting.since());
      case Snapshot.Taken<AppGlance> taken ->
          isOld(taken.asOf(), seen.now())
              ? "as of " + TimeText.clock(taken.asOf()) + TimeText.zone(taken.asOf())
              : "";
    };
  }

  private static boolean isOld(Instant asOf, Instant now) {
    return asOf.isBefore(now.minus(Duration.ofSeconds(5)));
  }
}
