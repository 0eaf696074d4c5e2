package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.url.Links;

/**
 * A component of the application, for the template {@code overview/components}.
 *
 * @param componentPlace where it lies
 * @param componentHref its page; "" while there is none
 */
record ComponentRow(PlaceView componentPlace, String componentHref) {
  static ComponentRow of(AppSummary app, Component component, Links links) {
    return new ComponentRow(PlaceView.of(app, component), href(component, links));
  }

  private static String href(Component component, Links links) {
    return switch (component) {
      case BROKER -> links.area("broker").toString();
      case STATE_BACKEND -> links.area("state-backend").toString();
      case CLIENT_DATA_STORE -> links.area("client-data-store").toString();
      case ORCHESTRATOR -> links.area("orchestrator").toString();
      case TRIGGER -> "";
    };
  }
}
