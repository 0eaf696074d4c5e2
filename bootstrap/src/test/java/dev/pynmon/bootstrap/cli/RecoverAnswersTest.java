package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the shell says of putting back what is stranded, whatever becomes of it. */
class RecoverAnswersTest implements RecoverUseCase {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");
  private static final String OF_THE_DEAD =
      "  What a runner that died holds as pending or running is not stranded: pynenc itself puts"
          + " that back, once some runner works.\n";

  private static final RerunRefusal NOWHERE =
      new RerunRefusal(RerunRefusal.Kind.QUEUE, "Nothing speaks of it.", "nosuch");

  private final TypedRepair repair = new TypedRepair();
  private final List<Integer> asked = new ArrayList<>();
  private Placement placement = Placement.OWN;
  private StrandedPlaces places = StrandedPlaces.NONE;
  private Optional<RerunRefusal> objection = Optional.empty();
  private int most = Integer.MAX_VALUE;
  private int untilRefused = Integer.MAX_VALUE;
  private StrandedReport stranded =
      new StrandedReport(List.of(), true, Optional.empty(), Optional.empty());

  @Override
  public StrandedReport find(AppKey app) {
    return stranded;
  }

  @Override
  public RecoverResult recoverOrFind(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    throw new AssertionError("nobody is shown a form");
  }

  @Override
  public RecoverResult recover(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement) {
    Optional<RerunRefusal> against = objection(app, ids.iterator().next(), placement);
    if (against.isPresent()) {
      return new RecoverResult.Refused(against.get());
    }
    asked.add(ids.size());
    if (asked.size() > most) {
      throw new BackendException(
          new BackendFault(BackendFault.Kind.UNAVAILABLE, "s", "It is gone.", "Wait."), null);
    }
    if (asked.size() == untilRefused) {
      objection = Optional.of(NOWHERE);
    }
    return new RecoverResult.Done(
        ids.stream()
            .map(id -> new Recovery(id, !id.value().equals("b"), "It is " + id + "."))
            .toList());
  }

  @Override
  public Optional<RerunRefusal> objection(AppKey app, InvocationId one, Placement where) {
    assertThat(where).isEqualTo(placement);
    return objection;
  }

  private RepairConfig config(boolean isDry, String... ids) {
    return TypedRepair.config(isDry, placement, ids);
  }

  private Typed recover(RepairConfig config, boolean isJson) {
    return repair.typed(isJson, this, acting -> RecoverAction.run(config, acting));
  }

  private void strands(int many, boolean isComplete) {
    TaskKey task = new TaskKey("shop.charge");
    StatusRecord status = new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), NOW);
    stranded =
        new StrandedReport(
            IntStream.range(0, many)
                .mapToObj(
                    n ->
                        new InvocationState(
                            new InvocationId("s" + n),
                            task,
                            CallKey.of(task, ArgumentsId.NONE),
                            status,
                            0))
                .toList(),
            isComplete,
            Optional.empty(),
            Optional.empty(),
            places);
  }

  @Test
  void stranded_areListed_andThatThereMayBeMore() {
    strands(2, false);

    assertThat(recover(config(true), false))
        .isEqualTo(
            new Typed(
                0,
                """
                shop, stranded invocations: 2
                  s0  registered since 2026-11-24T14:45:10Z  shop.charge
                  s1  registered since 2026-11-24T14:45:10Z  shop.charge
                """
                    + OF_THE_DEAD
                    + "  There may be more: not all that are to run were looked at. Do it again.\n",
                ""));
  }

  @Test
  void strandedAmongQueues_areListedWithTheirs() {
    QueueName mail = new QueueName("mail");
    places =
        new StrandedPlaces(
            List.of(
                new QueueChoice(QueueName.DEFAULT, Optional.of(0), false),
                new QueueChoice(mail, Optional.of(2), false)),
            Map.of());
    strands(1, true);

    assertThat(recover(config(true), false).out())
        .contains("  shop.charge  into default, as is assumed; no active runner takes from it\n");
    placement = new Placement(Optional.of(mail), Optional.empty(), false);
    assertThat(recover(config(true), true).out())
        .endsWith(
            "\"invocations\":[{\"invocation_id\":\"s0\",\"task_id\":\"shop.charge\","
                + "\"status\":\"registered\",\"since\":\"2026-11-24T14:45:10Z\",\"queue\":\"mail\","
                + "\"queue_assumed\":false,\"no_active_runner\":false}]}\n");
  }

  @Test
  void queueThatNothingSpeaksOf_isWrongUsage_alsoInADryRun() {
    strands(1, true);
    objection = Optional.of(NOWHERE);

    for (boolean isDry : new boolean[] {true, false}) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> recover(config(isDry), false))
          .withMessage(
              "--queue is not accepted. Nothing speaks of it. --any-queue puts it there all the"
                  + " same.");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void strandedAmongThoseNamed_areListedAlone() {
    strands(3, true);

    assertThat(recover(config(true, "s1", "x"), true).out())
        .isEqualTo(
            "{\"app_id\":\"shop\",\"complete\":true,\"stranded\":[\"s1\"],"
                + "\"not_stranded\":[\"x\"],\"invocations\":[{\"invocation_id\":\"s1\","
                + "\"task_id\":\"shop.charge\",\"status\":\"registered\","
                + "\"since\":\"2026-11-24T14:45:10Z\"}]}\n");
    assertThat(recover(config(true, "s1", "x"), false))
        .returns(1, Typed::code)
        .extracting(Typed::out, STRING)
        .endsWith(
            "shop, stranded invocations: 1\n"
                + "  s1  registered since 2026-11-24T14:45:10Z  shop.charge\n"
                + "  x  is not stranded\n"
                + OF_THE_DEAD);
  }

  @Test
  void many_arePutBackInParts_andHowFarThatIsStandsOnTheScreen() {
    strands(700, true);

    assertThat(recover(config(false), false).out()).startsWith("shop, put back into a queue: 700");
    assertThat(asked).containsExactly(250, 250, 200);
    assertThat(repair.screen()).containsSubsequence("0 of 700", "250 of 700", "500 of 700");
  }

  @Test
  void storeThatFailsMidway_hidesNothingOfWhatWasDone() {
    strands(700, true);
    most = 1;

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> recover(config(false), false));
    assertThat(repair.out())
        .startsWith("shop, put back into a queue: 250\n  s0  It is s0.\n")
        .endsWith("Do it again.\n");
    assertThat(repair.screen()).endsWith("\r" + " ".repeat(79) + "\r");
  }

  @Test
  void queueThatNothingSpeaksOfAnyMore_hidesNothingOfWhatWasDone() {
    strands(700, true);
    untilRefused = 1;

    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> recover(config(false), false));
    assertThat(repair.out())
        .startsWith("shop, put back into a queue: 250\n  s0  It is s0.\n")
        .endsWith("Do it again.\n");
  }

  @Test
  void oneThatCannotBePutBack_endsWithOne() {
    assertThat(recover(config(false, "a", "b"), true))
        .isEqualTo(
            new Typed(
                1,
                """
                {"app_id":"shop","complete":true,"queued":1,"invocations":[\
                {"invocation_id":"a","queued":true,"reason":"It is a."},\
                {"invocation_id":"b","queued":false,"reason":"It is b."}]}
                """,
                ""));
    assertThat(recover(config(false, "b"), false).out())
        .endsWith("shop, put back into a queue: 0\n  b  not: It is b.\n");
  }

  @Test
  void nobodyCanTell_isSaid() {
    stranded =
        new StrandedReport(
            List.of(), false, Optional.empty(), Optional.of("The queue is too long."));

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> recover(config(false), false))
        .withMessage("nobody can tell what is stranded: The queue is too long.");
  }
}
