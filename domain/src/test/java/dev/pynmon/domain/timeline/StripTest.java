package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Strip.Activity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {
  private static final TimeWindow RANGE = new TimeWindow(at(0), at(3_600));

  private static Strip strip(TimeWindow window, Activity... parts) {
    return Strip.of(RANGE, window, List.of(parts));
  }

  @Test
  void lastFiveMinutesOfAnHour_areBrushedAsOnTheMockPage() {
    Box brush = strip(new TimeWindow(at(3_300), at(3_600))).brush();
    assertThat(brush.x()).isCloseTo(1064.7, within(0.05));
    assertThat(brush.width()).isCloseTo(77.3, within(0.05));
    assertThat(brush.y()).isEqualTo(2);
  }

  @Test
  void windowOutsideOrTiny_isStillSeen() {
    assertThat(strip(new TimeWindow(at(-500), at(-400))).brush().x()).isEqualTo(214);
    assertThat(strip(new TimeWindow(at(5_000), at(6_000))).brush().right()).isEqualTo(1142);
    assertThat(strip(new TimeWindow(at(100), at(100))).brush().width()).isEqualTo(2);
  }

  @Test
  void trouble_standsOnTopOfWhatIsCalm_emptyPartsAreLeftOut() {
    Strip strip = strip(RANGE, new Activity(3, 1), new Activity(0, 0), new Activity(2, 0));
    assertThat(strip.slots()).hasSize(2);
    Strip.Slot first = strip.slots().getFirst();
    assertThat(first.calm().y()).isEqualTo(18);
    assertThat(first.calm().height()).isEqualTo(18);
    assertThat(first.trouble().y()).isEqualTo(12);
    assertThat(first.trouble().height()).isEqualTo(6);
    assertThat(strip.slots().getLast().slice()).isEqualTo(new TimeWindow(at(2_400), at(3_600)));
    assertThat(strip.slots().getLast().trouble().height()).isZero();
  }

  @Test
  void hundredTwentyParts_areAsWideAsOnTheMockPage() {
    Strip strip = Strip.of(RANGE, RANGE, Collections.nCopies(120, new Activity(1, 0)));
    assertThat(strip.slots().getFirst().calm().x()).isCloseTo(214.6, within(1e-9));
    assertThat(strip.slots().getFirst().calm().width()).isCloseTo(6.1, within(0.1));
  }
}
