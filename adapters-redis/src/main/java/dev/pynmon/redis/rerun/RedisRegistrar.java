package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.Writer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Registers invocations in Redis. Four round trips; five more where other registered ones matter,
 * rarely six. Again as many whenever somebody touched what was watched.
 *
 * @param app where
 */
record RedisRegistrar(RepairedApp app) implements Registrar {
  @Override
  public RegisterOutcome register(
      NewInvocation invocation, Set<Component> parts, Optional<OnlyOne> onlyOne) {
    Optional<MessageTarget> target =
        parts.contains(Component.BROKER)
            ? Optional.of(app.target(invocation.queue(), invocation.priority()))
            : Optional.empty();
    Registration registration =
        new Registration(app, invocation, Set.copyOf(parts), onlyOne, target);
    return app.write(turn -> attempt(turn, registration));
  }

  private Optional<RegisterOutcome> attempt(Writer.Turn turn, Registration registration) {
    turn.watch(registration.watched(turn.asking()));
    Look look = Look.at(turn.asking(), registration);
    Optional<RegisterOutcome> refusal = look.refusal();
    if (refusal.isEmpty() && !look.isReadable()) {
      throw app.writer().foreignKey();
    }
    return refusal.or(() -> existing(turn, registration)).or(() -> write(turn, registration, look));
  }

  private static Optional<RegisterOutcome> existing(Writer.Turn turn, Registration registration) {
    return registration
        .others()
        .flatMap(search -> search.first(turn.asking()))
        .map(RegisterOutcome.Existing::new);
  }

  private Optional<RegisterOutcome> write(Writer.Turn turn, Registration registration, Look look) {
    Writes writes = RegistrationWrites.of(registration, look.form());
    Batch batch = turn.asking().batch();
    KeyTypes types = new KeyTypes(batch);
    writes.ask(types);
    Supplier<Optional<Writes>> message = registration.message(batch, types);
    MetConditions conditions = MetConditions.ask(batch, registration, look.conditionIds());
    batch.send();
    if (!types.areRight() || message.get().isEmpty()) {
      throw app.writer().foreignKey();
    }
    Registered registered = conditions.note(writes, look.form().knowsEvents());
    Changes changes = turn.changes();
    writes.make(changes);
    message.get().orElseThrow().make(changes);
    return changes.commitWhole() ? Optional.of(registered) : Optional.empty();
  }
}
