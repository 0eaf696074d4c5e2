package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Bar;
import dev.pynmon.domain.timeline.BarEnd;
import dev.pynmon.domain.timeline.BarForm;
import dev.pynmon.domain.timeline.Chain;
import dev.pynmon.domain.timeline.Spell;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.web.text.DurationText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ShortId;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.util.List;

/** Says what a part of the picture is, for the pointer that rests on it and for screen readers. */
final class ChainTitle {
  private static final int NAME = 60;

  private ChainTitle() {}

  /** For example "charge f85b0044 FAILED, ran 12.57 s" or "charge f85b0044 REGISTERED 14:42:07". */
  static String of(Trail trail, Chain chain) {
    return name(trail) + " " + ShortId.of(trail.subject().id()) + " " + happened(chain);
  }

  static String name(Trail trail) {
    return trail
        .subject()
        .task()
        .map(TaskKey::function)
        .map(name -> SafeText.line(name, NAME))
        .orElse("(task not known)");
  }

  private static String happened(Chain chain) {
    List<Bar> runs = chain.bars().stream().filter(bar -> bar.form() != BarForm.THIN).toList();
    if (!runs.isEmpty()) {
      String sofar = runs.getLast().spell().end() == BarEnd.ONGOING ? " so far" : "";
      return StatusBadge.of(last(chain).status()).badgeName() + ", ran " + length(runs) + sofar;
    }
    Spell last = last(chain);
    return StatusBadge.of(last.status()).badgeName() + " " + TimeText.clock(last.from());
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
