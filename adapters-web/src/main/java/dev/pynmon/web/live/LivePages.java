package dev.pynmon.web.live;

import dev.pynmon.application.port.in.live.FollowChangesUseCase;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The stream of an application: one for all tabs of a browser, or where it cannot be shared for
 * each.
 */
public final class LivePages {
  private final FollowChangesUseCase changes;
  private final LiveStreams streams;
  private final LongSupplier nanos;

  private LivePages(FollowChangesUseCase changes, LiveStreams streams, LongSupplier nanos) {
    this.changes = changes;
    this.streams = streams;
    this.nanos = nanos;
  }

  /** Its route. */
  public static List<Route> routes(
      FollowChangesUseCase changes, LiveStreams streams, LongSupplier nanos) {
    LivePages pages = new LivePages(changes, streams, nanos);
    return List.of(Route.json("/live", pages::follow).always());
  }

  /** Of browsers {@code Last-Event-ID} is the cursor of the last event that came. */
  private Reply follow(Request request) {
    if (!request.incoming().header("accept").contains(Reply.Events.TYPE)) {
      throw new ProblemException(
          Problem.of(
              406,
              "Not acceptable",
              "Events are told here for as long as somebody listens: accept "
                  + Reply.Events.TYPE
                  + "."));
    }
    String address = request.arrival().address();
    if (!streams.haveRoom(address)) {
      throw new ProblemException(
          Problem.of(503, "Too many open pages", "No more pages are told of changes.").retrying());
    }
    Optional<Cursor> since =
        Optional.of(request.incoming().header("last-event-id"))
            .filter(text -> !text.isEmpty())
            .map(Cursor::new);
    return new Reply.Events(
        new LiveStream(changes, request.app().key(), since, address, streams, nanos));
  }
}
