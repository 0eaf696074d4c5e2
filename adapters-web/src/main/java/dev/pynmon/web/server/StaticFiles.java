package dev.pynmon.web.server;

import dev.pynmon.web.access.OpenRoutes;
import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.asset.Icons;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.stream.Stream;

/** The files that pages load. */
final class StaticFiles {
  private final Assets assets;

  private StaticFiles(Assets assets) {
    this.assets = assets;
  }

  static List<Route> routes(Assets assets) {
    StaticFiles files = new StaticFiles(assets);
    Stream<Route> own =
        Stream.of(
            Route.page("/static/{file}", files::file),
            Route.page("/" + Icons.FILE.name(), _ -> new Reply.File(Icons.FILE)),
            Route.page("/favicon.ico", _ -> new Reply.File(assets.favicon())));
    return Stream.concat(own, OpenRoutes.assets().map(StaticFiles::open)).toList();
  }

  /** A file that the login loads, which so has a route of its own. */
  private static Route open(Asset asset) {
    return Route.page(OpenRoutes.pattern(asset), _ -> new Reply.File(asset));
  }

  private Reply file(Request request) {
    String name = request.segment("file");
    return assets
        .find(name)
        .map(Reply.File::new)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("There is no file of this name.")));
  }
}
