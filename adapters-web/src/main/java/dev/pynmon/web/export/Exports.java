package dev.pynmon.web.export;

import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Routes of lists as files. */
public final class Exports {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Exports() {}

  /** A list as CSV and as NDJSON: {@code /export/NAME.csv} and {@code /export/NAME.ndjson}. */
  public static <T> List<Route> routes(Sheet<T> sheet, Function<Request, Portion.Source<T>> list) {
    return List.of(
        route(sheet, list, "csv", "text/csv; charset=UTF-8", new CsvLines()),
        route(sheet, list, "ndjson", "application/x-ndjson", new NdjsonLines()));
  }

  private static <T> Route route(
      Sheet<T> sheet,
      Function<Request, Portion.Source<T>> list,
      String ending,
      String type,
      Lines lines) {
    return Route.json(
        "/export/" + sheet.name() + "." + ending,
        request -> {
          int most = request.params().number("limit", ListFile.MOST, 1, ListFile.MOST);
          ListFile<T> file = new ListFile<>(sheet, list.apply(request), lines, most);
          return new Reply.Streamed(type, name(sheet, request) + "." + ending, file);
        });
  }

  /** The application, the list and when: {@code shop-invocations-20261124T144510Z}. */
  private static String name(Sheet<?> sheet, Request request) {
    String app = request.app().key().value().replaceAll("[^A-Za-z0-9.-]+", "-");
    return app + "-" + sheet.name() + "-" + STAMP.format(request.now());
  }
}
