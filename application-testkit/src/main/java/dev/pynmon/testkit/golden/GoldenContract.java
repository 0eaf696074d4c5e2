package dev.pynmon.testkit.golden;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What all golden contracts share: the opened fixture and what pynenc answers about it. */
public abstract class GoldenContract {
  /** As many as any fixture holds. */
  protected static final int ALL = 1_000;

  private OpenedStores opened;
  private Golden golden;
  private AppId app;
  private NavigableMap<InvocationId, GoldenInvocation> invocations;

  /**
   * Opens the fixture.
   *
   * @param folder an empty folder of this test
   */
  protected abstract OpenedStores open(Path folder);

  /** What pynenc answers. */
  protected abstract Golden answers();

  @BeforeEach
  final void openFixture(@TempDir Path folder) {
    opened = open(folder);
    golden = answers();
    app = golden.app();
    invocations = golden.invocations();
  }

  @AfterEach
  final void closeFixture() {
    opened.close();
  }

  protected final OpenedStores opened() {
    return opened;
  }

  protected final Golden golden() {
    return golden;
  }

  protected final AppId app() {
    return app;
  }

  protected final NavigableMap<InvocationId, GoldenInvocation> invocations() {
    return invocations;
  }

  /** A part of what is stored of every invocation. */
  protected final <T> Map<InvocationId, T> each(Function<GoldenInvocation, T> part) {
    Map<InvocationId, T> parts = new TreeMap<>();
    invocations.forEach((id, one) -> parts.put(id, part.apply(one)));
    return parts;
  }
}
