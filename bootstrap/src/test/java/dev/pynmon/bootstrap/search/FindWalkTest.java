package dev.pynmon.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.bootstrap.config.FindConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Search;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindWalkTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");

  @Test
  void interrupted_givesWhatWasFound_andHowFarItCame() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Keyboard.NONE, false);
    Settings settings =
        Settings.of(Map.of(), new Host(Path.of("."), Map.of(), Optional.empty(), "test"));
    EndlessStore store = new EndlessStore();
    FindWalk walk =
        new FindWalk(
            store,
            new AppKey("shop"),
            new FindConfig(Search.parse("args.order:1", NOW), 100),
            FindAnswer.of(settings, console));
    store.atThird = walk::end;

    assertThat(walk.walk()).isTrue();
    assertThat(out.toString()).isEqualTo(line("i1") + line("i2") + line("i3"));
    assertThat(err.toString())
        .isEqualTo(
            "3 found; looked at the newest 30, back to 2026-11-24T14:45:10Z. There may be more.\n");
  }

  private static String line(String id) {
    return id + "  unknown  unknown  unknown\n";
  }

  /** Finds one among ten each time, without end. */
  private static final class EndlessStore implements ListInvocationsUseCase {
    private Runnable atThird = () -> {};
    private int looks;

    @Override
    public InvocationList list(ListInvocationsQuery query) {
      looks++;
      if (looks == 3) {
        atThird.run();
      }
      InvocationRow row =
          new InvocationRow(
              new InvocationId("i" + looks),
              Optional.empty(),
              Optional.empty(),
              History.EMPTY,
              Optional.empty(),
              Map.of());
      Page<InvocationRow> page =
          new Page<>(
              List.of(row), Optional.of(new Cursor("c")), Optional.empty(), Optional.of(NOW));
      return new InvocationList(
          NOW,
          new Answer.Available<>(page),
          ListExtras.NONE,
          new Answer.Available<>(new Count.AtLeast(1)),
          10,
          Map.of());
    }

    @Override
    public InvocationList listOrLast(ListInvocationsQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ListWithChoices withChoices(ListInvocationsQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Map<InvocationId, InvocationBrief>> briefs(
        AppKey app, Collection<InvocationId> ids) {
      throw new UnsupportedOperationException();
    }
  }
}
