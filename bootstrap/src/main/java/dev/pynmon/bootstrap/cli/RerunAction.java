package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.RerunConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;

/** {@code pynmon rerun}. */
record RerunAction(Host host, Stop stop) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    RerunConfig config = RerunConfig.of(settings, StoreConfig.of(settings).clock().instant());
    return Acting.in(
        settings,
        host,
        console,
        config.app(),
        config.user(),
        "nothing is run again",
        acting -> run(config, acting));
  }

  private int run(RerunConfig config, Acting acting) {
    return config
        .single()
        .map(id -> new RerunOne(acting, id).run(config.order().choice(), config.isDry()))
        .orElseGet(() -> new RerunMany(acting, config, stop).run());
  }
}
