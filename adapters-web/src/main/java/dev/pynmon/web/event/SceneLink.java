package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail.Scene;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Resolution;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The address of the timeline that shows an event, with the parameters of Pynmon. */
final class SceneLink {
  private SceneLink() {}

  static String of(
      Scene scene, Optional<InvocationId> emitter, Optional<EventId> focus, Links links) {
    Url url =
        links
            .to("invocations", "timeline")
            .with("time_range", "custom")
            .with("start_date", scene.window().from())
            .with("end_date", scene.window().to());
    List<InvocationId> scope = scene.scope().stream().filter(SceneLink::canBeAsked).toList();
    if (!scope.isEmpty()) {
      url = url.with("inv_ids", ids(scope));
    }
    url = url.with("resolution", Resolution.MS_100.code());
    url = with(url, "focus_event", focus.map(EventId::value));
    return with(url, "selected", emitter.filter(SceneLink::canBeAsked).map(InvocationId::value))
        .toString();
  }

  private static Url with(Url url, String name, Optional<String> value) {
    return value.map(text -> url.with(name, text)).orElse(url);
  }

  private static String ids(List<InvocationId> scope) {
    return scope.stream().map(InvocationId::value).collect(Collectors.joining(","));
  }

  /** An id in no form would make the whole address a bad one; so would a comma in one. */
  private static boolean canBeAsked(InvocationId id) {
    return InvocationId.parse(id.value()).isPresent() && id.value().indexOf(',') < 0;
  }
}
