package dev.pynmon.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.live.FollowChangesUseCase;
import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.web.page.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * What the tabs of a browser are told, as server-sent events: {@code news}, {@code silence}, and
 * {@code beat} where nothing happens, so that whoever waits can tell a quiet application from a
 * broken stream.
 *
 * @param since what was told before
 * @param address where the browser is
 */
record LiveStream(
    FollowChangesUseCase changes,
    AppKey app,
    Optional<Cursor> since,
    String address,
    LiveStreams streams,
    LongSupplier nanos)
    implements Reply.Content {
  private static final Duration BEAT = Duration.ofSeconds(15);

  /** Then the browser comes again, and past the door once more. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String RETRY = "retry: 3000\n\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (!streams.enter(address)) {
      return; // the browser comes again
    }
    long start = nanos.getAsLong();
    try (Following following = changes.follow(app, since)) {
      send(out, RETRY);
      while (!following.isOver() && !hasLasted(start)) {
        Optional<Pulse> pulse = following.next(BEAT);
        send(out, pulse.isPresent() ? event(pulse.get()) : event("beat", Map.of()));
      }
    } catch (UnknownAppException | CancellationException _) {
      // nobody is there to be told: the end of the stream says it
    } finally {
      streams.leave();
    }
  }

  private boolean hasLasted(long start) {
    return Duration.ofNanos(nanos.getAsLong() - start).compareTo(LONGEST) > 0;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private String event(Pulse pulse) throws IOException {
    return switch (pulse) {
      case Pulse.News news ->
          news.cursor().map(at -> "id: " + at + "\n").orElse("") + event("news", data(news));
      case Pulse.Silence silence -> event("silence", data(silence));
    };
  }

  private Map<String, Object> data(Pulse.News news) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("as_of", news.asOf().toString());
    data.put("changes", news.changes());
    data.put("registered", news.registered());
    data.put("whole", news.isWhole());
    data.put("pace", streams.pace());
    return data;
  }

  private static Map<String, Object> data(Pulse.Silence silence) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("as_of", silence.asOf().toString());
    data.put("problem", silence.fault().problem());
    return data;
  }

  private static String event(String name, Map<String, Object> data) throws IOException {
    return "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
  }
}
