package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.AppId;
import org.jspecify.annotations.Nullable;

/** The answer of {@code pynmon apps --json}: all applications, and the stores they lie in. */
final class AppsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AppsJson() {}

  static String of(AppList list) {
    ObjectNode root = NODES.objectNode();
    ArrayNode apps = root.putArray("apps");
    list.apps().forEach(app -> apps.add(app(app)));
    ArrayNode stores = root.putArray("stores");
    list.stores().forEach(store -> stores.add(store(store)));
    return Json.line(root);
  }

  private static ObjectNode app(AppSummary app) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("key", app.key().value())
            .put("app_id", orNull(app.id().map(AppId::value)))
            .put("pynenc", orNull(app.pynenc()));
    ObjectNode components = node.putObject("components");
    app.components().forEach((component, place) -> components.set(component.label(), place(place)));
    return node;
  }

  private static ObjectNode place(Answer<ComponentPlace> state) {
    return switch (state) {
      case Answer.Available<ComponentPlace>(ComponentPlace place) ->
          NODES
              .objectNode()
              .put("store", place.store())
              .put("plugin", place.plugin())
              .put("url", place.url())
              .put("class", place.className());
      case Answer.Missing<ComponentPlace> missing ->
          NODES.objectNode().put("missing", Sentences.of(missing.why()));
    };
  }

  private static ObjectNode store(StoreReport store) {
    return NODES
        .objectNode()
        .put("alias", store.alias())
        .put("plugin", store.plugin())
        .put("url", store.url())
        .put("applications", store.applications())
        .put("fault", orNull(store.fault().map(Sentences::of)));
  }

  private static @Nullable String orNull(java.util.Optional<String> text) {
    return text.orElse(null);
  }
}
