package dev.pynmon.demo.runner;

import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running runner with its workers. */
public final class Runner {
  private final RunnerPlan plan;
  private final Worker main;
  private final Births births;
  private final List<Worker> workers = new ArrayList<>();
  private long lastCheck;
  private boolean doomed;
  private Runnable fate = () -> {};

  /** Makes and buries workers, and writes down that they are there. */
  public interface Births {
    Worker bear(Runner parent, int places);

    void bury(Runner parent, Worker worker, long at);
  }

  public Runner(RunnerPlan plan, Worker main, Births births) {
    this.plan = plan;
    this.main = main;
    this.births = births;
    this.lastCheck = main.created();
  }

  /** Starts the workers that are there from the beginning. */
  public void open() {
    switch (plan.kind()) {
      case THREAD -> workers.add(main);
      case PROCESS -> {}
      case MULTI_THREAD, PERSISTENT_PROCESS -> {
        for (int i = 0; i < plan.workers(); i++) {
          workers.add(births.bear(this, plan.places()));
        }
      }
    }
  }

  public RunnerPlan plan() {
    return plan;
  }

  public RunnerContext context() {
    return main.context();
  }

  public long created() {
    return main.created();
  }

  public boolean isAlive() {
    return main.isAlive();
  }

  /** Who may run another invocation now: the one with most room. */
  public Optional<Worker> roomiest() {
    if (plan.kind() == RunnerKind.PROCESS) {
      return busy() < plan.workers() ? Optional.of(main) : Optional.empty();
    }
    Worker best = workers.getFirst();
    for (Worker worker : workers) {
      best = best.hasRoom() && best.room() >= worker.room() ? best : worker;
    }
    return Optional.of(best).filter(Worker::hasRoom);
  }

  private int busy() {
    int busy = 0;
    for (Worker worker : workers) {
      busy += worker.isIdle() ? 0 : 1;
    }
    return busy;
  }

  /** Lets a worker begin with an invocation; a new one where each has a process of its own. */
  public Turn begin(Worker roomiest) {
    if (plan.kind() != RunnerKind.PROCESS) {
      return new Turn(this, roomiest);
    }
    Worker process = births.bear(this, 1);
    workers.add(process);
    return new Turn(this, process);
  }

  void left(Worker worker, long now) {
    if (plan.kind() == RunnerKind.PROCESS && worker.isAlive()) {
      workers.remove(worker);
      births.bury(this, worker, now);
    }
  }

  /** Main runner and workers, each once. */
  public List<Worker> everybody() {
    List<Worker> all = new ArrayList<>(workers);
    if (plan.kind() != RunnerKind.THREAD) {
      all.add(main);
    }
    return all;
  }

  public void die(long at) {
    everybody().forEach(worker -> births.bury(this, worker, at));
  }

  public long lastCheck() {
    return lastCheck;
  }

  public void checked(long at) {
    lastCheck = at;
  }

  /** The last sign of life: of the runner itself at its checks, of its workers all the time. */
  public long lastBeat(Worker worker, long now) {
    return worker == main ? lastCheck : Math.min(now, worker.died());
  }

  /** What befalls it when it next picks something up. */
  public void atNextStart(Runnable fate) {
    this.fate = fate;
  }

  /** It has picked something up. */
  public void starting() {
    Runnable now = fate;
    fate = () -> {};
    now.run();
  }

  /** Its next run of the atomic service will be its last. */
  public void doom() {
    doomed = true;
  }

  public boolean isDoomed() {
    return doomed;
  }
}
