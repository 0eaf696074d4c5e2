package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.RerunUseCases;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.bootstrap.EachUseCase;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A repair that is typed: the use cases of a store in memory, with one of a test in its place. */
final class TypedRepair {
  /** The dead-after time that is given. */
  static final Duration DEAD_AFTER = Duration.ofSeconds(1_230);

  private final StringWriter out = new StringWriter();
  private final StringWriter screen = new StringWriter();

  /** What was printed until now. */
  String out() {
    return out.toString();
  }

  /** What stood on the screen until now. */
  String screen() {
    return screen.toString();
  }

  /** What the settings would say of these invocations, none for all. */
  static RepairConfig config(boolean isDry, Placement placement, String... ids) {
    return new RepairConfig(
        Optional.empty(),
        Stream.of(ids).map(InvocationId::new).toList(),
        placement,
        RepairConfig.of(deadAfter("20.5")).deadAfter(),
        isDry,
        "ole");
  }

  private static Settings deadAfter(String minutes) {
    return Settings.of(
        Map.of(Key.DEAD_AFTER, List.of(minutes)),
        new Host(Path.of(""), Map.of(), Optional.empty(), "test"));
  }

  /** Does it, with a use case of the test among those there are. */
  Typed typed(boolean isJson, Object own, ToIntFunction<Acting> deed) {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(screen), Keyboard.NONE, true);
    AppSummary app =
        new AppSummary(
            new AppKey("shop"),
            Optional.empty(),
            Optional.empty(),
            Map.of(Component.BROKER, new Answer.Missing<>(new Absence.InThisVersion())),
            Optional.empty(),
            List.of());
    try (Pynmon pynmon = Pynmon.builder().store("simulation:").build()) {
      Actor actor = new Actor("ole", Role.ADMIN, How.SHELL);
      RerunUseCases reruns = EachUseCase.with(pynmon.useCases().reruns(), own);
      int code = deed.applyAsInt(new Acting(reruns, actor, app, isJson, console));
      return new Typed(code, out(), "");
    }
  }
}
