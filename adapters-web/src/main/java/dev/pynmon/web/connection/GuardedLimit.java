package dev.pynmon.web.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm;
import java.util.Optional;

/** Asked when a request's headers are complete, told when it was answered. */
final class GuardedLimit implements Limit {
  private final Limit inner;
  private final GuardedContext context;

  GuardedLimit(Limit inner, GuardedContext context) {
    this.inner = inner;
    this.context = context;
  }

  @Override
  public Outcome tryAcquireOutcome(boolean wait) {
    Outcome outcome = inner.tryAcquireOutcome(wait);
    if (!(outcome instanceof Outcome.Accepted accepted)) {
      return outcome;
    }
    context.begin();
    return Outcome.immediateAcceptance(
        outcome.originName(), outcome.algorithmType(), new Ending(accepted.token(), context));
  }

  @Override
  @SuppressWarnings("removal")
  public Optional<LimitAlgorithm.Token> tryAcquire() {
    return tryAcquire(true);
  }

  @Override
  @SuppressWarnings("removal")
  public Optional<LimitAlgorithm.Token> tryAcquire(boolean wait) {
    return tryAcquireOutcome(wait) instanceof Outcome.Accepted accepted
        ? Optional.of(accepted.token())
        : Optional.empty();
  }

  @Override
  public Limit copy() {
    return new GuardedLimit(inner.copy(), context);
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public String type() {
    return inner.type();
  }

  private record Ending(LimitAlgorithm.Token inner, GuardedContext context)
      implements LimitAlgorithm.Token {
    @Override
    public void dropped() {
      inner.dropped();
      context.fail();
    }

    @Override
    public void ignore() {
      inner.ignore();
      context.end();
    }

    @Override
    public void success() {
      inner.success();
      context.end();
    }
  }
}
