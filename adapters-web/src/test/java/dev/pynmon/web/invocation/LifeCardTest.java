package dev.pynmon.web.invocation;

import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.why.Why;
import dev.pynmon.web.testing.Samples;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCardTest {
  private static final Why WHY = OtherRules.noStatus();

  @Test
  void of_history_hasItsPictureWithMarksOfTheFileOfPictures() {
    LifeCard card = card(Samples.history(1_000, REGISTERED, PENDING, RUNNING, SUCCESS));

    assertThat(card.lifeSummary()).isEqualTo("3.00 s, of which 1.00 s running");
    assertThat(card.lifeStarted().timeClock()).isEqualTo("14:46:02");
    assertThat(card.lifePicture().text())
        .startsWith("<svg class=\"pic life\"")
        .contains("<use href=\"" + Samples.LINKS.icon("st-success") + "\"");
    assertThat(card.lifeCut()).isEmpty();
  }

  @Test
  void of_endlessRetries_saysThatItIsCut() {
    InvocationStatus[] statuses =
        Collections.nCopies(500, List.of(RUNNING, RETRY)).stream()
            .flatMap(List::stream)
            .toArray(InvocationStatus[]::new);

    assertThat(card(Samples.history(10, statuses)).lifeCut())
        .isEqualTo("Only the first 200 changes are drawn.");
  }

  @Test
  void of_emptyHistory_isNothing() {
    assertThat(LifeCard.of(Life.of(History.EMPTY, Present.at(Samples.NOW)), WHY, Samples.LINKS))
        .isEmpty();
  }

  private static LifeCard card(History history) {
    return LifeCard.of(Life.of(history, Present.at(Samples.NOW)), WHY, Samples.LINKS).orElseThrow();
  }
}
