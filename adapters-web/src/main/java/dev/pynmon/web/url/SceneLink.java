package dev.pynmon.web.url;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.pictures.scale.Resolution;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the timeline that shows a scene, with the parameters of Pynmon. */
public final class SceneLink {
  private static final String SCOPE = InvocationIds.PARAMETER;
  private static final DateTimeFormatter ZONELESS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private SceneLink() {}

  /** The timeline of a scene alone. */
  public static Href of(Scene scene, Links links) {
    return of(scene, links, Query.NONE);
  }

  /** The same; where no scene is known, the timeline as it opens by itself. */
  public static Href orBare(Optional<Scene> scene, Links links) {
    return scene
        .map(known -> of(known, links))
        .orElseGet(() -> Href.to(TimelineAddress.bare(links)));
  }

  /**
   * The timeline of a scene as JSON tells it, to the letter as in Pynmon: the order of its
   * parameters, times without a zone. Where no scene is known, the timeline as it opens by itself.
   */
  public static String told(Optional<Scene> scene, Links links) {
    Url bare = TimelineAddress.bare(links);
    return scene.map(known -> told(known, bare)).orElse(bare).toString();
  }

  private static Url told(Scene scene, Url bare) {
    Url url =
        bare.with(TimelineAddress.RANGE, Preset.CUSTOM)
            .with(TimelineAddress.START, zoneless(scene.window().from()))
            .with(TimelineAddress.END, zoneless(scene.window().to()))
            .with(TimelineAddress.RESOLUTION, Resolution.MS_100.code());
    url = with(url, TimelineAddress.SELECTED, selected(scene));
    url = with(url, SCOPE, scope(scene, Query.NONE));
    return with(url, TimelineAddress.FOCUS, focus(scene));
  }

  private static String zoneless(Instant moment) {
    return ZONELESS.format(moment);
  }

  /**
   * A scene on a timeline that is looked at, whose other parameters are kept: it shows those that
   * were asked for, too, and an event that was looked for stays marked.
   */
  public static Href of(Scene scene, Links links, Query timeline) {
    Url bare = TimelineAddress.bare(links).with(timeline).without(SCOPE, TimelineAddress.SELECTED);
    Url url = with(window(scene.window(), bare), SCOPE, scope(scene, timeline));
    url = url.with(TimelineAddress.RESOLUTION, Resolution.MS_100.code());
    url = with(url, TimelineAddress.FOCUS, focus(scene, timeline));
    return Href.to(with(url, TimelineAddress.SELECTED, selected(scene)));
  }

  /** An event marked on a timeline that is looked at, whose other parameters are kept. */
  public static Href near(Event event, Links links, Query timeline) {
    Url url = TimelineAddress.bare(links).with(timeline);
    return Href.to(
        window(Navigation.nearby(event.at()), url)
            .with(TimelineAddress.RESOLUTION, Resolution.MS_100.code())
            .with(TimelineAddress.FOCUS, event.id().value()));
  }

  private static Url window(TimeWindow window, Url timeline) {
    return TimelineAddress.at(
        window, timeline.without(TimelineAddress.RESOLUTION, TimelineAddress.FOCUS));
  }

  private static Url with(Url url, String name, Optional<String> value) {
    return value.map(text -> url.with(name, text)).orElse(url);
  }

  private static Optional<String> scope(Scene scene, Query timeline) {
    List<String> own =
        scene.scope().stream().filter(InvocationIds::canBeAsked).map(InvocationId::value).toList();
    String ids =
        Stream.concat(asked(timeline).limit(InvocationIds.MAX - own.size()), own.stream())
            .distinct()
            .collect(Collectors.joining(","));
    return Optional.of(ids).filter(_ -> !ids.isEmpty());
  }

  private static Stream<String> asked(Query timeline) {
    return timeline.all(SCOPE).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct();
  }

  /** The event that a scene marks, where it can be asked for. */
  public static Optional<String> focus(Scene scene) {
    return scene.focus().map(EventId::value).filter(id -> EventId.parse(id).isPresent());
  }

  private static Optional<String> focus(Scene scene, Query timeline) {
    return timeline.all(TimelineAddress.FOCUS).stream()
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(() -> focus(scene));
  }

  private static Optional<String> selected(Scene scene) {
    return scene.selected().filter(InvocationIds::canBeAsked).map(InvocationId::value);
  }
}
