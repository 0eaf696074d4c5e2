package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Bar;
import dev.pynmon.domain.timeline.BarEnd;
import dev.pynmon.domain.timeline.BarForm;
import dev.pynmon.domain.timeline.Chain;
import dev.pynmon.domain.timeline.Spell;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.util.List;

/** Says what a part of the picture is, for the pointer that rests on it and for screen readers. */
final class TrailTitle {
  private static final int NAME = 40;

  private TrailTitle() {}

  /** For example "charge f85b0044 FAILED, ran 12.57 s". */
  static String of(Trail trail) {
    String how =
        StatusBadge.of(trail.status()).badgeName()
            + ran(trail.chains().stream().flatMap(chain -> chain.bars().stream()).toList());
    return name(trail) + " " + ShortId.of(trail.subject().id()) + " " + how;
  }

  /** For example "RETRY, ran 20.00 s"; of a mere mark "REGISTERED 14:42:07". */
  static String of(Chain chain) {
    Spell last = last(chain);
    String ran = ran(chain.bars());
    String status = StatusBadge.of(last.status()).badgeName();
    return ran.isEmpty() ? status + " " + TimeText.clock(last.from()) : status + ran;
  }

  /** The first part that is more than a mark. */
  static Chain main(Trail trail) {
    return trail.chains().stream()
        .filter(chain -> !chain.bars().isEmpty())
        .findFirst()
        .orElse(trail.chains().getFirst());
  }

  private static String name(Trail trail) {
    return trail
        .subject()
        .task()
        .map(TaskKey::function)
        .map(name -> SafeText.line(name, NAME))
        .orElse("(task not known)");
  }

  private static String ran(List<Bar> bars) {
    List<Bar> runs = bars.stream().filter(bar -> bar.form() != BarForm.THIN).toList();
    if (runs.isEmpty()) {
      return "";
    }
    boolean goesOn = runs.stream().anyMatch(bar -> bar.spell().end() == BarEnd.ONGOING);
    return ", ran " + length(runs) + (goesOn ? " so far" : "");
  }

  private static String length(List<Bar> runs) {
    Duration sum =
        runs.stream()
            .map(Bar::spell)
            .map(spell -> Duration.between(spell.from(), spell.until()))
            .reduce(Duration.ZERO, Duration::plus);
    return DurationText.of(sum);
  }

  private static Spell last(Chain chain) {
    return chain.points().isEmpty()
        ? chain.bars().getLast().spell()
        : later(chain.points().getLast().spell(), chain);
  }

  private static Spell later(Spell point, Chain chain) {
    return chain.bars().isEmpty() || !chain.bars().getLast().spell().from().isAfter(point.from())
        ? point
        : chain.bars().getLast().spell();
  }
}
