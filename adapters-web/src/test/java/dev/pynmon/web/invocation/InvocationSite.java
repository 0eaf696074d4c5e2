package dev.pynmon.web.invocation;

import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import org.junit.jupiter.api.AfterEach;

/** A site with invocations. */
abstract class InvocationSite {
  final FakeMonitor monitor = new FakeMonitor();
  final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }
}
