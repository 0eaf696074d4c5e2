package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.timeline.PictureMaker.Picture;
import dev.pynmon.domain.app.ComponentState;
import java.time.Clock;
import java.time.Instant;

/**
 * What went on in a window of time. A picture of a quiet window costs at most eight calls, whatever
 * the store holds: the window, what lasts now, how the first bars began, records, present states,
 * runs of the atomic service, runners, their signs of life; a window of the past one more, to look
 * back. What else is asked goes by the batches of the window: {@link ChangeCollector}, {@link
 * Subjects}, {@link PictureMaker}.
 */
public final class ShowTimelineService implements ShowTimelineUseCase {
  private final AppDirectory apps;
  private final Clock clock;

  public ShowTimelineService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public TimelineView show(TimelineQuery query) {
    Visit visit = apps.visit(query.app());
    Instant now = clock.instant();
    Ask ask = new Ask(query.window(), query.options(), query.services(), now);
    ComponentState<Picture> picture = new PictureMaker(visit, ask).make();
    return new TimelineView(
        visit.summary(),
        now,
        picture.ask(Picture::timeline),
        picture.available().map(Picture::reach).orElse(Reach.ALL),
        visit.missing());
  }
}
