package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;

/**
 * A component of the application, for the template {@code overview/components}.
 *
 * @param componentPlace where it lies
 * @param componentHref its page; none while there is none
 */
record ComponentRow(PlaceView componentPlace, Href componentHref) {
  static ComponentRow of(AppSummary app, Component component, Links links) {
    return new ComponentRow(PlaceView.of(app, component), href(component, links));
  }

  private static Href href(Component component, Links links) {
    return switch (component) {
      case BROKER -> Href.to(links.area("broker"));
      case STATE_BACKEND -> Href.to(links.area("state-backend"));
      case CLIENT_DATA_STORE -> Href.to(links.area("client-data-store"));
      case ORCHESTRATOR -> Href.to(links.area("orchestrator"));
      case TRIGGER -> Href.NONE;
    };
  }
}
