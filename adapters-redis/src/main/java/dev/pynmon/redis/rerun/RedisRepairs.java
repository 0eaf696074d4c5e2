package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.catalogue.Generation;

/**
 * What may be done again or repaired for one application.
 *
 * @param app the application
 */
public record RedisRepairs(RepairedApp app) implements AppRepairs {
  @Override
  public Dialect dialect(InvocationId original) {
    return new RedisDialect(app).of(original);
  }

  @Override
  public Registrar registrar() {
    return new RedisRegistrar(app);
  }

  @Override
  public Requeuer requeuer() {
    return new RedisRequeuer(app);
  }

  @Override
  public Answer<SchedulerRepair> scheduler() {
    return app.generation() == Generation.V0_2_3
        ? new Answer.Missing<>(new Absence.InThisVersion())
        : new Answer.Available<>(new RedisSchedulerRepair(app));
  }
}
