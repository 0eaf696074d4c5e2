package dev.pynmon.pictures.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.criticalpath.Basis;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.criticalpath.PathStretch;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathSvgTest {
  private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  private static final InvocationId ORDER = new InvocationId("order-id");
  private static final InvocationId CHARGE = new InvocationId("charge-id");

  private static PathStretch stretch(InvocationId id, double from, double until, Doing doing) {
    return new PathStretch(id, at(from), at(until), doing);
  }

  private static Instant at(double second) {
    return START.plus(Duration.ofMillis(Math.round(second * 1_000)));
  }

  private static PathMember member(InvocationId id, String task, KnownStatus status) {
    return new PathMember(id, Optional.of(new TaskKey(task)), Optional.of(status), 1);
  }

  private static CriticalPath path(KnownStatus status, PathStretch... stretches) {
    return new CriticalPath(
        ORDER,
        !status.isFinal(),
        List.of(stretches),
        List.of(new PathPassage(ORDER, CHARGE, at(90), Basis.TIMES, Optional.empty())),
        List.of(member(ORDER, "shop.order", status), member(CHARGE, "shop.charge", status)),
        List.of(),
        List.of());
  }

  private static CriticalPath path(KnownStatus status) {
    return path(
        status,
        stretch(ORDER, 0, 10, Doing.WAITED),
        stretch(CHARGE, 10, 90, Doing.RAN),
        stretch(ORDER, 90, 92, Doing.LOST),
        stretch(ORDER, 92, 94, Doing.PAUSED),
        stretch(ORDER, 94, 100, Doing.UNKNOWN));
  }

  @Test
  void steps_standSideBySideInTheirShare() {
    assertThat(PathStrip.of(path(KnownStatus.SUCCESS)).parts())
        .extracting(part -> part.box().x(), part -> part.box().width())
        .containsExactly(
            tuple(0.0, 78.0),
            tuple(78.0, 624.0),
            tuple(702.0, 15.6),
            tuple(717.6, 15.6),
            tuple(733.2, 46.8));
  }

  @Test
  void picture_tellsWhatEachDid() {
    assertThat(PathSvg.of(path(KnownStatus.FAILED), PathSvg.PATTERN).text())
        .contains(
            "aria-label=\"Critical path of order: 2 invocations, 1 m 40 s, waited 10.00 s\"",
            "<rect class=\"path-wait\" fill=\"url(#path-wait)\" x=\"0\"",
            "<title>order waited 10.00 s</title>",
            "<rect class=\"seg-run st-failed\" x=\"78\"",
            "<rect class=\"path-lost\"",
            "<rect class=\"seg-run soft st-paused\"",
            "<rect class=\"path-unknown\"",
            ">charge ran 1 m 20 s</text>",
            ">1 m 40 s</text>");
    assertThat(PathSvg.of(path(KnownStatus.SUCCESS), PathSvg.PATTERN).text())
        .contains("seg-run soft st-success");
    assertThat(PathSvg.of(path(KnownStatus.PAUSED), PathSvg.PATTERN).text())
        .contains("seg-run st-running", ">1 m 40 s so far</text>");
  }

  @Test
  void words_tellTheBasis() {
    CriticalPath path = path(KnownStatus.SUCCESS);
    assertThat(PathText.spent(ORDER, path))
        .isEqualTo("waited 10.00 s, was paused 2.00 s, was lost 2.00 s, not known 6.00 s");
    assertThat(PathText.basis(CHARGE, path))
        .isEqualTo("order waited for it, inferred from their times");
    assertThat(PathText.basis(ORDER, path)).isEmpty();
  }

  @Test
  void stepsThatCannotBeSeen_areLeftOut() {
    List<PathStretch> stretches = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      stretches.add(stretch(CHARGE, i, i + 1, i % 2 == 0 ? Doing.RAN : Doing.WAITED));
    }
    stretches.add(stretch(ORDER, 400, 40_000, Doing.RAN));
    assertThat(
            PathStrip.of(path(KnownStatus.SUCCESS, stretches.toArray(PathStretch[]::new))).parts())
        .hasSize(1);
    assertThat(
            PathStrip.of(
                    path(
                        KnownStatus.SUCCESS, stretches.subList(0, 400).toArray(PathStretch[]::new)))
                .parts())
        .hasSize(200)
        .isSortedAccordingTo(Comparator.comparing(part -> part.stretch().from()));
    assertThat(PathStrip.of(path(KnownStatus.SUCCESS, stretch(ORDER, 0, 0, Doing.RAN))).parts())
        .isEmpty();
  }
}
