package dev.pynmon.bootstrap.statefolder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.BulkJournal.Remembered;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10.123456Z");
  private static final TimeWindow WINDOW = new TimeWindow(NOW.minusSeconds(60), NOW);
  private static final BulkItem OPEN = BulkItem.open(id("a"));
  private static final BulkItem LEFT_OUT =
      new BulkItem(id("b"), new BulkOutcome.LeftOut(BulkReason.DAMAGED, "It is \"damaged\".}"));

  @TempDir private Path folder;
  private BulkFiles files = new BulkFiles(Path.of("."));

  @BeforeEach
  void open() {
    files = new BulkFiles(folder);
  }

  private static InvocationId id(String value) {
    return new InvocationId(value);
  }

  private static BulkReport run(String id, BulkSource source, BulkState state) {
    RerunChoice choice =
        new RerunChoice(
            true, Optional.of(new QueueName("slow")), Optional.of(-2.5), Map.of("x", "[1, 2]"));
    return new BulkReport(
        new BulkId(id),
        new AppKey("shop@a"),
        new BulkOrder(source, NOW, 500, 30, false, choice, Set.of(BulkReason.CALLED)),
        "ole",
        NOW,
        BulkCounts.NONE,
        state,
        true);
  }

  private static BulkReport run(BulkState state) {
    return run("run-1", new BulkSource.Matching(InvocationFilter.ALL), state);
  }

  static Stream<BulkSource> sources() {
    return Stream.of(
        new BulkSource.Chosen(List.of(id("z"), id("a"))),
        new BulkSource.Matching(InvocationFilter.ALL),
        new BulkSource.Matching(
            new InvocationFilter(
                Set.of(KnownStatus.FAILED, InvocationStatus.of("odd")),
                InvocationFilter.StatusMode.HISTORY,
                Optional.of(new TaskKey("shop.charge")),
                Optional.of(new WorkflowId("w")),
                Optional.of(new TaskKey("shop.flow")),
                Optional.of(WINDOW),
                Optional.of(Set.of(id("a"))),
                Optional.of(Search.parse("args.order:948262 registered:>-1h", NOW).absolute()))),
        new BulkSource.Failures(
            Optional.of(new TaskKey("shop.charge")), Optional.of("ValueError"), WINDOW),
        new BulkSource.Failures(
            Optional.empty(), Optional.empty(), Optional.of("70c00421e9f1"), WINDOW),
        new BulkSource.Failures(Optional.empty(), Optional.empty(), WINDOW));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatIsToBeDone_isReadAsItWasWritten(BulkSource source) {
    BulkReport run = run("run-1", source, new BulkState.Stopped(NOW, Optional.of("ida")));
    assertThat(files.begin(run, List.of(OPEN, LEFT_OUT))).isTrue();
    files.write(run, List.of());

    assertThat(files.read()).containsExactly(new Remembered(run, List.of(OPEN, LEFT_OUT)));
  }

  static Stream<BulkState> ends() {
    return Stream.of(
        new BulkState.Complete(NOW),
        new BulkState.Stopped(NOW, Optional.empty()),
        new BulkState.Abandoned(NOW),
        new BulkState.Failed(
            NOW, new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "It is slow.", "Wait.")));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void end_isReadAsItWasWritten(BulkState end) {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    files.write(run(end), List.of());

    assertThat(files.read()).extracting(each -> each.run().state()).containsExactly(end);
  }

  @Test
  void outcomes_takeThePlaceOfWhatWasOpen() {
    BulkItem existing = new BulkItem(id("c"), new BulkOutcome.Existing(id("c2")));
    files.begin(run(new BulkState.Going()), List.of(OPEN, LEFT_OUT, BulkItem.open(id("c"))));
    files.write(
        run(new BulkState.Going()),
        List.of(new BulkItem(id("a"), new BulkOutcome.Registered(id("a2")))));
    files.write(run(new BulkState.Paused(Optional.empty())), List.of(existing));

    assertThat(files.read().getFirst().items())
        .containsExactly(
            new BulkItem(id("a"), new BulkOutcome.Registered(id("a2"))), LEFT_OUT, existing);
  }

  @Test
  void whatWasGoingOn_wasBrokenOff_andALineThatWasCutOffTellsNothing() throws IOException {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    files.write(run(new BulkState.Going()), List.of());
    Files.writeString(
        folder.resolve("rerun-run-1.lines"),
        "{\"original\":\"a\",\"as\":\"}",
        StandardOpenOption.APPEND);

    Remembered read = files.read().getFirst();

    assertThat(read.run().state()).isInstanceOf(BulkState.Abandoned.class);
    assertThat(read.items()).containsExactly(OPEN);
  }

  @Test
  void begunAnew_takesThePlaceOfWhatWasWritten() {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    files.write(run(new BulkState.Stopped(NOW, Optional.empty())), List.of());
    files.begin(run(new BulkState.Going()), List.of(LEFT_OUT));

    assertThat(files.read()).hasSize(1);
    assertThat(files.read().getFirst().items()).containsExactly(LEFT_OUT);
    assertThat(files.read().getFirst().run().state()).isInstanceOf(BulkState.Abandoned.class);
  }

  @Test
  void forgotten_leavesNoFile() throws IOException {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    files.write(run(new BulkState.Going()), List.of());
    files.forget(new BulkId("run-1"));

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void fileThatIsNone_isPassedOver() throws IOException {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    Files.writeString(folder.resolve("rerun-x.json"), "{}");
    Files.writeString(folder.resolve("rerun-y.json"), "no");

    assertThat(files.read()).hasSize(1);
  }

  @Test
  void filesOfOthers_areNeitherFollowedNorTaken() throws IOException {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    Path own = folder.resolve("rerun-run-1.json");
    Files.createSymbolicLink(folder.resolve("rerun-link.json"), own);
    Files.createDirectory(folder.resolve("rerun-folder.json"));
    Files.copy(own, folder.resolve("rerun-run-2.json"));

    assertThat(files.read())
        .extracting(each -> each.run().id())
        .containsExactly(new BulkId("run-1"));
  }

  @Test
  void nobodyElse_readsThem() throws IOException {
    files.begin(run(new BulkState.Going()), List.of(OPEN));
    files.write(run(new BulkState.Going()), List.of());

    for (String name : List.of("rerun-run-1.json", "rerun-run-1.lines")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void folderThatIsGone_remembersNothing_andNobodyFails() {
    BulkFiles none = new BulkFiles(folder.resolve("none"));

    assertThat(none.begin(run(new BulkState.Going()), List.of(OPEN))).isFalse();
    none.write(run(new BulkState.Going()), List.of());
    none.forget(new BulkId("run-1"));
    assertThat(none.read()).isEmpty();
  }
}
