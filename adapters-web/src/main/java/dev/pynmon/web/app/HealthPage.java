package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.web.page.CurrentApp;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.AppText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Always 200, in Pynmon's shape, with {@code store} added. Whoever is not known cannot choose an
 * application, and so not try out names.
 */
final class HealthPage implements PageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);

  @Override
  public Reply answer(Request request) {
    try {
      CurrentApp current =
          request.visitor().isPresent() ? request.current() : request.current().first();
      Optional<AppSummary> app = current.find();
      return health(app.map(AppSummary::label), isDown(current, app));
    } catch (RuntimeException e) {
      LOG.warn("The applications cannot be listed", e);
      return health(Optional.empty(), true);
    }
  }

  private static Reply health(Optional<String> app, boolean down) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", "ok");
    body.put("app", app.orElse(null));
    body.put("store", down ? "down" : "ok");
    return Reply.json(body);
  }

  private static boolean isDown(CurrentApp current, Optional<AppSummary> app) {
    AppList list = current.list();
    return app.map(AppText::isDown).orElse(false)
        || list.stores().stream()
            .filter(store -> app.map(one -> AppText.liesIn(one, store.alias())).orElse(true))
            .anyMatch(store -> store.fault().isPresent());
  }
}
