package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.EachUseCase;
import dev.pynmon.bootstrap.config.RerunConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RerunManyTest {
  private static final BulkSource ALL = new BulkSource.Matching(InvocationFilter.ALL);
  private static final String BEGINS =
      "pynmon rerun: run r begins; should it be cut off, --run r goes on with it.\n";

  private final FakeMany many = new FakeMany();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static InvocationId id(String value) {
    return new InvocationId(value);
  }

  private Typed run(BulkSource source, boolean isJson, boolean isWatched, Stop stop) {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), Keyboard.NONE, isWatched);
    AppSummary app =
        new AppSummary(
            new AppKey("shop@a"),
            Optional.of(new AppId("shop")),
            Optional.empty(),
            Map.of(Component.BROKER, new Answer.Missing<>(new Absence.InThisVersion())),
            Optional.empty(),
            List.of());
    try (Pynmon pynmon = Pynmon.builder().store("simulation:").build()) {
      Acting acting =
          new Acting(
              EachUseCase.with(pynmon.useCases().reruns(), many),
              new Actor("ole", Role.ADMIN, How.SHELL),
              app,
              isJson,
              console);
      int code = new RerunMany(acting, config(source), stop).run();
      return new Typed(code, out.toString(), err.toString());
    }
  }

  private static RerunConfig config(BulkSource source) {
    return new RerunConfig(
        Optional.empty(),
        BulkOrder.of(source, FakeMany.NOW),
        Optional.of(new BulkId("r")),
        false,
        "ole");
  }

  private void becomes(String original, BulkOutcome outcome) {
    many.items.add(new BulkItem(id(original), outcome));
  }

  @Test
  void toTheEnd_eachIsTold() {
    many.fates = new BulkFates(Map.of(KnownStatus.FAILED, 1, KnownStatus.RUNNING, 1), 0);
    becomes("a", new BulkOutcome.Registered(id("a2")));
    becomes("b", new BulkOutcome.Existing(id("b2")));
    becomes("c", new BulkOutcome.LeftOut(BulkReason.DAMAGED, "Its record cannot be read."));
    many.goes(new BulkState.Going(), new BulkState.Complete(FakeMany.NOW));

    assertThat(run(ALL, false, false, Runnable::run))
        .isEqualTo(
            new Typed(
                0,
                """
                shop, run r complete
                  registered anew  1
                  waiting already  1
                  left out         1
                  not begun        0
                  now: 1 failed, 1 running
                  a  a2
                  b  b2
                  c  Its record cannot be read.
                """,
                BEGINS));
  }

  @Test
  void json_tellsTheSame() {
    becomes("a", new BulkOutcome.Registered(id("a2")));
    many.fates = new BulkFates(Map.of(KnownStatus.SUCCESS, 1), 0);
    becomes("c", new BulkOutcome.LeftOut(BulkReason.ARGUMENT_GONE, "The argument x is gone."));
    many.goes(new BulkState.Complete(FakeMany.NOW));

    assertThat(run(ALL, true, false, Runnable::run).out())
        .isEqualTo(
            """
            {"app_id":"shop","run":"r","state":"complete","registered":1,"existing":0,"left_out":1,\
            "open":0,"now":{"success":1},"items":[{"invocation_id":"a","new_invocation_id":"a2","outcome":"registered"},\
            {"invocation_id":"c","outcome":"left_out","reason":"argument_gone",\
            "sentence":"The argument x is gone."}]}
            """);
  }

  @Test
  void runThatWasCutOff_goesOn_andDoesNotBegin() {
    many.before = 1;
    becomes("a", new BulkOutcome.Registered(id("a2")));
    becomes("b", new BulkOutcome.Registered(id("b2")));
    many.goes(new BulkState.Complete(FakeMany.NOW));

    assertThat(run(ALL, false, false, Runnable::run).err())
        .isEqualTo(
            "pynmon rerun: run r goes on: 1 of 2 were registered before; should it be cut off,"
                + " --run r goes on with it.\n");
  }

  @Test
  void namedOneThatIsLeftOut_endsWithOne() {
    becomes("c", new BulkOutcome.LeftOut(BulkReason.UNKNOWN, "No component knows of it."));
    many.goes(new BulkState.Complete(FakeMany.NOW));

    assertThat(run(new BulkSource.Chosen(List.of(id("c"))), false, false, Runnable::run).code())
        .isEqualTo(1);
  }

  private static BulkState stopped() {
    return new BulkState.Stopped(FakeMany.NOW, Optional.of("ole"));
  }

  private static BulkFirst failed(String id) {
    return new BulkFirst(
        id(id), Optional.of(KnownStatus.FAILED), Optional.of(new FailureCause("ValueError", "no")));
  }

  @Test
  void json_tellsTheFirst_andWhoStoppedIt() {
    many.first = Optional.of(failed("a2"));
    many.goes(stopped());

    assertThat(run(ALL, true, false, Runnable::run).out())
        .contains(
            """
            "open":0,"stopped_by":"ole","first":{"invocation_id":"a2","status":"failed",\
            "exception":"ValueError","exception_message":"no"},"now":{}""");
  }

  @Test
  void json_tellsThatTheFirstStoppedIt_whereNobodyDid() {
    becomes("a", new BulkOutcome.Registered(id("a2")));
    many.goes(
        new BulkState.Asking(id("a2"), "The first, a2, is still registered."),
        new BulkState.Asking(id("a2"), "The first, a2, is still registered."),
        stopped());

    assertThat(run(ALL, true, false, Runnable::run).out())
        .contains("\"stopped_because\":\"The first, a2, is still registered.\",\"now\":{}")
        .doesNotContain("stopped_by");
  }

  @Test
  void firstThatFails_stopsIt_andHowToGoOnIsSaid() {
    many.fates = new BulkFates(Map.of(KnownStatus.FAILED, 1), 0);
    many.first = Optional.of(failed("a2"));
    becomes("a", new BulkOutcome.Registered(id("a2")));
    becomes("b", new BulkOutcome.Open());
    BulkState asking = new BulkState.Asking(id("a2"), "The first, a2, ended as failed.");
    many.goes(new BulkState.Going(), asking, asking, stopped());

    Typed typed = run(ALL, false, false, Runnable::run);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err())
        .isEqualTo(
            BEGINS
                + "pynmon rerun: The first, a2, ended as failed. It raised ValueError: no\n"
                + "pynmon rerun: 1 were not begun: with --run r --no-canary they are.\n");
    assertThat(typed.out()).contains("  the first raised ValueError: no\n");
    assertThat(many.asked).containsExactly("stop");
  }

  @Test
  void stoppedWhileTheFirstIsAwaited_isNotToldToDoWithout_andATimeIsToldAsAMoment() {
    TimeWindow window = new TimeWindow(FakeMany.NOW.minusSeconds(60), FakeMany.NOW);
    many.fates = new BulkFates(Map.of(KnownStatus.RUNNING, 1), 0);
    becomes("a", new BulkOutcome.Registered(id("a2")));
    becomes("b", new BulkOutcome.Open());
    many.goes(stopped());

    Typed typed =
        run(
            new BulkSource.Failures(Optional.empty(), Optional.empty(), window),
            false,
            false,
            Runnable::run);

    assertThat(typed.err())
        .contains("--run r with --since " + window.from() + " --until " + window.to() + " goes on")
        .endsWith("1 were not begun: with --run r they are.\n");
  }

  @Test
  void storeThatFails_isNamed() {
    becomes("a", new BulkOutcome.Open());
    many.goes(
        new BulkState.Failed(
            FakeMany.NOW,
            new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "It is slow.", "Wait.")));

    Typed typed = run(ALL, false, false, Runnable::run);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err())
        .isEqualTo(
            BEGINS
                + "pynmon rerun: shop: It is slow. Wait.\n"
                + "pynmon rerun: 1 were not begun: with --run r they are.\n");
  }

  @Test
  void terminal_showsHowFarItIs() {
    becomes("a", new BulkOutcome.Registered(id("a2")));
    becomes("b", new BulkOutcome.Open());
    many.goes(
        new BulkState.Going(),
        new BulkState.Awaiting(id("a2"), FakeMany.NOW),
        new BulkState.Complete(FakeMany.NOW));

    assertThat(run(ALL, false, true, Runnable::run).err())
        .contains("\r1 of 2 run again, 0 left out, waiting for the first")
        .containsOnlyOnce(
            "pynmon rerun: the first, a2, goes alone: two minutes at most it is waited for"
                + " (--no-canary does not).\n");
  }

  @Test
  void wishToEnd_stopsIt() {
    becomes("a", new BulkOutcome.Open());
    many.goes(stopped());
    Stop wished =
        new Stop() {
          @Override
          public void await(Runnable ready) {}

          @Override
          public <T> T during(Supplier<T> work, Runnable wish) {
            wish.run();
            return work.get();
          }
        };

    Typed typed = run(ALL, false, false, wished);

    assertThat(many.asked).containsExactly("stop");
    assertThat(typed.err())
        .contains("pynmon rerun: it ends after the present invocation; Ctrl-C once more ends it");
  }
}
