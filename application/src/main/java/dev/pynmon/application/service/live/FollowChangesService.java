package dev.pynmon.application.service.live;

import dev.pynmon.application.port.in.live.FollowChangesUseCase;
import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.forecast.Timer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One poll of each application that is followed. Safe for concurrent use. */
public final class FollowChangesService implements FollowChangesUseCase {
  private final AppDirectory apps;
  private final Feeds feeds;
  private final Background background;
  private final Timer timer;
  private final Map<AppKey, AppPoll> polls = new ConcurrentHashMap<>();

  /** Follows nothing yet. */
  public FollowChangesService(AppDirectory apps, Feeds feeds, Background background, Timer timer) {
    this.apps = apps;
    this.feeds = feeds;
    this.background = background;
    this.timer = timer;
  }

  /** There are as many polls as there have been applications that somebody followed. */
  @Override
  public Following follow(AppKey app, Optional<Cursor> since) {
    AppKey known = apps.app(app).key();
    return new Follower(
        polls.computeIfAbsent(known, key -> new AppPoll(key, apps, feeds, background, timer)),
        since);
  }
}
