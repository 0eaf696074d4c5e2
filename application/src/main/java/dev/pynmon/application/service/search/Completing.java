package dev.pynmon.application.service.search;

import static dev.pynmon.application.port.in.search.SearchUseCase.MAX_MATCHES;

import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Typing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Completes what is typed. What a field may be is asked for once for all who type, and takes a
 * twentieth of the time at most; who types waits for it a moment, then goes without.
 */
final class Completing {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int SHARE = 20;

  private final KnownValues values;
  private final BackgroundValues<Asked, List<String>> known;

  Completing(KnownValues values, Background background) {
    this.values = values;
    this.known = new BackgroundValues<>(_ -> new BackgroundValue<>(background, PATIENCE, SHARE));
  }

  /** What it may become; of no noun it is asked of things of every kind. */
  Completions of(AppKey app, Optional<Noun> noun, String query, int cursor) {
    Noun fields = noun.orElse(Noun.INVOCATIONS);
    return Typing.at(query, cursor, fields)
        .map(typing -> of(app, noun, typing))
        .orElseGet(() -> Completions.none(cursor));
  }

  private Completions of(AppKey app, Optional<Noun> noun, Typing typing) {
    List<String> some =
        typing
            .field()
            .filter(field -> field != Field.ARGS || typing.isPath())
            .map(field -> known(new Asked(app, noun, field)))
            .orElse(List.of());
    return new Completions(
        typing.from(),
        typing.to(),
        typing.completions(noun.orElse(Noun.INVOCATIONS), some).stream()
            .limit(MAX_MATCHES)
            .toList(),
        Optional.empty());
  }

  /** What may have been meant by whole names. */
  List<Meant> meant(AppKey app, Noun noun, String query, Instant now) {
    return Meant.parts(query, now, noun, field -> known(new Asked(app, Optional.of(noun), field)));
  }

  private List<String> known(Asked asked) {
    Snapshot<List<String>> found =
        known.of(asked).look(() -> values.of(asked.app(), asked.noun(), asked.field()));
    return found.value().orElse(List.of());
  }

  /** Whose values are asked for. */
  private record Asked(AppKey app, Optional<Noun> noun, Field field) {}
}
