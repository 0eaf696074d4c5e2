package dev.pynmon.domain.runnerwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.RunnerSentence.Ending;
import dev.pynmon.domain.runnerwork.RunnerSentence.Read;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunnerSentencesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");
  private static final RunnerId RUNNER = new RunnerId("r");

  @Test
  void runners_thatHoldSomething_areCountedWithWhatTheyHold() {
    Holder one = holder("a", RunnerPresence.ACTIVE, 1, "i", "j");
    Holder two = holder("b", RunnerPresence.ACTIVE, 1, "k");

    assertThat(said(5, one)).isEqualTo("5 runners are active, 1 of them holds 2 invocations.");
    assertThat(said(5, one, two)).isEqualTo("5 runners are active, 2 of them hold 3 invocations.");
    assertThat(said(1, two)).isEqualTo("1 runner is active, it holds 1 invocation.");
    assertThat(said(2)).isEqualTo("2 runners are active and hold nothing.");
    assertThat(said(0)).isEqualTo("No runner is active.");
    assertThat(said(0, two))
        .isEqualTo("No runner is active; 1 that just began holds 1 invocation.");
    assertThat(said(1, one, two))
        .isEqualTo("1 runner is active; 2, with those that just began, hold 3 invocations.");
    assertThat(text(RunnersSentence.of(new Count.AtLeast(9), List.of(two), false, NOW)))
        .isEqualTo(
            "At least 9 runners are active, 1 of them holds 1 invocation, as far as the first"
                + " 1,000 that are held tell.");
  }

  @Test
  void runners_thatAreMissedWhileTheyHoldSomething_areNamed() {
    Holder gone = holder("x", RunnerPresence.GONE, 840, "i", "j");
    Holder unheard =
        new Holder(
            new RunnerId("y"),
            new RunnerId("y"),
            RunnerPresence.UNSEEN,
            Optional.empty(),
            List.of(state("k", 3_600, KnownStatus.RUNNING)));

    assertThat(said(1, gone, unheard))
        .isEqualTo(
            "1 runner is active and holds nothing. x, silent for 840s, still holds shop.slow i and"
                + " 1 more. y, never heard of, still holds shop.slow k.");
    assertThat(said(1, gone, unheard, gone("v"), gone("w"), gone("z")))
        .endsWith(" 2 more silent runners do.");
    assertThat(said(1, gone, gone))
        .endsWith(" x, silent for 840s, still holds shop.slow i and 3 more.");
  }

  @Test
  void runner_thatIsActive_tellsWhatItHolds() {
    RunnerSighting active = sighting(RunnerPresence.ACTIVE, 1);

    assertThat(said(active, List.of(state("i", 9, KnownStatus.RUNNING)), List.of()))
        .isEqualTo("It is active and holds shop.slow i, for 9s.");
    assertThat(said(active, List.of(), List.of())).isEqualTo("It is active and holds nothing.");
  }

  @Test
  void runner_thatFellSilent_tellsWhatItHeldAndWhereThatWent() {
    RunnerSighting gone = sighting(RunnerPresence.GONE, 1_000);
    Lost recovered =
        lost(
            entry(KnownStatus.RUNNING, 1_100, "r"),
            entry(KnownStatus.RUNNING_RECOVERY, 300, "q"),
            entry(KnownStatus.REROUTED, 299, "q"),
            entry(KnownStatus.RUNNING, 290, "p"),
            entry(KnownStatus.SUCCESS, 280, "p"));

    assertThat(said(gone, List.of(state("j", 1_100, KnownStatus.RUNNING)), List.of(recovered)))
        .isEqualTo(
            "Silent for 1000s, since 14:30:22. It held 2 invocations then, 1 of which it still"
                + " holds: shop.slow j is still RUNNING on it, nobody moved it on so far; shop.slow"
                + " i was recovered by q at 14:42:02 and is SUCCESS now, on p.");
    assertThat(said(gone, List.of(), List.of()))
        .isEqualTo("Silent for 1000s, since 14:30:22. It held nothing then.");
  }

  @Test
  void goneOnes_areCountedWithWhatTheyHeld() {
    RunnerSighting gone = sighting(RunnerPresence.GONE, 1_000);
    InvocationState still = state("j", 1_100, KnownStatus.RUNNING);
    RunnerSentence bare = new RunnerSentence(gone, List.of(), List.of(), Read.WHOLE);
    RunnerSentence busy = new RunnerSentence(gone, List.of(still), List.of(), Read.WHOLE);
    RunnerSentence partly = new RunnerSentence(gone, List.of(), List.of(), Read.NEWEST);

    assertThat(text(GoneSentence.of(new Count.Exact(0), List.of())))
        .isEqualTo("No runner is gone.");
    assertThat(text(GoneSentence.of(new Count.AtLeast(0), List.of())))
        .isEqualTo("No runner is gone, as far as was looked.");
    assertThat(text(GoneSentence.of(new Count.Exact(1), List.of(bare))))
        .isEqualTo("1 runner is gone; it held nothing then.");
    assertThat(text(GoneSentence.of(new Count.Exact(3), List.of(bare, busy, busy))))
        .isEqualTo(
            "3 runners are gone; 2 of those listed held 2 invocations then, 2 of which nobody moved"
                + " on so far. 2 died; how 1 more ended is not known.");
    assertThat(text(GoneSentence.of(new Count.AtLeast(2), List.of(partly, busy))))
        .isEqualTo(
            "At least 2 runners are gone; 1 of those listed held at least 1 invocation then, 1 of"
                + " which nobody moved on so far. Of those listed 1 died; how 1 more ended is not"
                + " known.");
    assertThat(text(GoneSentence.of(new Count.Exact(2), List.of(bare, partly))))
        .isEqualTo("2 runners are gone; those listed held nothing then, as far as is known.");
  }

  @Test
  void oneThatKilledWhatItHeldItself_wasStopped_andDidNotDie() {
    RunnerSighting gone = sighting(RunnerPresence.GONE, 1_000);
    Lost stopped =
        lost(entry(KnownStatus.RUNNING, 1_100, "r"), entry(KnownStatus.KILLED, 1_000, "r"));
    Lost killed =
        lost(entry(KnownStatus.RUNNING, 1_100, "r"), entry(KnownStatus.KILLED, 1_000, "q"));
    Lost recovered =
        lost(entry(KnownStatus.RUNNING, 1_100, "r"), entry(KnownStatus.RUNNING_RECOVERY, 300, "q"));

    RunnerSentence orderly = new RunnerSentence(gone, List.of(), List.of(stopped), Read.WHOLE);
    RunnerSentence dead = new RunnerSentence(gone, List.of(), List.of(recovered), Read.WHOLE);
    RunnerSentence unknown = new RunnerSentence(gone, List.of(), List.of(killed), Read.WHOLE);

    assertThat(List.of(orderly, dead, unknown))
        .extracting(RunnerSentence::ending)
        .containsExactly(Ending.STOPPED, Ending.DIED, Ending.UNKNOWN);
    assertThat(dead.recoveredAfter()).contains(Duration.ofSeconds(700));
    assertThat(orderly.recoveredAfter()).isEmpty();
    assertThat(List.of(orderly, dead, unknown))
        .extracting(RunnerSentence::killed, RunnerSentence::recovered)
        .containsExactly(tuple(1, 0), tuple(0, 1), tuple(0, 0));
    assertThat(recovered.became().flatMap(Spell::runner)).contains(new RunnerId("q"));
    assertThat(text(GoneSentence.of(new Count.Exact(2), List.of(orderly, dead))))
        .endsWith(" then. 1 died, 1 was stopped.");
    assertThat(text(GoneSentence.of(new Count.Exact(2), List.of(orderly, orderly))))
        .endsWith(" then. None died, 2 were stopped.");
    assertThat(text(GoneSentence.of(new Count.AtLeast(2), List.of(orderly, orderly))))
        .endsWith(" then. Of those listed 2 were stopped.");
    assertThat(text(GoneSentence.of(new Count.Exact(2), List.of(orderly, unknown))))
        .endsWith(" then. 1 was stopped; how 1 more ended is not known.");
    RunnerSentence partly = new RunnerSentence(gone, List.of(), List.of(stopped), Read.NEWEST);
    assertThat(text(GoneSentence.of(new Count.Exact(2), List.of(orderly, partly))))
        .endsWith(" then. 2 were stopped.");
  }

  @Test
  void runner_whoseWorkWentWhereNobodyRecordedIt_saysSo() {
    RunnerSighting gone = sighting(RunnerPresence.GONE, 1_000);

    assertThat(said(gone, List.of(), List.of(lost(entry(KnownStatus.RUNNING, 1_100, "r")))))
        .endsWith(": shop.slow i went elsewhere, which is not recorded.");
    assertThat(
            text(
                new RunnerSentence(
                        gone,
                        List.of(state("i", 1_100, KnownStatus.RUNNING)),
                        List.of(),
                        Read.NEWEST)
                    .at(NOW)))
        .contains(". It held at least 1 invocation then: shop.slow i is still RUNNING");
    assertThat(text(new RunnerSentence(gone, List.of(), List.of(), Read.NEWEST).at(NOW)))
        .endsWith(". It held nothing then, as far as the newest changes tell.");
    assertThat(text(new RunnerSentence(gone, List.of(), List.of(), Read.NOTHING).at(NOW)))
        .endsWith(". It held nothing then that is known: not all could be read.");
  }

  @Test
  void runner_ofAnyOtherPresence_isToldInAWord() {
    assertThat(said(sighting(RunnerPresence.DONE, 60), List.of(), List.of()))
        .isEqualTo("Done: the one invocation that it was made for is over.");
    assertThat(said(sighting(RunnerPresence.STALE, 400), List.of(), List.of()))
        .isEqualTo(
            "Silent for 400s, since 14:40:22, but pynenc still counts on it; it holds nothing.");
    RunnerSighting client =
        new RunnerSighting(
            new RunnerId("ExternalRunner@vm-1"),
            Optional.empty(),
            Optional.empty(),
            RunnerPresence.UNSEEN);
    assertThat(said(client, List.of(), List.of()))
        .isEqualTo("A client outside any runner: it registers invocations and takes none.");
  }

  private static String said(long active, Holder... holders) {
    return text(RunnersSentence.of(new Count.Exact(active), List.of(holders), true, NOW));
  }

  private static String said(RunnerSighting runner, List<InvocationState> held, List<Lost> lost) {
    return text(new RunnerSentence(runner, held, lost, Read.WHOLE).at(NOW));
  }

  private static Holder gone(String id) {
    return holder(id, RunnerPresence.GONE, 840, "i");
  }

  private static Holder holder(String id, RunnerPresence presence, int secondsAgo, String... held) {
    return new Holder(
        new RunnerId(id),
        new RunnerId(id),
        presence,
        Optional.of(NOW.minusSeconds(secondsAgo)),
        List.of(held).stream().map(each -> state(each, 5, KnownStatus.RUNNING)).toList());
  }

  private static InvocationState state(String id, int secondsAgo, KnownStatus status) {
    return new InvocationState(
        new InvocationId(id),
        new TaskKey("shop.slow"),
        new CallKey("shop.slow:1"),
        new StatusRecord(status, Optional.of(RUNNER), NOW.minusSeconds(secondsAgo)),
        0);
  }

  private static RunnerSighting sighting(RunnerPresence presence, int secondsAgo) {
    Instant last = NOW.minusSeconds(secondsAgo);
    return new RunnerSighting(
        RUNNER,
        Optional.empty(),
        Optional.of(
            new Heartbeat(
                RUNNER, last, last, true, Optional.empty(), Optional.empty(), Optional.empty())),
        presence);
  }

  private static Lost lost(HistoryEntry... changes) {
    return new Lost(
        new InvocationId("i"),
        Optional.of(new TaskKey("shop.slow")),
        Life.of(new History(List.of(changes), true), Present.at(NOW)),
        changes[0]);
  }

  private static HistoryEntry entry(KnownStatus status, int secondsAgo, String runner) {
    Instant at = NOW.minusSeconds(secondsAgo);
    return new HistoryEntry(
        new InvocationId("i"),
        at,
        new StatusRecord(status, Optional.empty(), at),
        Optional.of(new RunnerId(runner)),
        Optional.empty(),
        Optional.empty());
  }

  private static String text(Sentence sentence) {
    return sentence.pieces().stream().map(RunnerSentencesTest::text).collect(Collectors.joining());
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> stored.text();
      case Piece.Named named -> named.subject().id();
      case Piece.Lasts lasts -> lasts.span().toSeconds() + "s";
      case Piece.At at -> at.moment().toString().substring(11, 19);
    };
  }
}
