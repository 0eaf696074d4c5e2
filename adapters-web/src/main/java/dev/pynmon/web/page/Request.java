package dev.pynmon.web.page;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request with all that was made out about it. For one thread.
 *
 * @param incoming the request itself
 * @param arrival how it came
 * @param visitor who sent it; empty where nobody was asked who they are
 * @param onlyReads true when nobody may change anything here
 * @param now when it came
 * @param links makes links that keep its prefix
 * @param self its own address
 * @param current the application it is about
 * @param params its query parameters
 * @param form what its body holds, a form; of a request that is no POST, and of an empty body, none
 * @param captured the values of the route's {@code {name}} segments, decoded
 */
public record Request(
    Incoming incoming,
    Arrival arrival,
    Optional<Actor> visitor,
    boolean onlyReads,
    Instant now,
    Links links,
    Url self,
    CurrentApp current,
    Params params,
    Params form,
    Map<String, String> captured) {
  public Request {
    captured = Map.copyOf(captured);
  }

  /**
   * The application it is about.
   *
   * @throws AppNotFoundException when the address names one that no store knows
   * @throws NoAppException when there is none at all
   */
  public AppSummary app() {
    return current.require();
  }

  /** Who sent it. Not to be asked on the few routes that stand before the door. */
  public Actor actor() {
    return visitor.orElseThrow(() -> new IllegalStateException("nobody was asked who they are"));
  }

  /** Whether whoever sent it may do that here, so that it is worth offering to them. */
  public boolean may(Deed deed) {
    return visitor.filter(actor -> actor.may(deed)).isPresent() && !(onlyReads && deed.writes());
  }

  /** Links that name its application, whatever a cookie says by the time they are followed. */
  public Links ownLinks() {
    return links.withoutApp().forApp(app().key());
  }

  /** What stands behind its address counts like what its form says; an unknown word is an error. */
  public Params sent() {
    List<Query.Pair> pairs = new ArrayList<>(form.query().pairs());
    pairs.addAll(params.query().pairs());
    return new Params(new Query(pairs), true);
  }

  /** The same with what its body holds. */
  public Request with(Params sent) {
    return new Request(
        incoming, arrival, visitor, onlyReads, now, links, self, current, params, sent, captured);
  }

  /** The same with a body that was read. */
  public Request with(Body read) {
    return new Request(
        incoming.with(read),
        arrival,
        visitor,
        onlyReads,
        now,
        links,
        self,
        current,
        params,
        form,
        captured);
  }

  /** The same as if it were about another application. */
  public Request with(Links other, CurrentApp app) {
    return new Request(
        incoming, arrival, visitor, onlyReads, now, other, self, app, params, form, captured);
  }

  /** The same as if its address named this application. */
  public Request about(AppKey app) {
    return with(links.withoutApp().forApp(app), current.about(app));
  }

  /** The decoded text of the route's segment {@code {name}}. */
  public String segment(String name) {
    String value = captured.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no segment " + name);
    }
    return value;
  }
}
