package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurgeSentencesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");
  private static final PurgeScope ENDED = new PurgeScope.Ended(Duration.ofHours(24), false);

  private static PurgeReport report(
      PurgeScope scope, Optional<Count> expected, Optional<PurgeEnd> end) {
    return new PurgeReport(
        new PurgeId("3f0c"),
        new AppKey("shop"),
        scope,
        "ole",
        NOW,
        List.of(
            PurgeStep.waiting(Component.BROKER, expected).with(new Removed(44, true)),
            PurgeStep.waiting(Component.ORCHESTRATOR, expected).with(new Removed(56, false))),
        5,
        3,
        end);
  }

  @Test
  void progress_isWhereAndOfHowMany() {
    PurgeScope all = new PurgeScope.Everything();
    Optional<Count> hundred = Optional.of(new Count.Exact(100));
    assertThat(PurgeSentences.progress(report(all, hundred, Optional.empty())))
        .isEqualTo("orchestrator: 100 of 200 entries are gone");
    assertThat(PurgeSentences.progress(report(ENDED, Optional.empty(), Optional.empty())))
        .isEqualTo("orchestrator: 100 entries are gone, of 5 invocations; 3 are kept");
  }

  @Test
  void halfWay_isSaidWithItsReason() {
    BackendFault fault =
        new BackendFault(BackendFault.Kind.UNAVAILABLE, "shop", "It is gone.", "Look for it.");
    PurgeEnd failed = new PurgeEnd.Failed(NOW, Component.BROKER, fault);
    assertThat(PurgeSentences.complaints(report(ENDED, Optional.empty(), Optional.of(failed))))
        .containsExactly(
            "pynmon purge: " + Sentences.of(fault),
            "pynmon purge: stopped half-way; 100 entries are gone, for good. The same command"
                + " removes the rest.");
  }

  @Test
  void theEnd_needsNoSentence() {
    PurgeEnd end = new PurgeEnd.Complete(NOW);
    assertThat(PurgeSentences.complaints(report(ENDED, Optional.empty(), Optional.of(end))))
        .isEmpty();
  }

  @Test
  void progress_isToldInOneLine_toWhoeverSeesIt() {
    assertThat(told(true)).isEqualTo("\r" + "a\ufffd" + " ".repeat(77) + "\r");
    assertThat(told(false)).isEmpty();
  }

  private static String told(boolean isWatched) {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    new Console(out, new PrintWriter(err), Keyboard.NONE, isWatched).tell("a\u001b");
    return err.toString();
  }
}
