package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An empty picture of whatever is asked for; remembers that. */
public final class FakeTimeline implements Function<TimelineQuery, TimelineView> {
  public final List<TimelineQuery> asked = new ArrayList<>();

  /** The change nearest to whatever window. */
  public Optional<NearestChange> idle = Optional.empty();

  /** How many runners have nothing in whatever window. */
  public Optional<Answer<Count>> quiet = Optional.empty();

  @Override
  public TimelineView apply(TimelineQuery query) {
    asked.add(query);
    TimelineSource nothing =
        new TimelineSource(
            query.window(), Samples.NOW, List.of(), Map.of(), Map.of(), List.of(), Map.of());
    return new TimelineView(
        Samples.APP,
        Samples.NOW,
        there(Timeline.of(nothing, query.filter())),
        there(
            new Surroundings(
                Surroundings.around(query.window(), Samples.NOW), HistorySample.all(List.of()))),
        Optional.of(Occupancy.of(nothing, query.filter(), query.besides().categories())),
        TimelineView.Reach.ALL,
        Map.of(),
        idle,
        quiet,
        Map.of());
  }
}
