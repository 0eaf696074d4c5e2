package dev.pynmon.domain.timeline.lane;

import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Histories;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StintsTest {
  private static final RunnerId A = new RunnerId("a");
  private static final RunnerId B = new RunnerId("b");

  private static Map<RunnerId, Stint> stints(Histories histories) {
    return Stints.of(histories.timeline());
  }

  @Test
  void whatARunnerTook_isHeldUntilItEnds() {
    Histories histories =
        new Histories().ran("a", "i", 10, 40).ran("a", "j", 20, 30).on("b", "k", 50, "running");

    assertThat(stints(histories))
        .containsOnly(
            entry(A, new Stint(at(10), at(20), at(40))),
            entry(B, new Stint(at(50), at(50), Instant.MAX)));
  }

  @Test
  void runnerThatIsSilentSinceBeforeTheWindow_didAllBefore() {
    Histories histories = new Histories().on("a", "i", -60, "pending").staleSince("a", -50);

    assertThat(stints(histories)).containsOnly(entry(A, Stint.at(at(-50))));
  }

  @Test
  void runnerThatFellSilentInTheWindow_heldWhatItHadUntilThen() {
    Histories histories =
        new Histories()
            .on("a", "i", 10, "pending")
            .on("a", "j", 20, "running")
            .silentSince("a", 15);

    assertThat(stints(histories)).containsOnly(entry(A, new Stint(at(10), at(20), at(20))));
  }

  @Test
  void runnerThatIsHeardOfLater_isThereUpToThen() {
    Histories histories =
        new Histories().ran("a", "i", 10, 11).ran("b", "j", 40, 41).heard("a", 90);

    assertThat(stints(histories))
        .containsOnly(
            entry(A, new Stint(at(10), at(10), at(90))),
            entry(B, new Stint(at(40), at(40), at(41))));
  }
}
