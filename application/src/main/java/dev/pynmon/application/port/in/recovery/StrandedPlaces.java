package dev.pynmon.application.port.in.recovery;

import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Into which queues what is stranded can be put.
 *
 * @param queues those that are declared, hold a message, or are taken from, and the default; none
 *     before pynenc 0.4, where there is one, or where nothing is stranded
 * @param own the queue of each task of which the catalogue names one
 */
public record StrandedPlaces(List<QueueChoice> queues, Map<TaskKey, QueueName> own) {
  /** Nothing is to be chosen. */
  public static final StrandedPlaces NONE = new StrandedPlaces(List.of(), Map.of());

  public StrandedPlaces {
    queues = List.copyOf(queues);
    own = Map.copyOf(own);
  }

  /** Where an invocation of this task would go; empty where there is one queue. */
  public Optional<Place> of(TaskKey task, Placement placement) {
    Optional<QueueName> told = placement.queue().or(() -> Optional.ofNullable(own.get(task)));
    QueueName queue = told.orElse(QueueName.DEFAULT);
    return queues.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(queue, told.isEmpty(), isUntaken(queue)));
  }

  private boolean isUntaken(QueueName queue) {
    return queues.stream()
        .filter(choice -> choice.name().equals(queue))
        .findFirst()
        .map(choice -> choice.consumers().filter(count -> count == 0).isPresent())
        .orElse(true);
  }

  /**
   * Where one would go.
   *
   * @param queue the queue
   * @param isAssumed true when nothing tells it: where runners take from others only, nothing is
   *     put there
   * @param isUntaken true when no active runner takes from it
   */
  public record Place(QueueName queue, boolean isAssumed, boolean isUntaken) {
    /** A few words. */
    public String words() {
      return queue
          + (isAssumed ? ", as is assumed" : "")
          + (isUntaken ? "; no active runner takes from it" : "");
    }
  }
}
