package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingNoteTest {
  @Test
  void of_oneReasonForSeveral_isOneNote() {
    Absence nowhere = new Absence.NotFound(List.of("a", "b", "c", "d"));

    assertThat(
            MissingNote.of(
                Map.of(
                    Component.TRIGGER,
                    nowhere,
                    Component.BROKER,
                    nowhere,
                    Component.STATE_BACKEND,
                    nowhere,
                    Component.ORCHESTRATOR,
                    new Absence.InThisVersion())))
        .containsExactly(
            new MissingNote(
                "No store that is open here holds the broker, state backend and trigger; looked"
                    + " for in a, b and 2 more places.",
                "Name the store that holds it on the command line, beside the others. If it was never"
                    + " used, pynenc has yet to make it.",
                true),
            new MissingNote(
                "This version of pynenc has no orchestrator.", "A newer pynenc has it.", false));
  }

  @Test
  void of_hostileClass_isVisibleAndBounded() {
    Absence other = new Absence.Unsupported("\u202E" + "x".repeat(1_000_000));

    assertThat(MissingNote.of(List.of(Component.BROKER), other).missingClaim())
        .startsWith("The broker is a \\u202exxx")
        .hasSizeLessThan(620);
    assertThat(MissingNote.of(Component.BROKER, Samples.there(""))).isEmpty();
  }
}
