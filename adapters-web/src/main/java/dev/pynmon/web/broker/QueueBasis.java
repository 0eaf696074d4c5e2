package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the rates and forecasts of queues rest on. */
public final class QueueBasis {
  private static final String ASKED =
      "The queues are sampled from now on: after a minute there are forecasts.";
  private static final String UNKNOWN =
      " Not known: what comes and goes between two samples is not seen.";

  private QueueBasis() {}

  /** In a few words. */
  static String brief(FlowSource source, Optional<Instant> since) {
    return switch (source) {
      case ONLY_QUEUE, CATALOGUE -> "by the histories of the last 10 m";
      case SAMPLES ->
          "by this monitor's own samples"
              + since.map(at -> " since " + TimeText.clock(at)).orElse("");
    };
  }

  /** Of all queues together. */
  public static String of(List<QueueReport> queues) {
    Optional<Instant> since =
        queues.stream()
            .flatMap(queue -> queue.pace().sampledSince().stream())
            .min(Comparator.naturalOrder());
    Optional<FlowSource> told =
        queues.stream()
            .flatMap(queue -> queue.pace().flow().stream())
            .map(Flow::source)
            .min(Comparator.naturalOrder());
    String samples =
        since.map(at -> "this monitor's own samples since " + TimeText.clock(at)).orElse("");
    return told.filter(source -> source != FlowSource.SAMPLES)
        .map(source -> histories(source, samples))
        .orElseGet(() -> samples.isEmpty() ? ASKED : samples(queues, samples));
  }

  private static String histories(FlowSource source, String samples) {
    String which =
        source == FlowSource.CATALOGUE
            ? ", with the queues that --tasks names"
            : ", of the only queue";
    return "In and out a minute, from the histories of the last 10 m"
        + which
        + "; "
        + (samples.isEmpty() ? "so the forecasts." : "the forecasts also from " + samples + ".");
  }

  private static String samples(List<QueueReport> queues, String samples) {
    boolean isKnown =
        queues.stream().allMatch(queue -> queue.pace().flow().filter(Flow::isCertain).isPresent());
    return "Rates a minute and forecasts are "
        + samples
        + ": once a message is taken, nothing tells its queue."
        + (isKnown ? "" : UNKNOWN);
  }
}
