package dev.pynmon.demo.cluster;

import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.runner.Worker;
import java.util.List;
import java.util.Optional;

/**
 * Lets runners that have room look for work, as they do every tenth of a second; another one first
 * each time.
 */
final class Dispatcher {
  private static final long SHORTEST_POLL = 5 * Micros.MILLI;
  private static final long LONGEST_POLL = 100 * Micros.MILLI;

  private final World world;
  private final Fleet fleet;
  private final Desk desk;
  private final Execution execution;
  private boolean woken;
  private int turn;

  Dispatcher(World world, Fleet fleet, Desk desk, Execution execution) {
    this.world = world;
    this.fleet = fleet;
    this.desk = desk;
    this.execution = execution;
  }

  /** From now on it is told when there may be something to do. */
  void open() {
    desk.tell(this::wake);
  }

  /** Somebody will look soon. */
  private void wake() {
    if (!woken) {
      woken = true;
      world.agenda().after(world.timing().span(SHORTEST_POLL, LONGEST_POLL), this::poll);
    }
  }

  private void poll() {
    woken = false;
    boolean more = true;
    while (more) {
      more = serveAll(fleet.alive());
    }
  }

  private boolean serveAll(List<Runner> runners) {
    turn++;
    boolean served = false;
    for (int i = 0; i < runners.size(); i++) {
      served |= serve(runners.get(Math.floorMod(turn + i, runners.size())));
    }
    return served;
  }

  private boolean serve(Runner runner) {
    Optional<Worker> roomiest = runner.roomiest();
    Optional<Job> job = roomiest.isPresent() ? desk.next(runner) : Optional.empty();
    if (job.isPresent()) {
      execution.begin(job.get(), runner.begin(roomiest.get()));
    }
    return job.isPresent();
  }
}
