package dev.pynmon.application.service.forecast;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Sample;
import dev.pynmon.domain.forecast.Track;
import dev.pynmon.domain.query.Count;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the queues of an application went, look after look. Immutable.
 *
 * @param empty the track of a queue that was empty at every look
 * @param queues the tracks of those that were not, at most {@value #MAX_QUEUES}
 */
record AppTracks(Track empty, Map<QueueName, Track> queues) {
  /** What is kept of so many takes some 2 MB. */
  static final int MAX_QUEUES = 50;

  /** Those of the first look. */
  static AppTracks first(Looked looked) {
    Track empty = Track.first(Sample.empty(looked.moment()));
    return new AppTracks(empty, Map.of()).with(looked, empty, false);
  }

  /** The same with one more look. */
  AppTracks then(Looked looked) {
    return with(looked, empty.then(Sample.empty(looked.moment())), true);
  }

  private AppTracks with(Looked looked, Track untilNow, boolean isLater) {
    Map<QueueName, Track> tracks = new LinkedHashMap<>();
    queues.forEach((queue, track) -> tracks.put(queue, track.then(looked.sample(queue))));
    for (QueueName queue : looked.waiting().keySet()) {
      if (!tracks.containsKey(queue) && hasRoom(tracks)) {
        Sample sample = looked.sample(queue);
        tracks.put(queue, isLater ? empty.then(sample) : Track.first(sample));
      }
    }
    return new AppTracks(untilNow, tracks);
  }

  /** One that is empty makes room for one that is not. */
  private static boolean hasRoom(Map<QueueName, Track> tracks) {
    if (tracks.size() < MAX_QUEUES) {
      return true;
    }
    Optional<QueueName> idle =
        tracks.entrySet().stream()
            .filter(each -> each.getValue().last().waiting().equals(new Count.Exact(0)))
            .map(Map.Entry::getKey)
            .findFirst();
    idle.ifPresent(tracks::remove);
    return idle.isPresent();
  }

  /** The newest samples of those that are looked into: the longest of them. */
  Map<QueueName, Sample> heads() {
    Map<QueueName, Sample> heads = new LinkedHashMap<>();
    queues.entrySet().stream()
        .sorted((a, b) -> Long.compare(waiting(b), waiting(a)))
        .limit(QueuePoll.MAX_HEADS)
        .forEach(each -> heads.put(each.getKey(), each.getValue().last()));
    return heads;
  }

  private static long waiting(Map.Entry<QueueName, Track> track) {
    return track.getValue().last().waiting().value();
  }

  /**
   * The track of a queue; empty of one for which there was no room.
   *
   * @param waiting how many wait in it now
   */
  Optional<Track> of(QueueName queue, Count waiting) {
    Optional<Track> own = Optional.ofNullable(queues.get(queue));
    return own.isPresent() || waiting.value() > 0 && queues.size() >= MAX_QUEUES
        ? own
        : Optional.of(empty);
  }
}
