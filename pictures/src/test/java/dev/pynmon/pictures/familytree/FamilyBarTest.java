package dev.pynmon.pictures.familytree;

import static dev.pynmon.domain.familytree.Families.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.Began;
import dev.pynmon.domain.familytree.Families;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.familytree.Stretch.Kind;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.svg.SvgWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyBarTest {
  private static final String TRACK = "<path class=\"trk\" d=\"M11 35v6h143v-6z\"/>";

  private static Stretch stretch(double from, double until, boolean runs) {
    return new Stretch(at(from), at(until), runs ? Kind.RAN : Kind.WAITED);
  }

  private static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1_000));
  }

  private static String bar(Duration whole, List<Stretch> stretches) {
    FamilyShape.Member member = new Families().shape("one").members().getFirst();
    FamilyFacts facts =
        new FamilyFacts(
            new InvocationId("one"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            stretches,
            false,
            Optional.empty(),
            Optional.empty());
    FamilyNode node = new FamilyNode(member, facts, false, Failure.NONE);
    SvgWriter svg = new SvgWriter().open("g");
    new FamilyBar(START, whole).write(svg, new NodeBox(node, Began.AS_TOLD, 0, 0));
    String text = svg.close().svg().text();
    return text.substring("<g>".length(), text.length() - "</g>".length());
  }

  @Test
  void waitingAndRunning_areToldApart_onTheTimeOfTheFamily() {
    assertThat(
            bar(
                Duration.ofSeconds(143),
                List.of(stretch(10, 20, false), stretch(20, 50, true), stretch(60, 70, false))))
        .isEqualTo(
            TRACK
                + "<path class=\"w\" d=\"M21 35v6h10v-6zM71 35v6h10v-6z\"/>"
                + "<path class=\"r\" d=\"M31 35v6h30v-6z\"/>");
  }

  @Test
  void whatIsTooShort_isADot_alsoAtTheVeryEnd() {
    assertThat(bar(Duration.ofSeconds(143), List.of(stretch(143, 143, true))))
        .isEqualTo(TRACK + "<path class=\"r\" d=\"M153 35v6h1v-6z\"/>");
  }

  @Test
  void timeLostWithARunner_isToldApart() {
    assertThat(
            bar(
                Duration.ofSeconds(143),
                List.of(stretch(0, 10, true), new Stretch(at(10), at(40), Kind.LOST))))
        .isEqualTo(
            TRACK
                + "<path class=\"r\" d=\"M11 35v6h10v-6z\"/>"
                + "<path class=\"l\" d=\"M21 35v6h30v-6z\"/>");
  }

  @Test
  void withoutAnyTime_isTheTrackAlone() {
    assertThat(bar(Duration.ZERO, List.of(stretch(0, 0, true)))).isEqualTo(TRACK);
  }

  @Test
  void veryManyStretches_areToldByAFewParts() {
    List<Stretch> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(stretch(i, i + 0.5, false));
      many.add(stretch(i + 0.5, i + 1, i >= 5_000));
    }

    assertThat(bar(Duration.ofSeconds(10_000), many).split("M", -1)).hasSize(2 + 12);
  }

  @Test
  void timesOfWholeMillennia_areDrawn() {
    Stretch ever =
        new Stretch(
            Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"), Kind.RAN);
    Duration whole = Duration.between(START, ever.until());

    assertThat(bar(whole, List.of(ever))).endsWith("<path class=\"r\" d=\"M11 35v6h143v-6z\"/>");
  }
}
