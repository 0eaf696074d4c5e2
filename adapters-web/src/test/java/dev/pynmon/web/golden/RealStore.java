package dev.pynmon.web.golden;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.web.testing.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** A monitor over a copy of what a real pynenc wrote. */
final class RealStore implements AutoCloseable {
  private final Pynmon pynmon;
  private final Site site;

  private RealStore(Pynmon pynmon) {
    this.pynmon = pynmon;
    this.site = Site.of(pynmon.useCases());
  }

  static RealStore of(SqliteFixture fixture, Path folder) {
    Pynmon.Builder builder = Pynmon.builder().clock(Clock.fixed(Site.NOW, ZoneOffset.UTC));
    fixture.copyTo(folder).forEach(file -> builder.store("sqlite:" + file));
    return new RealStore(builder.build());
  }

  /** A monitor over a file, which is left as it is. */
  static RealStore of(Path file) {
    Pynmon.Builder builder = Pynmon.builder().clock(Clock.fixed(Site.NOW, ZoneOffset.UTC));
    return new RealStore(builder.store("sqlite:" + file).build());
  }

  UseCases useCases() {
    return pynmon.useCases();
  }

  Site site() {
    return site;
  }

  @Override
  public void close() {
    site.close();
    pynmon.close();
  }
}
